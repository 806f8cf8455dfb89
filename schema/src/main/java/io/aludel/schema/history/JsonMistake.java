package io.aludel.schema.history;

/** What stops the reading of a JSON file, with its place; thrown and caught in this package alone. */
final class JsonMistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Mistake mistake;

    JsonMistake(Mistake mistake) {
        super(mistake.fact(), null, false, false);
        this.mistake = mistake;
    }

    JsonMistake(JsonValue at, String fact, String fix) {
        this(new Mistake(at.line(), at.column(), fact, fix));
    }

    Mistake mistake() {
        return mistake;
    }
}
