package io.aludel.processor;

import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a database can't do of a draft, one limit an element. A dialect stops at the first: what asks for that is taken out of the
 * operations, and the rest is tried.
 */
final class DialectLimits {

    /** More than that says nothing more. */
    private static final int MOST = 100;

    private final Dialect dialect;
    private final Schema before;
    private final boolean dataStep;
    private final boolean online;
    private final List<DialectLimit> found = new ArrayList<>();
    private List<Operation> operations;

    private DialectLimits(Dialect dialect, Draft draft) {
        this.dialect = dialect;
        this.before = draft.upgrade().before();
        this.dataStep = draft.dataStep();
        this.online = draft.online();
        this.operations = draft.operations();
    }

    /**
     * The limits of a draft that a dialect doesn't render.
     *
     * @param first the one at which it stopped
     */
    static List<DialectLimit> of(Dialect dialect, Draft draft, DialectLimit first) {
        DialectLimits limits = new DialectLimits(dialect, draft);
        Optional<DialectLimit> next = Optional.of(first);
        for (int i = 0; i < MOST && next.isPresent(); i++) {
            next = limits.after(next.get());
        }
        return List.copyOf(limits.found);
    }

    private Optional<DialectLimit> next() {
        try {
            Draft.of(before, operations, dataStep, online).script(dialect);
            return Optional.empty();
        } catch (DialectLimit limit) {
            return Optional.of(limit);
        } catch (SchemaConflict | IllegalArgumentException unfit) {
            // What was taken out was needed. What that hides is told when the rest is mended.
            return Optional.empty();
        }
    }

    private Optional<DialectLimit> after(DialectLimit limit) {
        if (found.stream().noneMatch(other -> isOfSameElement(other, limit))) {
            found.add(limit);
        }
        if (limit.table().isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Operation> without = new LimitRemoval(before, limit.table().get(), limit.member()).from(operations);
            if (without.equals(operations)) {
                return Optional.empty();
            }
            operations = without;
            return next();
        } catch (SchemaConflict | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    private static boolean isOfSameElement(DialectLimit one, DialectLimit other) {
        return one.table().equals(other.table()) && one.member().equals(other.member());
    }
}
