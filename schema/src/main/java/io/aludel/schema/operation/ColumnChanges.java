package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.TypeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operations that make one column of another of the same name, in the order in which a database accepts them: type, then
 * default, then nullability; collation goes with the type, and a comment comes last.
 *
 * <p>A generation stands in the way of a default, of another kind of type and of NULL, so one that goes goes first; and an
 * identity needs a NOT NULL column of its type, so one that comes comes last. A column that is computed has neither default nor
 * generation, so it stops being computed before it gets one, and is computed after it has lost one.
 */
public final class ColumnChanges {

    private ColumnChanges() {}

    /**
     * The operations that lead from one column to the other; none when they're equal.
     *
     * @param table the table
     * @param from the column before
     * @param to the column afterwards, of the same name
     * @param using expression for a change of type
     * @param backfill expression for rows that hold NULL, when that's forbidden
     */
    public static List<Operation> between(
            QualifiedName table, Column from, Column to, Optional<String> using, Optional<String> backfill) {
        ColumnName name = new ColumnName(table, from.name());
        List<Operation> changes = new ArrayList<>();
        if (from.computed().isPresent() && to.computed().isEmpty()) {
            changes.add(new ChangeComputed(table, from.name(), from.computed(), Optional.empty()));
        }
        Optional<Generation> generation = from.generation();
        if (generation.isPresent() && mustLeaveFirst(from, to)) {
            changes.add(new ChangeIdentity(table, from.name(), generation, Optional.empty()));
            generation = Optional.empty();
        }
        changes.addAll(typeAndCollation(name, from, to, using));
        if (!from.defaultExpression().equals(to.defaultExpression())) {
            changes.add(new SetDefault(table, from.name(), from.defaultExpression(), to.defaultExpression()));
        }
        if (!from.onUpdate().equals(to.onUpdate())) {
            changes.add(new SetOnUpdate(table, from.name(), from.onUpdate(), to.onUpdate()));
        }
        if (to.computed().isPresent() && !from.computed().equals(to.computed())) {
            changes.add(new ChangeComputed(table, from.name(), from.computed(), to.computed()));
        }
        if (from.nullable() != to.nullable()) {
            changes.add(
                    new SetNullable(table, from.name(), to.nullable(), to.nullable() ? Optional.empty() : backfill));
        }
        if (!generation.equals(to.generation())) {
            changes.add(new ChangeIdentity(table, from.name(), generation, to.generation()));
        }
        if (!from.comment().equals(to.comment())) {
            changes.add(new ChangeComment(table, Optional.of(from.name()), from.comment(), to.comment()));
        }
        return List.copyOf(changes);
    }

    /** A collation leaves before a type that has none comes, and comes after a type that has one. */
    private static List<Operation> typeAndCollation(ColumnName name, Column from, Column to, Optional<String> using) {
        List<Operation> changes = new ArrayList<>();
        if (!from.type().equals(to.type())) {
            changes.add(new ChangeColumnType(name.table(), name.column(), from.type(), to.type(), using));
        }
        if (!from.collation().equals(to.collation())) {
            ChangeCollation change = new ChangeCollation(name.table(), name.column(), from.collation(), to.collation());
            changes.add(to.collation().isPresent() ? changes.size() : 0, change);
        }
        return changes;
    }

    private static boolean mustLeaveFirst(Column from, Column to) {
        if (to.generation().isEmpty()) {
            return true;
        }
        boolean otherKind = from.type().changeTo(to.type()) == TypeChange.CONVERSION;
        boolean otherNullability = from.nullable() != to.nullable();
        return !from.generation().equals(to.generation()) && (otherKind || otherNullability);
    }
}
