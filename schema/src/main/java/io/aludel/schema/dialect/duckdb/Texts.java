package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Check;
import io.aludel.schema.Index;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Wordings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Declared texts of tables that are made anew. Within checks and computed columns DuckDB takes SQL's {@code current_date} and its like
 * for columns, unless they're written as functions (seen on 2.0.0).
 */
final class Texts {

    private static final Map<String, String> FUNCTIONS = Map.of(
            "current_date", "current_date()",
            "current_timestamp", "get_current_timestamp()",
            "localtimestamp", "current_localtimestamp()",
            "localtime", "current_localtime()");

    private final Wordings wordings;

    /**
     * Texts after operations.
     *
     * @param wordings what declared texts say by then
     */
    Texts(Wordings wordings) {
        this.wordings = wordings;
    }

    /** A table with texts that DuckDB understands. */
    Table understood(Table table) {
        return wordings.current(table, text -> text(table, text));
    }

    /** An index of a table with texts that DuckDB understands. */
    Index understood(Index index, Table table) {
        return wordings.current(table.withIndexes(List.of(index)), text -> text(table, text))
                .indexes()
                .get(0);
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

    private static String text(Table table, String text) {
        return MentionedNames.replaced(text, name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return Optional.ofNullable(FUNCTIONS.get(lower))
                    .filter(function -> table.column(lower).isEmpty());
        });
    }
}
