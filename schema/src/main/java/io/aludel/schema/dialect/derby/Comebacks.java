package io.aludel.schema.dialect.derby;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Operations in a row, without rules that come back only to leave again: when two columns make way for copies, what stands on both leaves
 * once. A foreign key stays away until both of its sides are of their new type.
 */
final class Comebacks {

    private static final Set<Class<? extends Operation>> DROPS =
            Set.of(DropForeignKey.class, DropPrimaryKey.class, DropUnique.class, DropCheck.class, DropIndex.class);

    private static final Set<Class<? extends Operation>> ADDITIONS =
            Set.of(AddForeignKey.class, AddPrimaryKey.class, AddUnique.class, AddCheck.class, AddIndex.class);

    private static final Set<Class<? extends Operation>> RENAMES =
            Set.of(RenameTable.class, RenameColumn.class, RenameConstraint.class, RenameIndex.class);

    private final List<Operation> operations = new ArrayList<>();

    /**
     * Goes on with an operation.
     *
     * @param before the schema before it
     */
    void add(Schema before, Operation operation) {
        if (!DROPS.contains(operation.getClass()) || !takesBack(operation, operation.inverse(before))) {
            operations.add(operation);
        }
    }

    private boolean takesBack(Operation drop, Operation addition) {
        for (int i = operations.size() - 1; i >= 0; i--) {
            Operation earlier = operations.get(i);
            if (earlier.equals(addition)) {
                operations.remove(i);
                return true;
            }
            if (!mayStayAway(drop, earlier)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a rule may be missing while an operation runs. */
    private static boolean mayStayAway(Operation drop, Operation between) {
        return drop instanceof DropForeignKey
                ? !RENAMES.contains(between.getClass())
                : DROPS.contains(between.getClass()) || ADDITIONS.contains(between.getClass());
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }
}
