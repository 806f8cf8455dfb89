package io.aludel.schema.history;

/** Foreign text in a message: on one line, and not without end. */
final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {}

    static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(excerpt::appendCodePoint);
        return excerpt.length() < text.length() ? excerpt + "..." : excerpt.toString();
    }
}
