package io.aludel.schema.dialect.sqlserver;

import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dependents;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL Server alters no column on which an index, a key, a check or a computed column stands (manual: ALTER TABLE), and how a column is
 * computed can't be altered: what stands on it leaves and comes back. That NULL may come into a unique key makes another thing of it.
 */
final class SqlserverDetours implements Detours {

    @Override
    public List<Operation> around(Schema before, List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            all.addAll(around(schema, operation));
            schema = operation.applyTo(schema);
        }
        return all;
    }

    private static List<Operation> around(Schema schema, Operation operation) {
        Dependents dependents = new Dependents(schema);
        if (operation instanceof ChangeColumnType change) {
            return without(dependents, schema.requireTable(change.table()), change.column(), operation);
        }
        if (operation instanceof ChangeCollation change) {
            return without(dependents, schema.requireTable(change.table()), change.column(), operation);
        }
        if (operation instanceof SetNullable change) {
            return without(dependents, schema.requireTable(change.table()), change.column(), operation);
        }
        if (operation instanceof ChangeComputed change && change.to().isPresent()) {
            Table table = schema.requireTable(change.table());
            dependents.addColumn(
                    table,
                    table.requireColumn(change.column()),
                    table.requireColumn(change.column())
                            .withDefault(java.util.Optional.empty())
                            .withComputed(change.to()));
            return all(dependents, List.of());
        }
        return List.of(operation);
    }

    private static List<Operation> without(Dependents dependents, Table table, String column, Operation operation) {
        dependents.addColumnsComputedFrom(table, column);
        dependents.addRulesOver(table, column);
        return all(dependents, List.of(operation));
    }

    private static List<Operation> all(Dependents dependents, List<Operation> between) {
        List<Operation> all = new ArrayList<>(dependents.drops());
        all.addAll(between);
        all.addAll(dependents.additions());
        return all;
    }
}
