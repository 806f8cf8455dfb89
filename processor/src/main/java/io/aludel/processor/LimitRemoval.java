package io.aludel.processor;

import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.Footprint;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Thing;
import io.aludel.schema.operation.Thing.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Takes out of operations what a database can't do: as little as can be, so that nothing else fails for want of it. A column first loses
 * all but its type; only if its type was the reason, it goes with what stands on it.
 *
 * @param before the schema before the operations
 * @param table the table or sequence that the limit is about
 * @param member the column, key, check or index of the table, if it's about one
 */
record LimitRemoval(Schema before, QualifiedName table, Optional<String> member) {

    /**
     * The operations without it; the same ones when it's not to be found there.
     *
     * @throws io.aludel.schema.SchemaConflict when others need it
     */
    List<Operation> from(List<Operation> operations) {
        List<Operation> milder = each(operations, this::milder);
        return milder.equals(operations) ? each(operations, this::without) : milder;
    }

    private List<Operation> each(
            List<Operation> operations, BiFunction<Schema, Operation, Optional<Operation>> change) {
        List<Operation> changed = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            Optional<Operation> now = change.apply(schema, operation);
            if (now.isPresent()) {
                changed.add(now.get());
                schema = now.get().applyTo(schema);
            }
        }
        return changed;
    }

    private Optional<Operation> milder(Schema schema, Operation operation) {
        if (operation instanceof CreateTable create && create.table().name().equals(table)) {
            return Optional.of(new CreateTable(milder(create.table())));
        }
        if (operation instanceof AddColumn add && isMember(add)) {
            return Optional.of(new AddColumn(table, plain(add.column()), add.backfill()));
        }
        SortedSet<Thing> changes = Footprint.of(schema, operation).changes();
        return changes.stream().anyMatch(this::isMember) ? Optional.empty() : Optional.of(operation);
    }

    private boolean isMember(AddColumn add) {
        return add.table().equals(table)
                && member.equals(Optional.of(add.column().name()));
    }

    private boolean isMember(Thing thing) {
        return member.isPresent()
                && (thing.equals(new Thing(Kind.COLUMN, table, member.get()))
                        || thing.equals(new Thing(Kind.NAME, table.sibling(member.get()), "")));
    }

    /** A table without its options, or with a plainer column, or without one of its rules. */
    private Table milder(Table created) {
        if (member.isEmpty()) {
            return parts(created, created.columns(), rule -> true, index -> true, false);
        }
        List<Column> columns = created.columns().stream()
                .map(column -> column.name().equals(member.get()) ? plain(column) : column)
                .toList();
        return parts(
                created,
                columns,
                rule -> !rule.name().equals(member.get()),
                index -> !index.name().equals(member.get()),
                true);
    }

    private static Column plain(Column column) {
        return Column.of(column.name(), column.type(), column.nullable());
    }

    private Optional<Operation> without(Schema schema, Operation operation) {
        if (member.isPresent()
                && operation instanceof CreateTable create
                && create.table().name().equals(table)) {
            return Optional.of(new CreateTable(withoutColumn(create.table(), member.get())));
        }
        Footprint footprint = Footprint.of(schema, operation);
        boolean concerned = member.isPresent()
                ? concerns(footprint, new Thing(Kind.COLUMN, table, member.get()))
                : concerns(footprint, new Thing(Kind.TABLE, table, ""))
                        || concerns(footprint, new Thing(Kind.SEQUENCE, table, ""));
        return concerned ? Optional.empty() : Optional.of(operation);
    }

    private static boolean concerns(Footprint footprint, Thing thing) {
        return footprint.changes().contains(thing) || footprint.needs().contains(thing);
    }

    private static Table withoutColumn(Table created, String name) {
        return parts(
                created,
                created.columns().stream()
                        .filter(column -> !column.name().equals(name))
                        .toList(),
                rule -> !rule.columns().contains(name),
                index -> !index.columns().contains(name) && !index.include().contains(name),
                true);
    }

    private static Table parts(
            Table table, List<Column> columns, Predicate<Constraint> rules, Predicate<Index> indexes, boolean options) {
        return new Table(
                table.name(),
                columns,
                table.primaryKey().filter(rules),
                table.uniqueKeys().stream().filter(rules).toList(),
                table.foreignKeys().stream().filter(rules).toList(),
                table.indexes().stream().filter(indexes).toList(),
                table.checks().stream().filter(rules).toList(),
                table.comment(),
                options ? table.options() : Collections.emptySortedMap());
    }
}
