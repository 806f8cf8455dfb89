package io.aludel.schema;

/** An operation doesn't fit the schema it's applied to: what it names is missing, there already, or still in use. */
public final class SchemaConflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SchemaConflict(String message) {
        super(message);
    }
}
