package io.aludel.schema.dialect;

/** A database can't do what is asked of its dialect. The message names the database, the thing and a way out. */
public final class DialectLimit extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DialectLimit(String message) {
        super(message);
    }
}
