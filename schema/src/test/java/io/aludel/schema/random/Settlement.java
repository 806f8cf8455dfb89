package io.aludel.schema.random;

import io.aludel.schema.Generation;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftReference;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes away what doesn't fit any more after mutations. */
final class Settlement {

    private final Draft draft;
    private final boolean runnable;
    private final boolean freeIdentities;
    private final Set<Fact> facts;

    Settlement(Draft draft, boolean runnable, Set<Fact> facts) {
        this.draft = draft;
        this.runnable = runnable;
        this.freeIdentities = facts.contains(Fact.FREE_IDENTITIES);
        this.facts = facts;
    }

    void settle() {
        draft.tables.forEach(table -> {
            settleIdentities(table);
            settle(table);
            settleFacts(table);
        });
        for (DraftTable table : draft.tables) {
            table.references.removeIf(reference -> !fits(reference));
            table.references.stream()
                    .filter(r -> r.columns.stream().anyMatch(column -> !column.nullable))
                    .filter(r -> r.onDelete == ReferenceAction.SET_NULL)
                    .forEach(r -> r.onDelete = ReferenceAction.NO_ACTION);
        }
        leaveOut();
    }

    /** Takes away what isn't wanted. */
    private void leaveOut() {
        List<DraftTable> reached = new ArrayList<>();
        for (DraftTable table : draft.tables) {
            if (!facts.contains(Fact.REFERENCE_ACTIONS)) {
                table.references.forEach(reference -> {
                    reference.onDelete = ReferenceAction.NO_ACTION;
                    reference.onUpdate = ReferenceAction.NO_ACTION;
                });
            }
            if (!facts.contains(Fact.UPDATE_ACTIONS)) {
                table.references.forEach(reference -> reference.onUpdate = ReferenceAction.NO_ACTION);
            }
            if (!facts.contains(Fact.KEYS_ALIKE)) {
                leaveKeysApart(table);
            }
            if (!facts.contains(Fact.KEY_CIRCLES)) {
                table.references.removeIf(
                        reference -> reference.target != table && !reached.contains(reference.target));
            }
            reached.add(table);
            for (DraftColumn column : table.columns) {
                if (column.isAlwaysGenerated() && !facts.contains(Fact.ALWAYS_IDENTITIES)) {
                    column.generation = Generation.Identity.byDefault();
                }
                if (column.generation instanceof Generation.Identity identity && !facts.contains(Fact.IDENTITY_STEPS)) {
                    column.generation = new Generation.Identity(identity.always(), identity.start(), 1);
                }
                if (!facts.contains(Fact.ON_UPDATE_WITHOUT_KEY)
                        && (table.primaryKey == null || table.primaryKey.columns.contains(column))) {
                    column.onUpdate = null;
                }
                if (!facts.contains(Fact.RULES_OVER_IDENTITIES)) {
                    leaveIdentitiesAlone(table, column);
                }
                if (column.computedFrom != null && !facts.contains(Fact.RULES_ON_COMPUTED)) {
                    table.checks.removeIf(check -> check.column == column);
                }
            }
        }
    }

    private static void leaveKeysApart(DraftTable table) {
        Set<Set<DraftColumn>> seen = new HashSet<>();
        if (table.primaryKey != null) {
            seen.add(new HashSet<>(table.primaryKey.columns));
        }
        table.uniques.removeIf(key -> !seen.add(new HashSet<>(key.columns)));
        table.indexes.removeIf(index -> index.unique && !seen.add(new HashSet<>(index.columns)));
    }

    private static void leaveIdentitiesAlone(DraftTable table, DraftColumn column) {
        if (column.isIdentity()) {
            table.checks.removeIf(check -> check.column == column);
        }
        if (column.computedFrom != null && column.computedFrom.isIdentity()) {
            column.computedFrom = null;
        }
    }

    private void settleIdentities(DraftTable table) {
        for (DraftColumn column : table.columns) {
            if (!freeIdentities && column.isIdentity()) {
                boolean isKey = table.primaryKey != null && table.primaryKey.columns.equals(List.of(column));
                column.generation = isKey ? Generation.Identity.byDefault() : null;
            }
        }
    }

    private static void settle(DraftTable table) {
        table.indexes.removeIf(index -> !index.columns.stream().allMatch(c -> Types.canBeIndexed(c.type)));
        table.uniques.removeIf(key -> !key.columns.stream().allMatch(c -> Types.canBeIndexed(c.type)));
        if (table.primaryKey != null) {
            table.primaryKey.columns.forEach(column -> column.nullable = false);
        }
        for (DraftColumn column : table.columns) {
            column.nullable = column.nullable && !column.isIdentity();
            // A constant in all rows that exist can't be unique.
            if (column.fresh && table.isInKey(column)) {
                column.defaultExpression = null;
            }
        }
    }

    private void settleFacts(DraftTable table) {
        for (DraftColumn column : table.columns) {
            // H2 has no value on update of an identity column.
            column.onUpdate = runnable && column.isIdentity() ? null : column.onUpdate;
            if (column.computedFrom != null && !isInteger(table, column.computedFrom)) {
                column.computedFrom = null;
            }
            if (column.computedFrom != null) {
                column.nullable = true;
            }
            column.collation =
                    table.isInRule(column) || !column.type.name().equals("varchar") ? null : column.collation;
        }
        table.indexes.forEach(index -> {
            index.conditionOn = isInteger(table, index.conditionOn) ? index.conditionOn : null;
            index.expressionOver = isInteger(table, index.expressionOver) ? index.expressionOver : null;
            index.carried = isInteger(table, index.carried) ? index.carried : null;
        });
    }

    private static boolean isInteger(DraftTable table, DraftColumn column) {
        return column != null && table.columns.contains(column) && column.isPlain() && Types.isInteger(column.type);
    }

    private boolean fits(DraftReference reference) {
        DraftTable target = reference.target;
        if (!draft.tables.contains(target) || !target.columns.containsAll(reference.targetColumns)) {
            return false;
        }
        // H2 refuses to let a key update a column that is always generated.
        if (runnable && reference.columns.stream().anyMatch(DraftColumn::isAlwaysGenerated)) {
            return false;
        }
        for (int i = 0; i < reference.columns.size(); i++) {
            if (!reference.columns.get(i).type.equals(reference.targetColumns.get(i).type)) {
                return false;
            }
        }
        return target.keys(runnable).stream()
                .anyMatch(key -> new HashSet<>(key).equals(new HashSet<>(reference.targetColumns)));
    }
}
