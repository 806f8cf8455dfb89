package io.aludel.schema.dialect.derby;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.ConstraintRenames;
import io.aludel.schema.dialect.Dependents;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.dialect.RenamedTexts;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.TypeChangeDetours;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Derby renames neither a table with checks nor a column that a check or a computed column names (X0Y25, 42Z97, 42XA8), and no constraint
 * at all; and a column that makes way for a copy leaves all of its keys and indexes behind. Those leave and come back, with the new name
 * in their texts.
 */
final class DerbyDetours implements Detours {

    private final Detours types = new TypeChangeDetours();
    private final Spelling spelling;

    DerbyDetours(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Operation> around(Schema before, List<Operation> operations) {
        Comebacks all = new Comebacks();
        Schema schema = before;
        for (Operation operation : types.around(before, operations)) {
            for (Operation step : around(schema, RenamedTexts.asTheyAre(schema, operation))) {
                all.add(schema, step);
                schema = step.applyTo(schema);
            }
        }
        return all.operations();
    }

    private List<Operation> around(Schema schema, Operation operation) {
        if (operation instanceof ChangeColumnType change) {
            return around(schema, change);
        }
        if (operation instanceof ChangeIdentity change) {
            return DerbyCopies.isInPlace(change)
                    ? List.of(change)
                    : aroundCopy(schema, change.table(), change.column(), change);
        }
        if (operation instanceof ChangeComputed change) {
            return around(schema, change);
        }
        if (operation instanceof SetNullable change) {
            return around(schema, change);
        }
        if (operation instanceof RenameTable rename) {
            return around(schema, rename);
        }
        if (operation instanceof RenameColumn rename) {
            return new RenamedTexts(spelling, true).around(schema, rename);
        }
        if (operation instanceof RenameConstraint rename) {
            return new ConstraintRenames(schema).madeAnew(rename);
        }
        return operation instanceof RenameIndex rename ? around(schema, rename) : List.of(operation);
    }

    private static List<Operation> around(Schema schema, ChangeColumnType change) {
        Table table = schema.requireTable(change.table());
        Column column = table.requireColumn(change.column());
        if (change.using().isEmpty() && DerbyCopies.isSame(change.from(), change.to())) {
            return List.of(change);
        }
        if (column.computed().isPresent()) {
            return madeAnew(schema, table, column, column.withType(change.to()));
        }
        if (Clauses.identity(column).isPresent()) {
            return withoutIdentity(schema, column, change);
        }
        if (DerbyCopies.isInPlace(change)) {
            Dependents dependents = new Dependents(schema);
            dependents.addForeignKeysOver(table, change.column());
            return dependents.around(change);
        }
        return aroundCopy(schema, change.table(), change.column(), change);
    }

    /** A table has one identity column, so that there can be no second one while the first is copied. */
    private static List<Operation> withoutIdentity(Schema schema, Column column, ChangeColumnType change) {
        Operation drop = new ChangeIdentity(change.table(), change.column(), column.generation(), Optional.empty());
        Operation add = new ChangeIdentity(change.table(), change.column(), Optional.empty(), column.generation());
        List<Operation> all = new ArrayList<>();
        Schema current = schema;
        for (Operation operation : List.of(drop, change, add)) {
            all.addAll(aroundCopy(current, change.table(), change.column(), operation));
            current = operation.applyTo(current);
        }
        return all;
    }

    /** All that stands on a column leaves while another one takes its place. */
    private static List<Operation> aroundCopy(Schema schema, QualifiedName name, String column, Operation operation) {
        Table table = schema.requireTable(name);
        Dependents dependents = new Dependents(schema);
        dependents.addColumnsComputedFrom(table, column);
        dependents.addRulesOver(table, column);
        dependents.addForeignKeysOver(table, column);
        return dependents.around(operation);
    }

    private static List<Operation> around(Schema schema, ChangeComputed change) {
        Table table = schema.requireTable(change.table());
        Column column = table.requireColumn(change.column());
        if (change.from().map(Computed::expression).equals(change.to().map(Computed::expression))) {
            return List.of(change);
        }
        return change.to().isPresent()
                ? madeAnew(schema, table, column, column.withComputed(change.to()))
                : aroundCopy(schema, change.table(), change.column(), change);
    }

    private static List<Operation> madeAnew(Schema schema, Table table, Column column, Column replacement) {
        Dependents dependents = new Dependents(schema);
        dependents.addColumn(table, column, replacement);
        return dependents.around();
    }

    /** Whether a column of a key takes NULL doesn't change while a foreign key refers to it (42Z19). */
    private static List<Operation> around(Schema schema, SetNullable change) {
        Dependents dependents = new Dependents(schema);
        dependents.addForeignKeysTo(schema.requireTable(change.table()), change.column());
        return dependents.around(change);
    }

    private static List<Operation> around(Schema schema, RenameTable rename) {
        List<Operation> all = new ArrayList<>();
        List<Check> checks = schema.requireTable(rename.from()).checks();
        checks.forEach(check -> all.add(new DropCheck(rename.from(), check)));
        all.add(rename);
        checks.forEach(check -> all.add(new AddCheck(rename.to(), check)));
        return all;
    }

    /** A unique index is a constraint, which keeps its name; others are renamed by a statement or by the companions. */
    private static List<Operation> around(Schema schema, RenameIndex rename) {
        Table table = schema.requireTable(rename.table());
        Index index = table.index(rename.from()).orElseThrow();
        if (!index.unique()) {
            return List.of(rename);
        }
        Dependents dependents = new Dependents(schema);
        dependents.addForeignKeysTo(
                table, index.parts().stream().map(Index.Part::text).toList());
        Index renamed = rename.applyTo(schema)
                .requireTable(rename.table())
                .index(rename.to())
                .orElseThrow();
        return dependents.around(new DropIndex(rename.table(), index), new AddIndex(rename.table(), renamed));
    }
}
