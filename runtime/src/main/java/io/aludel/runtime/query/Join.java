package io.aludel.runtime.query;

/** A table that a select joins, with the condition under which rows belong together. */
record Join(String words, TableReference table, Condition condition) {
    void write(SqlWriter sql) {
        sql.text(words);
        sql.table(table);
        sql.text(" on ");
        condition.write(sql);
    }
}
