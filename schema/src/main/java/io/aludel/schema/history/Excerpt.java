package io.aludel.schema.history;

/** Foreign text in a message: on one line, and not without end. */
final class Excerpt {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SENTENCE = 300;

    private Excerpt() {}

    /** A name or value. */
    static String of(String text) {
        return cut(text, LONGEST_NAME);
    }

    /** What somebody else has to say about it. */
    static String ofSentence(String text) {
        return cut(text, LONGEST_SENTENCE);
    }

    private static String cut(String text, int longest) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(excerpt::appendCodePoint);
        return excerpt.length() < text.length() ? excerpt + "..." : excerpt.toString();
    }
}
