package io.aludel.integration.faults;

import io.aludel.runtime.metadata.Column;
import io.aludel.runtime.metadata.Table;
import io.aludel.runtime.query.KeyedTable;

/** The log as the data steps see it. */
final class LogTable extends Table implements KeyedTable {

    final Column<Integer> no = integerColumn("no", "integer", false);

    LogTable() {
        this("log");
    }

    private LogTable(String alias) {
        super("log", alias);
        primaryKey("pk_log", "no");
    }

    @Override
    public Table as(String alias) {
        return new LogTable(alias);
    }
}
