package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Lineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a table was and what it's to be, with the way that its rows go.
 *
 * @param from the table before
 * @param to the table afterwards
 * @param lineage where its columns come from
 */
public record TableRebuild(Table from, Table to, Lineage lineage) {

    /**
     * The values of the new table's columns as expressions over the old one's, in the order of the new columns. One that isn't
     * among them is new or computed: it gets its default, or none.
     *
     * @param names how the database writes names
     * @param types how it writes types
     */
    public Map<String, String> values(Identifiers names, Types types) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : to.columns()) {
            origin(column)
                    .filter(old -> column.computed().isEmpty())
                    .ifPresent(old -> values.put(column.name(), value(names, types, old, column)));
        }
        return values;
    }

    /**
     * Where the values are taken from: a table with the old one's columns, which are called there as {@link #values} calls them.
     *
     * @param source the table that holds the rows
     */
    public String source(Identifiers names, QualifiedName source) {
        if (!isTranslated()) {
            return names.spell(source);
        }
        List<String> columns = new ArrayList<>();
        for (Column old : from.columns()) {
            String name = names.spell(old.name());
            Optional<String> now =
                    lineage.columnAfter(new ColumnName(from.name(), old.name())).map(ColumnName::column);
            if (now.isPresent() && !now.get().equals(old.name())) {
                columns.add(name + " as " + names.spell(now.get()));
            } else if (now.isPresent() || to.column(old.name()).isEmpty()) {
                columns.add(name);
            }
        }
        return "(select " + String.join(", ", columns) + " from " + names.spell(source) + ") as old_rows";
    }

    /** The statement that takes all rows along. */
    public String copy(Identifiers names, Types types, QualifiedName source, QualifiedName target) {
        Map<String, String> values = values(names, types);
        return "insert into " + names.spell(target) + " "
                + names.list(List.copyOf(values.keySet())) + "\nselect "
                + values.values().stream().collect(Collectors.joining(", ")) + "\nfrom " + source(names, source);
    }

    /** The column that a new one was before. */
    public Optional<Column> origin(Column column) {
        return lineage.columnBefore(new ColumnName(to.name(), column.name()))
                .map(name -> from.requireColumn(name.column()));
    }

    private Optional<String> using(Column column) {
        return lineage.using(new ColumnName(to.name(), column.name()));
    }

    /** Expressions of conversions name columns as they're called afterwards. */
    private boolean isTranslated() {
        return to.columns().stream().anyMatch(column -> using(column).isPresent())
                && to.columns().stream()
                        .anyMatch(column -> origin(column)
                                .filter(old -> !old.name().equals(column.name()))
                                .isPresent());
    }

    private String value(Identifiers names, Types types, Column old, Column column) {
        String name = names.spell(isTranslated() ? column.name() : old.name());
        Optional<String> using = using(column);
        if (using.isPresent()) {
            return using.get();
        }
        Map<String, String> renamed = old.type().enumType().isPresent()
                ? lineage.renamedValues(new ColumnName(to.name(), column.name()))
                : Map.of();
        boolean same = types.catalogue(old.type()).equals(types.catalogue(column.type()));
        if (renamed.isEmpty()) {
            return same ? name : "cast(" + name + " as " + types.spell(column.type()) + ")";
        }
        String cases = renamed.entrySet().stream()
                .map(value -> " when " + Literals.text(value.getKey()) + " then " + Literals.text(value.getValue()))
                .collect(Collectors.joining());
        String text = "cast(" + name + " as varchar)";
        return "cast(case " + text + cases + " else " + text + " end as " + types.spell(column.type()) + ")";
    }
}
