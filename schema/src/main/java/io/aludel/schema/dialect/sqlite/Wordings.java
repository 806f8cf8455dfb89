package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What declared texts of tables say by now. When SQLite renames a column, it writes the new name into all texts that it holds, whereas
 * the schema's texts stay as they're declared until an operation brings the new ones.
 */
final class Wordings {

    private final Map<QualifiedName, Map<String, String>> texts = new HashMap<>();

    /** A column of a table was renamed; its new name as a statement writes it. */
    void renameColumn(Table table, String from, String to) {
        Set<String> declared = new HashSet<>();
        withTexts(table, text -> {
            declared.add(text);
            return text;
        });
        Map<String, String> current = texts.computeIfAbsent(table.name(), name -> new HashMap<>());
        declared.forEach(text -> current.put(text, SqliteTexts.renamed(current.getOrDefault(text, text), from, to)));
    }

    /** A table was renamed. */
    void renameTable(QualifiedName from, QualifiedName to) {
        Optional.ofNullable(texts.remove(from)).ifPresent(current -> texts.put(to, current));
    }

    /** A table left, or another one comes under its name. */
    void forget(QualifiedName table) {
        texts.remove(table);
    }

    /** A table has the texts that it has there. */
    void take(QualifiedName table, Wordings other) {
        texts.put(table, new HashMap<>(other.texts.getOrDefault(table, Map.of())));
    }

    /** A declared text came, which speaks the names of today. */
    void arrive(QualifiedName table, String text) {
        Optional.ofNullable(texts.get(table)).ifPresent(current -> current.remove(text));
    }

    /** A table with its texts as SQLite holds them. */
    Table current(Table table) {
        Map<String, String> current = texts.getOrDefault(table.name(), Map.of());
        return withTexts(table, text -> SqliteTexts.own(current.getOrDefault(text, text)));
    }

    private static Table withTexts(Table table, UnaryOperator<String> wording) {
        Table worded = table;
        for (Column column : table.columns()) {
            worded = worded.withColumnChanged(
                    column.name(),
                    c -> c.withComputed(c.computed()
                                    .map(computed ->
                                            new Computed(wording.apply(computed.expression()), computed.stored())))
                            .withOnUpdate(c.onUpdate().map(wording)));
        }
        return worded.withChecks(table.checks().stream()
                        .map(check -> check(check, wording))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> index(index, wording))
                        .toList());
    }

    private static Check check(Check check, UnaryOperator<String> wording) {
        return check.rule().accept(new Check.Visitor<>() {
            @Override
            public Check visit(Check.Expression expression) {
                return Check.of(check.name(), wording.apply(expression.sql()));
            }

            @Override
            public Check visit(Check.Values values) {
                return check;
            }
        });
    }

    private static Index index(Index index, UnaryOperator<String> wording) {
        return new Index(
                index.name(),
                index.parts().stream()
                        .map(part -> part.expression()
                                ? new Index.Part(wording.apply(part.text()), true, part.descending(), part.nulls())
                                : part)
                        .toList(),
                index.unique(),
                index.where().map(wording),
                index.method(),
                index.include());
    }
}
