package io.aludel.runtime.query;

/**
 * The beginning of a join: which table, not yet by what.
 *
 * @param <T> the Java type of the select's one column; {@link Row} for several
 */
public final class JoinTable<T> {
    private final Select<T> select;
    private final String words;
    private final TableReference table;

    JoinTable(Select<T> select, String words, TableReference table) {
        this.select = select;
        this.words = words;
        this.table = table;
    }

    /** Says which rows belong together. */
    public Select<T> on(Condition condition) {
        return select.with(new Join(words, table, condition));
    }
}
