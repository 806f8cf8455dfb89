package io.aludel.runtime.internal;

/** Where statements go that change something: a database, or a script for one. */
public interface Statements {
    /** Takes a statement as it stands. */
    void execute(String sql);

    /** Takes a statement with parameters, in place of its question marks. */
    void update(String sql, Object... parameters);
}
