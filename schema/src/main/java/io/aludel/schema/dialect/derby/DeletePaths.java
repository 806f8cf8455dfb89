package io.aludel.schema.dialect.derby;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ways on which a delete goes from table to table. Derby refuses a foreign key (error 42915) by which rows would be reached in two ways
 * of different rules, or in two of which one sets NULL, and one that closes a circle of different rules (its {@code
 * DDUtils.validateReferentialActions}, 10.16, whose walk this one follows). A way is at its end behind the second rule in a row that
 * isn't cascade.
 */
final class DeletePaths {

    private final Schema before;
    private final QualifiedName table;
    private final ForeignKey key;

    /** The rule by which each table reaches the key's own one. */
    private final Map<QualifiedName, ReferenceAction> reached = new HashMap<>();

    private final Map<QualifiedName, ReferenceAction> reachedBefore;
    private final Optional<ReferenceAction> ownRule;

    /**
     * For one key.
     *
     * @param before the schema without it
     */
    DeletePaths(Schema before, QualifiedName table, ForeignKey key) {
        this.before = before;
        this.table = table;
        this.key = key;
        collect(table, Optional.empty(), reached, false);
        this.reachedBefore = Map.copyOf(reached);
        this.ownRule = before.requireTable(table).foreignKeys().stream()
                .filter(other -> other.target().equals(table))
                .map(ForeignKey::onDelete)
                .findFirst();
    }

    /** Whether Derby refuses the key. */
    boolean areCrossed() {
        if (key.target().equals(table)) {
            return ownRule.filter(this::isCrossed).isPresent()
                    || (key.onDelete() != ReferenceAction.CASCADE && reached.containsValue(ReferenceAction.CASCADE));
        }
        boolean cascades = key.onDelete() == ReferenceAction.CASCADE;
        if (cascades && ownRule.filter(rule -> rule != ReferenceAction.CASCADE).isPresent()) {
            return true;
        }
        if (Optional.ofNullable(reached.get(key.target()))
                .filter(this::isCrossed)
                .isPresent()) {
            return true;
        }
        Deque<ReferenceAction> way = new ArrayDeque<>();
        way.push(key.onDelete());
        return isCrossedBeyond(key.target(), !cascades, way) || (cascades && isCrossedForReferring());
    }

    private boolean isCrossed(ReferenceAction rule) {
        return rule != key.onDelete() || rule == ReferenceAction.SET_NULL;
    }

    private void collect(
            QualifiedName from,
            Optional<ReferenceAction> rule,
            Map<QualifiedName, ReferenceAction> found,
            boolean behindOther) {
        for (ForeignKey next : before.requireTable(from).foreignKeys()) {
            boolean ends = behindOther && next.onDelete() != ReferenceAction.CASCADE;
            if (found.containsKey(next.target()) || ends) {
                continue;
            }
            ReferenceAction first = rule.orElse(next.onDelete());
            found.put(next.target(), first);
            if (!next.target().equals(from)) {
                collect(next.target(), Optional.of(first), found, true);
            }
        }
    }

    private boolean isCrossedBeyond(QualifiedName from, boolean behindOther, Deque<ReferenceAction> way) {
        // Derby goes on with it from key to key.
        boolean counts = true;
        for (ForeignKey next : before.requireTable(from).foreignKeys()) {
            boolean cascades = next.onDelete() == ReferenceAction.CASCADE;
            if (!cascades && behindOther) {
                continue;
            }
            counts &= cascades;
            way.push(next.onDelete());
            if (next.target().equals(table) && way.stream().anyMatch(rule -> rule != key.onDelete())) {
                return true;
            }
            boolean self = next.target().equals(from);
            Optional<ReferenceAction> known = Optional.ofNullable(reachedBefore.get(next.target()));
            if (known.isPresent()) {
                if (!self && counts && isCrossed(known.get())) {
                    return true;
                }
            } else if (!reached.containsKey(next.target())) {
                if (counts) {
                    reached.put(next.target(), key.onDelete());
                }
                if (!self && isCrossedBeyond(next.target(), behindOther || !cascades, way)) {
                    return true;
                }
            }
            way.pop();
        }
        return false;
    }

    /** Whether a table that refers to this one would be reached in two ways. */
    private boolean isCrossedForReferring() {
        for (Schema.Reference reference : before.referencesTo(table)) {
            if (reference.table().equals(table)) {
                continue;
            }
            Map<QualifiedName, ReferenceAction> found = new HashMap<>();
            collect(reference.table(), Optional.empty(), found, false);
            ReferenceAction rule = reference.key().onDelete();
            boolean crossed = found.entrySet().stream()
                    .filter(way -> !way.getKey().equals(table) && reached.containsKey(way.getKey()))
                    .anyMatch(way -> way.getValue() != rule || rule == ReferenceAction.SET_NULL);
            if (crossed) {
                return true;
            }
        }
        return false;
    }
}
