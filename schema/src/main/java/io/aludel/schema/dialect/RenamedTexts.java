package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For databases in which texts don't follow a column's new name: what names the column leaves before and comes back with the new name
 * in it, computed columns with all that stands on them.
 */
public final class RenamedTexts {

    private final Spelling spelling;
    private final boolean rules;

    /**
     * For one database.
     *
     * @param rules whether it's so with checks and indexes too; otherwise with computed columns alone
     */
    public RenamedTexts(Spelling spelling, boolean rules) {
        this.spelling = spelling;
        this.rules = rules;
    }

    /** The operation and those around it. */
    public List<Operation> around(Schema schema, RenameColumn rename) {
        RenamedNames names = new RenamedNames(rename.from(), rename.to(), spelling.names());
        List<Operation> all =
                new ArrayList<>(dependents(schema, rename, rename.from()).drops());
        all.add(rename);
        dependents(rename.applyTo(schema), rename, rename.to())
                .additions()
                .forEach(step -> all.add(translated(step, names)));
        return all;
    }

    /** A text may name the column as it was or, told anew already, as it's going to be. */
    private Dependents dependents(Schema schema, RenameColumn rename, String now) {
        Dependents dependents = new Dependents(schema);
        Table table = schema.requireTable(rename.table());
        for (String name : List.of(rename.from(), rename.to())) {
            dependents.addColumnsComputedFrom(table, name);
            if (rules) {
                dependents.addTextsOver(table, name);
            }
        }
        if (rules) {
            dependents.addValueChecksOver(table, now);
        }
        return dependents;
    }

    private Operation translated(Operation step, RenamedNames names) {
        if (step instanceof AddColumn add) {
            Optional<Computed> computed =
                    add.column().computed().map(old -> new Computed(names.in(old.expression()), old.stored()));
            return new AddColumn(add.table(), add.column().withComputed(computed), add.backfill());
        }
        if (!rules) {
            return step;
        }
        if (step instanceof AddCheck add) {
            return new AddCheck(add.table(), add.check().withText(names::in));
        }
        return step instanceof AddIndex add
                ? new AddIndex(add.table(), add.index().withTexts(names::in))
                : step;
    }

    /** What followed a rename has another text than the one that is declared, until the next operation on it. */
    public static Operation asTheyAre(Schema schema, Operation operation) {
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
        if (operation instanceof DropCheck drop) {
            return schema.requireTable(drop.table()).checks().stream()
                    .filter(check -> check.name().equals(drop.check().name()))
                    .findFirst()
                    .<Operation>map(check -> new DropCheck(drop.table(), check))
                    .orElse(drop);
        }
        if (operation instanceof DropIndex drop) {
            return schema.requireTable(drop.table())
                    .index(drop.index().name())
                    .<Operation>map(index -> new DropIndex(drop.table(), index))
                    .orElse(drop);
        }
        return operation;
    }
}
