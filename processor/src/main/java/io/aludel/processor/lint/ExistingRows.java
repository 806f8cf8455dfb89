package io.aludel.processor.lint;

import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is known of rows that nobody has seen. */
final class ExistingRows {

    /** Functions that give another value for each row (PostgreSQL, 38.7; H2, functions). */
    private static final Set<String> VOLATILE = Set.of(
            "clock_timestamp",
            "gen_random_uuid",
            "nextval",
            "rand",
            "random",
            "random_uuid",
            "statement_timestamp",
            "timeofday",
            "uuid",
            "uuid_generate_v4",
            "uuidv4",
            "uuidv7");

    private ExistingRows() {}

    /** Whether a table's keys keep rows apart that differ in no more than these columns. */
    static boolean keepsApart(Table table, Collection<String> columns) {
        Set<String> given = new HashSet<>(columns);
        return Stream.of(
                        table.primaryKey().stream().map(key -> key.columns()),
                        table.uniqueKeys().stream().map(UniqueKey::columns),
                        table.indexes().stream().filter(Index::isKey).map(Index::columns))
                .flatMap(Function.identity())
                .anyMatch(given::containsAll);
    }

    /** Whether a new key over columns, by their names now, may find rows that agree in all of them. */
    static boolean mayCollide(DraftView draft, QualifiedName table, List<String> columns) {
        return draft.areOld(table, columns)
                && draft.tableBefore(table)
                        .filter(old -> !keepsApart(old, draft.namesBefore(table, columns)))
                        .isPresent();
    }

    /** Whether the default of a column is another value for each row. */
    static boolean isVolatile(String expression) {
        return Words.identifiers(expression).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(VOLATILE::contains);
    }

    /** Whether a new column has the same value in all rows that exist. */
    static boolean isSameEverywhere(Column column) {
        return column.defaultExpression().filter(text -> !isVolatile(text)).isPresent();
    }
}
