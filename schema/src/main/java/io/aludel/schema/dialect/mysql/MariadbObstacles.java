package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Types;
import io.aludel.schema.operation.Rule;

/** An index over a column that's computed when read (tried on MariaDB 11.4.5). */
enum MariadbObstacles implements Obstacles {
    ALL;

    @Override
    public Algorithm add(Table table, Column column) {
        return toRebuild(table) ? Algorithm.COPY : Algorithm.INSTANT;
    }

    @Override
    public Algorithm drop(Table table, Column column, boolean indexed) {
        if (toRebuild(table) && !Obstacles.isComputedWhenRead(column)) {
            return Algorithm.COPY;
        }
        return indexed ? Algorithm.INPLACE : Algorithm.INSTANT;
    }

    @Override
    public boolean toDefinitions(Types types, Table table) {
        return false;
    }

    @Override
    public boolean toRebuild(Table table) {
        return Rule.of(table).stream()
                .filter(rule -> rule.kind() == Rule.Kind.INDEX || rule.kind() == Rule.Kind.UNIQUE_KEY)
                .flatMap(rule -> rule.columns().stream())
                .flatMap(column -> table.column(column).stream())
                .anyMatch(Obstacles::isComputedWhenRead);
    }

    @Override
    public boolean toAdd(Index index) {
        return false;
    }

    @Override
    public boolean toDrop(Index index) {
        return false;
    }

    @Override
    public boolean namesColumn(Index index) {
        return false;
    }
}
