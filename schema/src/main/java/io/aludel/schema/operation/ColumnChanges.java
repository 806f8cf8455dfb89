package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.TypeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operations that make one column of another of the same name, in the order in which a database accepts them: type, then
 * default, then nullability.
 *
 * <p>A generation stands in the way of a default, of another kind of type and of NULL, so one that goes goes first; and an
 * identity needs a NOT NULL column of its type, so one that comes comes last.
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
        String name = from.name();
        List<Operation> changes = new ArrayList<>();
        Optional<Generation> generation = from.generation();
        if (generation.isPresent() && mustLeaveFirst(from, to)) {
            changes.add(new ChangeIdentity(table, name, generation, Optional.empty()));
            generation = Optional.empty();
        }
        if (!from.type().equals(to.type())) {
            changes.add(new ChangeColumnType(table, name, from.type(), to.type(), using));
        }
        if (!from.defaultExpression().equals(to.defaultExpression())) {
            changes.add(new SetDefault(table, name, from.defaultExpression(), to.defaultExpression()));
        }
        if (from.nullable() != to.nullable()) {
            changes.add(new SetNullable(table, name, to.nullable(), to.nullable() ? Optional.empty() : backfill));
        }
        if (!generation.equals(to.generation())) {
            changes.add(new ChangeIdentity(table, name, generation, to.generation()));
        }
        return List.copyOf(changes);
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
