package io.aludel.schema;

/** When a key is checked. */
public enum Deferral {
    /** At the end of each statement, always. */
    NONE,
    /** At the end of each statement, unless the transaction defers it. */
    IMMEDIATE,
    /** At the end of the transaction, unless the transaction wants it earlier. */
    DEFERRED;

    /** The SQL clause (SQL:2003, 10.8), or an empty text. */
    @Override
    public String toString() {
        return switch (this) {
            case NONE -> "";
            case IMMEDIATE -> "deferrable";
            case DEFERRED -> "deferrable initially deferred";
        };
    }
}
