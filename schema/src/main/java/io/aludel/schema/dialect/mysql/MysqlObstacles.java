package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Types;
import io.aludel.schema.operation.Rule;
import java.util.regex.Pattern;

/**
 * Columns that are computed when read, one of which MySQL keeps out of sight for each expression of an index, and checks (each tried on
 * MySQL 8.0.33).
 */
enum MysqlObstacles implements Obstacles {
    ALL;

    /**
     * In checks it takes them for columns of other types than they are ({@code is_any_check_constraints_evaluation_required} in
     * sql_table.cc), and holds all rows against the checks anew as soon as any column is defined anew.
     */
    private static final Pattern MISTAKEN = Pattern.compile(
            "(?:date|time|datetime|timestamp|enum|set|(?:tiny|medium|long)(?:text|blob))\\b.*", Pattern.DOTALL);

    /** Columns that are computed when read come alone, and each expression of an index counts as one that comes once more. */
    @Override
    public Algorithm add(Table table, Column column) {
        return Obstacles.isComputedWhenRead(column) && hasExpressions(table) ? Algorithm.COPY : Algorithm.INSTANT;
    }

    /** One that's computed when read makes way for others; a stored one has the table written anew, if an index leaves with it. */
    @Override
    public Algorithm drop(Table table, Column column, boolean indexed) {
        if (Obstacles.isComputedWhenRead(column)) {
            return Algorithm.INPLACE;
        }
        if (!indexed) {
            return Algorithm.INSTANT;
        }
        return hasExpressions(table) || table.columns().stream().anyMatch(Obstacles::isComputedWhenRead)
                ? Algorithm.COPY
                : Algorithm.INPLACE;
    }

    @Override
    public boolean toDefinitions(Types types, Table table) {
        return Rule.of(table).stream()
                .filter(rule -> rule.kind() == Rule.Kind.CHECK)
                .anyMatch(rule -> table.columns().stream()
                        .filter(column -> rule.columns().contains(column.name()) || rule.mentions(column.name()))
                        .anyMatch(column ->
                                MISTAKEN.matcher(types.spell(column.type())).matches()));
    }

    @Override
    public boolean toRebuild(Table table) {
        return false;
    }

    @Override
    public boolean toAdd(Index index) {
        return hasExpression(index);
    }

    @Override
    public boolean toDrop(Index index) {
        return index.unique() && hasExpression(index);
    }

    @Override
    public boolean namesColumn(Index index) {
        return hasExpression(index);
    }

    private static boolean hasExpressions(Table table) {
        return table.indexes().stream().anyMatch(MysqlObstacles::hasExpression);
    }

    private static boolean hasExpression(Index index) {
        return index.parts().stream().anyMatch(Index.Part::expression);
    }
}
