package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.operation.Lineage.TracedColumn;
import io.aludel.schema.operation.Lineage.TracedTable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Follows tables, columns, keys and indexes through operations, one visit after the other. */
final class LineageTracer implements OperationVisitor<LineageTracer> {

    private final SortedMap<QualifiedName, TracedTable> tables = new TreeMap<>();
    private final SortedMap<QualifiedName, QualifiedName> sequences = new TreeMap<>();
    private final Set<Rule.Id> concurrentDrops = new HashSet<>();

    LineageTracer(Schema before) {
        before.sequences().keySet().forEach(name -> sequences.put(name, name));
        before.tables().forEach((name, table) -> tables.put(name, TracedTable.from(table)));
    }

    SortedMap<QualifiedName, TracedTable> tables() {
        return tables;
    }

    /** The names before by the current ones. */
    SortedMap<QualifiedName, QualifiedName> sequences() {
        return sequences;
    }

    /** The indexes that leave while writers go on, by their names before. */
    Set<Rule.Id> concurrentDrops() {
        return concurrentDrops;
    }

    @Override
    public LineageTracer visit(CreateTable operation) {
        tables.put(operation.table().name(), TracedTable.created(operation.table()));
        return this;
    }

    @Override
    public LineageTracer visit(DropTable operation) {
        tables.remove(operation.table().name());
        return this;
    }

    @Override
    public LineageTracer visit(RenameTable operation) {
        move(tables, operation.from(), operation.to());
        return this;
    }

    @Override
    public LineageTracer visit(AddColumn operation) {
        table(operation.table()).columns.put(operation.column().name(), TracedColumn.added(operation.backfill()));
        return this;
    }

    @Override
    public LineageTracer visit(DropColumn operation) {
        table(operation.table()).columns.remove(operation.column().name());
        return this;
    }

    @Override
    public LineageTracer visit(RenameColumn operation) {
        move(table(operation.table()).columns, operation.from(), operation.to());
        return this;
    }

    @Override
    public LineageTracer visit(ChangeColumnType operation) {
        return column(operation.table(), operation.column(), c -> c.withUsing(operation.using()));
    }

    @Override
    public LineageTracer visit(SetDefault operation) {
        return this;
    }

    @Override
    public LineageTracer visit(SetNullable operation) {
        Optional<String> backfill = operation.backfill();
        return column(operation.table(), operation.column(), c -> backfill.isPresent() ? c.withBackfill(backfill) : c);
    }

    @Override
    public LineageTracer visit(ChangeIdentity operation) {
        return this;
    }

    @Override
    public LineageTracer visit(AddPrimaryKey operation) {
        return this;
    }

    @Override
    public LineageTracer visit(DropPrimaryKey operation) {
        table(operation.table()).constraints.remove(operation.key().name());
        return this;
    }

    @Override
    public LineageTracer visit(AddUnique operation) {
        return this;
    }

    @Override
    public LineageTracer visit(DropUnique operation) {
        table(operation.table()).constraints.remove(operation.key().name());
        return this;
    }

    @Override
    public LineageTracer visit(AddForeignKey operation) {
        return this;
    }

    @Override
    public LineageTracer visit(DropForeignKey operation) {
        table(operation.table()).constraints.remove(operation.key().name());
        return this;
    }

    @Override
    public LineageTracer visit(RenameConstraint operation) {
        move(table(operation.table()).constraints, operation.from(), operation.to());
        return this;
    }

    @Override
    public LineageTracer visit(AddIndex operation) {
        if (operation.concurrently()) {
            table(operation.table()).concurrent.add(operation.index().name());
        }
        return this;
    }

    @Override
    public LineageTracer visit(DropIndex operation) {
        TracedTable table = table(operation.table());
        String name = operation.index().name();
        Optional<String> old = Optional.ofNullable(table.indexes.remove(name));
        if (operation.concurrently() && old.isPresent()) {
            table.origin.ifPresent(origin -> concurrentDrops.add(new Rule.Id(origin, true, old.get())));
        }
        table.concurrent.remove(name);
        return this;
    }

    @Override
    public LineageTracer visit(RenameIndex operation) {
        TracedTable table = table(operation.table());
        move(table.indexes, operation.from(), operation.to());
        if (table.concurrent.remove(operation.from())) {
            table.concurrent.add(operation.to());
        }
        return this;
    }

    @Override
    public LineageTracer visit(CreateSequence operation) {
        return this;
    }

    @Override
    public LineageTracer visit(DropSequence operation) {
        sequences.remove(operation.sequence().name());
        return this;
    }

    @Override
    public LineageTracer visit(AlterSequence operation) {
        return this;
    }

    @Override
    public LineageTracer visit(AddCheck operation) {
        return this;
    }

    @Override
    public LineageTracer visit(DropCheck operation) {
        table(operation.table()).constraints.remove(operation.check().name());
        return this;
    }

    @Override
    public LineageTracer visit(ChangeComment operation) {
        return this;
    }

    @Override
    public LineageTracer visit(ChangeCollation operation) {
        return this;
    }

    @Override
    public LineageTracer visit(ChangeComputed operation) {
        return this;
    }

    @Override
    public LineageTracer visit(SetOnUpdate operation) {
        return this;
    }

    @Override
    public LineageTracer visit(ChangeTableOption operation) {
        return this;
    }

    @Override
    public LineageTracer visit(MoveTable operation) {
        move(tables, operation.from(), operation.to());
        return this;
    }

    @Override
    public LineageTracer visit(MoveSequence operation) {
        move(sequences, operation.from(), operation.to());
        return this;
    }

    @Override
    public LineageTracer visit(RenameEnumValue operation) {
        return column(operation.table(), operation.column(), c -> c.withValueRenamed(operation.from(), operation.to()));
    }

    private TracedTable table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow(() -> new SchemaConflict("there is no table " + name));
    }

    private LineageTracer column(QualifiedName table, String column, UnaryOperator<TracedColumn> change) {
        table(table).columns.computeIfPresent(column, (name, traced) -> change.apply(traced));
        return this;
    }

    /** What was added on the way isn't traced, so it may be absent. */
    private static <K, V> void move(SortedMap<K, V> things, K from, K to) {
        V thing = things.remove(from);
        if (thing != null) {
            things.put(to, thing);
        }
    }
}
