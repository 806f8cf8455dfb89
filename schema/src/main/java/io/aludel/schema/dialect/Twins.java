package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Footprint;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.Thing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts renames of columns off until contract: code that knows the old name writes until then, and a {@link Twin} bears the new one.
 *
 * <p>What expand does to such a column it does under the old name. Where triggers come late, NOT NULL leaves it meanwhile. What it puts on it, such as an index, comes in contract, behind the
 * rename. A change of type that would have the table written anew waits likewise, for a {@link Successor}. Columns of tables that get another name themselves are renamed at once: code that knows the old names doesn't find the table.
 */
final class Twins {

    private final PhasedOperations way;
    private final Features features;
    private final Schema after;
    private final List<RenameColumn> renames = new ArrayList<>();
    private final List<Operation> expand = new ArrayList<>();
    private final List<Operation> late = new ArrayList<>();
    private final Set<Thing> waiting = new HashSet<>();

    private Twins(PhasedOperations way, Features features) {
        this.features = features;
        this.way = way;
        this.after = Operations.apply(way.transition(), way.contract());
    }

    /**
     * The way with these renames in contract.
     *
     * @throws DialectLimit when a name means one column to old code and another one to new code
     */
    static PhasedOperations of(PhasedOperations way, Features features) {
        return new Twins(way, features).postponed();
    }

    private PhasedOperations postponed() {
        Schema now = way.before();
        for (Operation operation : way.expand()) {
            place(now, operation);
            now = operation.applyTo(now);
        }
        List<Operation> contract = new ArrayList<>(renames);
        contract.addAll(late);
        contract.addAll(way.contract());
        return new PhasedOperations(way.before(), way.guards(), expand, way.recodings(), way.backfills(), contract);
    }

    private void place(Schema now, Operation operation) {
        Optional<RenameColumn> rename = twin(operation);
        if (rename.isPresent()) {
            renames.add(rename.get());
            if (isLeftOut(rename.get())) {
                QualifiedName table = rename.get().table();
                expand.add(new SetNullable(table, rename.get().from(), true, Optional.empty()));
                late.add(new SetNullable(table, rename.get().to(), false, Optional.empty()));
            }
            waiting.add(column(rename.get().table(), rename.get().to()));
            return;
        }
        Optional<ChangeColumnType> change = Successor.change(way, now, operation, features);
        if (change.isPresent()) {
            late.add(operation);
            waiting.add(column(change.get().table(), change.get().column()));
            return;
        }
        Operation early = operation;
        for (RenameColumn later : renames) {
            early = early.underOldName(later);
        }
        if (early.equals(operation) && waits(now, operation)) {
            late.add(operation);
        } else {
            expand.add(early);
        }
    }

    /** Whether inserts that name the new column alone would be refused for the old one, before a trigger can see to it. */
    private boolean isLeftOut(RenameColumn rename) {
        Column old = way.before().requireTable(rename.table()).requireColumn(rename.from());
        Column goal = after.requireTable(rename.table()).requireColumn(rename.to());
        return features.triggersComeLate() && !old.nullable() && !goal.nullable() && !old.fillsItself();
    }

    /** Whether it speaks of a column that isn't there yet; columns that it makes aren't either then. */
    private boolean waits(Schema now, Operation operation) {
        if (waiting.isEmpty()) {
            return false;
        }
        Footprint footprint = Footprint.of(now, operation);
        boolean waits = footprint.changes().stream().anyMatch(waiting::contains)
                || footprint.needs().stream().anyMatch(waiting::contains);
        if (waits) {
            footprint.changes().stream()
                    .filter(thing -> thing.kind() == Thing.Kind.COLUMN)
                    .forEach(waiting::add);
        }
        return waits;
    }

    private static Thing column(QualifiedName table, String column) {
        return new Thing(Thing.Kind.COLUMN, table, column);
    }

    private Optional<RenameColumn> twin(Operation operation) {
        if (!(operation instanceof RenameColumn rename)) {
            return Optional.empty();
        }
        Optional<Table> before = way.before().table(rename.table()).filter(table -> keepsItsName(way, rename.table()));
        Optional<Column> goal = after.table(rename.table()).flatMap(table -> table.column(rename.to()));
        if (before.isEmpty() || goal.isEmpty() || rename.from().equalsIgnoreCase(rename.to())) {
            return Optional.empty();
        }
        requireDistinct(before.get(), rename);
        return Optional.of(rename);
    }

    /** Whether code that knows a table's name before finds it by that name. */
    static boolean keepsItsName(PhasedOperations way, QualifiedName name) {
        return way.expand().stream()
                .noneMatch(operation -> (operation instanceof RenameTable table
                                && (table.to().equals(name) || table.from().equals(name)))
                        || (operation instanceof MoveTable move
                                && (move.to().equals(name) || move.from().equals(name))));
    }

    private void requireDistinct(Table before, RenameColumn rename) {
        Optional<Column> old = before.column(rename.from());
        if (old.isEmpty() || before.column(rename.to()).isPresent()) {
            throw limit(rename, rename.to());
        }
        if (after.requireTable(rename.table()).column(rename.from()).isPresent()) {
            throw limit(rename, rename.from());
        }
        if (old.get().computed().isPresent()) {
            throw new DialectLimit(
                    rename.table(),
                    rename.to(),
                    rename.table() + "." + rename.from() + " is computed and can't be kept under the name "
                            + rename.to() + " as well while old code runs. " + Twin.WAY_OUT);
        }
    }

    private static DialectLimit limit(RenameColumn rename, String name) {
        return new DialectLimit(
                rename.table(),
                rename.to(),
                rename.table() + "." + rename.from() + " becomes " + rename.to()
                        + ", but old and new code that run at the same" + " time mean different columns by the name "
                        + name + ". " + Twin.WAY_OUT);
    }
}
