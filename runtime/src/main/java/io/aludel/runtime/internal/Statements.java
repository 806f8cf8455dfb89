package io.aludel.runtime.internal;

import java.util.List;

/** Where statements go that change something: a database, or a script for one. */
public interface Statements {
    /** Takes a statement as it stands. */
    void execute(String sql);

    /** Takes a statement with parameters, in place of its question marks. */
    void update(String sql, Object... parameters);

    /** Takes a statement as often as there are lists of parameters. */
    default void updateEach(String sql, List<List<Object>> parameters) {
        parameters.forEach(each -> update(sql, each.toArray()));
    }
}
