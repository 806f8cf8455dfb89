package io.aludel.runtime.query;

/** A part of a statement: it writes itself, values as placeholders. */
@FunctionalInterface
public interface SqlPart {
    /** Writes the SQL of this part. */
    void write(SqlWriter sql);
}
