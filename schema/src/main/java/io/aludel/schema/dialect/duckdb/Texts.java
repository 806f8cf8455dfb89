package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.operation.Lineage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Declared texts of tables that are made anew. A text that was there before a column was renamed goes on naming it as before until an
 * operation brings the new text: it's written with the new name. And within checks and computed columns DuckDB takes SQL's {@code
 * current_date} and its like for columns, unless they're written as functions (seen on 2.0.0).
 */
final class Texts {

    private static final Map<String, String> FUNCTIONS = Map.of(
            "current_date", "current_date()",
            "current_timestamp", "get_current_timestamp()",
            "localtimestamp", "current_localtimestamp()",
            "localtime", "current_localtime()");

    private final Identifiers names;
    private final Schema before;
    private final Lineage lineage;

    /**
     * Texts after operations.
     *
     * @param names how DuckDB writes names
     * @param before the schema whose texts name its own columns
     * @param lineage the way from there
     */
    Texts(Identifiers names, Schema before, Lineage lineage) {
        this.names = names;
        this.before = before;
        this.lineage = lineage;
    }

    /** A table with texts that DuckDB understands. */
    Table understood(Table table) {
        Optional<Table> origin = lineage.tableBefore(table.name()).flatMap(before::table);
        Map<String, String> renamed = origin.map(this::renamed).orElse(Map.of());
        Set<String> old = origin.map(Texts::texts).orElse(Set.of());
        Table understood = table;
        for (Column column : table.columns()) {
            understood = understood.withColumnChanged(
                    column.name(),
                    c -> c.withComputed(c.computed()
                            .map(computed -> new Computed(
                                    text(table, computed.expression(), old, renamed), computed.stored()))));
        }
        return understood
                .withChecks(table.checks().stream()
                        .map(check -> sql(check)
                                .map(text -> Check.of(check.name(), text(table, text, old, renamed)))
                                .orElse(check))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> index(index, table, old, renamed))
                        .toList());
    }

    /** An index of a table with texts that DuckDB understands. */
    Index understood(Index index, Table table) {
        return index(index, table, Set.of(), Map.of());
    }

    private Map<String, String> renamed(Table origin) {
        Map<String, String> renamed = new HashMap<>();
        for (Column column : origin.columns()) {
            lineage.columnAfter(new ColumnName(origin.name(), column.name()))
                    .map(ColumnName::column)
                    .filter(name -> !name.equals(column.name()))
                    .ifPresent(name -> renamed.put(column.name().toLowerCase(Locale.ROOT), names.spell(name)));
        }
        return renamed;
    }

    private static Set<String> texts(Table table) {
        Set<String> texts = new HashSet<>();
        table.columns().forEach(column -> column.computed().ifPresent(computed -> texts.add(computed.expression())));
        table.checks().forEach(check -> sql(check).ifPresent(texts::add));
        table.indexes()
                .forEach(index -> index.parts().stream()
                        .filter(Index.Part::expression)
                        .map(Index.Part::text)
                        .forEach(texts::add));
        return texts;
    }

    /** The text of a check; empty when it only lists values. */
    static Optional<String> sql(Check check) {
        return check.rule().accept(new Check.Visitor<>() {
            @Override
            public Optional<String> visit(Check.Expression expression) {
                return Optional.of(expression.sql());
            }

            @Override
            public Optional<String> visit(Check.Values values) {
                return Optional.empty();
            }
        });
    }

    private static String text(Table table, String text, Set<String> old, Map<String, String> renamed) {
        Map<String, String> current = old.contains(text) ? renamed : Map.of();
        return MentionedNames.replaced(text, name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return Optional.ofNullable(current.get(lower))
                    .or(() -> Optional.ofNullable(FUNCTIONS.get(lower))
                            .filter(function -> table.column(lower).isEmpty()));
        });
    }

    private static Index index(Index index, Table table, Set<String> old, Map<String, String> renamed) {
        List<Index.Part> parts = index.parts().stream()
                .map(part -> part.expression()
                        ? new Index.Part(text(table, part.text(), old, renamed), true, part.descending(), part.nulls())
                        : part)
                .toList();
        return new Index(index.name(), parts, index.unique(), index.where(), index.method(), index.include());
    }
}
