package io.aludel.schema.dialect;

/**
 * One SQL statement with its reason.
 *
 * @param description what it does
 * @param probe how to tell from the catalogue whether it has happened, see {@link Probes}
 * @param sql the statement, without a closing semicolon
 * @param alone whether it can't be part of a transaction
 */
public record Statement(String description, String probe, String sql, boolean alone) {

    /** A statement that may be part of a transaction. */
    public Statement(String description, String probe, String sql) {
        this(description, probe, sql, false);
    }
}
