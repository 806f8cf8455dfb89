package io.aludel.runtime.query;

import java.util.List;

/** The beginning of an insert of what a select returns: where to, not yet what. */
public final class InsertColumns {
    private final DataContext context;
    private final TableReference table;
    private final List<ColumnReference<?>> columns;

    InsertColumns(DataContext context, TableReference table, List<ColumnReference<?>> columns) {
        this.context = context;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /**
     * Says which rows go in.
     *
     * @throws IllegalArgumentException if the select has another number of columns, or a column of another Java type
     */
    public DataStatement select(Select<?> rows) {
        List<Expression<?>> selected = rows.columns();
        if (selected.size() != columns.size()) {
            throw new IllegalArgumentException("insert into table " + table.name() + " names " + columns.size()
                    + " columns, and its select " + selected.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            ColumnReference<?> column = columns.get(i);
            Class<?> type = selected.get(i).javaType();
            if (!column.javaType().isAssignableFrom(type)) {
                throw new IllegalArgumentException("column " + column.name() + " of table " + table.name() + " takes "
                        + column.javaType().getSimpleName() + ", and the select gives " + type.getSimpleName());
            }
        }
        return new DataStatement(context, sql -> {
            sql.insertInto(table);
            sql.names(columns);
            sql.text(" ");
            rows.writeStatement(sql);
        });
    }
}
