package io.aludel.schema.dialect.oracle;

import io.aludel.schema.Column;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dependents;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Oracle neither changes the type of a column from which another is computed (ORA-54031) nor makes a computed column of another one. */
final class OracleDetours implements Detours {

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
            dependents.addColumnsComputedFrom(schema.requireTable(change.table()), change.column());
            return all(dependents, List.of(operation));
        }
        if (operation instanceof ChangeComputed change
                && change.from().isEmpty()
                && change.to().isPresent()) {
            Table table = schema.requireTable(change.table());
            Column column = table.requireColumn(change.column());
            dependents.addColumn(
                    table, column, column.withDefault(Optional.empty()).withComputed(change.to()));
            return all(dependents, List.of());
        }
        return List.of(operation);
    }

    private static List<Operation> all(Dependents dependents, List<Operation> between) {
        List<Operation> all = new ArrayList<>(dependents.drops());
        all.addAll(between);
        all.addAll(dependents.additions());
        return all;
    }
}
