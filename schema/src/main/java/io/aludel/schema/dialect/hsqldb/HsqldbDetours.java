package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.ConstraintRenames;
import io.aludel.schema.dialect.Dependents;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.dialect.RenamedTexts;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.TypeChangeDetours;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;

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
            for (Operation step : around(schema, RenamedTexts.asTheyAre(schema, operation))) {
                all.add(step);
                schema = step.applyTo(schema);
            }
        }
        return all;
    }

    private List<Operation> around(Schema schema, Operation operation) {
        if (operation instanceof ChangeColumnType change) {
            return around(schema, change);
        }
        if (operation instanceof RenameColumn rename) {
            // Columns that are computed from it would go on to call it by its old name (2.7.4), which breaks the table.
            return new RenamedTexts(spelling, false).around(schema, rename);
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

    private static List<Operation> madeAnew(Schema schema, Table table, Column column, Column replacement) {
        Dependents dependents = new Dependents(schema);
        dependents.addColumn(table, column, replacement);
        return dependents.around();
    }
}
