package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.ConstraintRenames;
import io.aludel.schema.dialect.Dependents;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.dialect.RenamedNames;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.TypeChangeDetours;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * HSQLDB changes no type of a column while a check or a foreign key is over it (errors 42502 and 42533), nor anything of a computed
 * column, nor the name of what it's computed from: those leave and come back, computed columns with all that stands on them. A column that's copied leaves all of its keys and
 * indexes behind for a moment too. A key under another name would leave its index under the old one, so that nobody could tell it from
 * one that was declared.
 */
final class HsqldbDetours implements Detours {

    private final Detours types = new TypeChangeDetours();
    private final Spelling spelling;

    HsqldbDetours(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Operation> around(Schema before, List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : types.around(before, operations)) {
            for (Operation step : around(schema, withTextsAsTheyAre(schema, operation))) {
                all.add(step);
                schema = step.applyTo(schema);
            }
        }
        return all;
    }

    /** Computed columns that followed a rename have other texts than those that are declared until the next operation on them. */
    private static Operation withTextsAsTheyAre(Schema schema, Operation operation) {
        if (operation instanceof ChangeComputed change) {
            Column column = schema.requireTable(change.table()).requireColumn(change.column());
            return new ChangeComputed(change.table(), change.column(), column.computed(), change.to());
        }
        if (operation instanceof DropColumn drop) {
            return new DropColumn(
                    drop.table(),
                    schema.requireTable(drop.table())
                            .requireColumn(drop.column().name()));
        }
        if (operation instanceof DropTable drop) {
            return new DropTable(schema.requireTable(drop.table().name()));
        }
        return operation;
    }

    private List<Operation> around(Schema schema, Operation operation) {
        if (operation instanceof ChangeColumnType change) {
            return around(schema, change);
        }
        if (operation instanceof RenameColumn rename) {
            return around(schema, rename);
        }
        if (operation instanceof RenameConstraint rename) {
            ConstraintRenames renames = new ConstraintRenames(schema);
            return renames.isCheck(rename) ? List.of(operation) : renames.madeAnew(rename);
        }
        if (operation instanceof ChangeComputed change
                && change.to().isPresent()
                && !change.from().map(Computed::expression).equals(change.to().map(Computed::expression))) {
            Table table = schema.requireTable(change.table());
            Column column = table.requireColumn(change.column());
            return madeAnew(schema, table, column, column.withComputed(change.to()));
        }
        if (operation instanceof SetNullable change && change.nullable()) {
            Table table = schema.requireTable(change.table());
            Column column = table.requireColumn(change.column());
            return column.computed().isPresent()
                    ? madeAnew(schema, table, column, column.withNullable(true))
                    : List.of(operation);
        }
        return List.of(operation);
    }

    private List<Operation> around(Schema schema, ChangeColumnType change) {
        Table table = schema.requireTable(change.table());
        Column column = table.requireColumn(change.column());
        boolean same =
                spelling.types().spell(change.from()).equals(spelling.types().spell(change.to()));
        if (same && change.using().isEmpty()) {
            return List.of(change);
        }
        if (column.computed().isPresent()) {
            return madeAnew(schema, table, column, column.withType(change.to()));
        }
        Dependents dependents = new Dependents(schema);
        dependents.addColumnsComputedFrom(table, change.column());
        if (HsqldbStatements.isCopied(spelling, change)) {
            dependents.addRulesOver(table, change.column());
        }
        dependents.addChecksAndForeignKeysOver(table, change.column());
        return dependents.around(change);
    }

    /** Columns that are computed from one go on to call it by its old name (2.7.4), which breaks the table. */
    private List<Operation> around(Schema schema, RenameColumn rename) {
        Dependents dependents = new Dependents(schema);
        dependents.addColumnsComputedFrom(schema.requireTable(rename.table()), rename.from());
        Schema renamed = rename.applyTo(schema);
        Dependents after = new Dependents(renamed);
        after.addColumnsComputedFrom(renamed.requireTable(rename.table()), rename.from());
        RenamedNames names = new RenamedNames(rename.from(), rename.to(), spelling.names());
        List<Operation> all = new ArrayList<>(dependents.drops());
        all.add(rename);
        after.additions().forEach(step -> all.add(step instanceof AddColumn add ? translated(add, names) : step));
        return all;
    }

    private static Operation translated(AddColumn add, RenamedNames names) {
        Optional<Computed> computed =
                add.column().computed().map(old -> new Computed(names.in(old.expression()), old.stored()));
        return new AddColumn(add.table(), add.column().withComputed(computed), add.backfill());
    }

    private static List<Operation> madeAnew(Schema schema, Table table, Column column, Column replacement) {
        Dependents dependents = new Dependents(schema);
        dependents.addColumn(table, column, replacement);
        return dependents.around();
    }
}
