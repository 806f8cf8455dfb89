package io.aludel.runtime.query;

import java.util.List;

/** An insert of what a select returns. */
public final class InsertSelect extends DataStatement {
    private final TableReference table;
    private final List<ColumnReference<?>> columns;
    private final Select<?> rows;

    InsertSelect(DataContext context, TableReference table, List<ColumnReference<?>> columns, Select<?> rows) {
        super(context);
        this.table = table;
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    void write(SqlWriter sql) {
        sql.text("insert into ");
        sql.plainTable(table);
        sql.text(" (");
        sql.list(columns, column -> sql.identifier(column.name()));
        sql.text(") ");
        rows.writeStatement(sql);
    }
}
