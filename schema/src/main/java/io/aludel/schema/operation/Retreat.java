package io.aludel.schema.operation;

import io.aludel.schema.Computed;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * The way back from the transition schema, for a revision of which the first phase alone has run.
 *
 * <p>What the first phase has added goes with its rows, what it has renamed has its old name again, and what it has loosened is asked for
 * NULLs and values before anything is touched, as on every way.
 */
public final class Retreat {

    private Retreat() {}

    /**
     * The way back, in phases of its own.
     *
     * @param way the way up
     * @return empty where there was nothing before, and so no code that goes on; and where a column got another name from which another one is computed: what the expression says in between is the
     *     database's own, and its text stays as it was
     */
    public static Optional<PhasedOperations> of(PhasedOperations way) {
        Schema transition = way.transition();
        if (way.before().equals(Schema.EMPTY)) {
            return Optional.empty();
        }
        boolean renamed = way.expand().stream()
                .anyMatch(operation -> operation instanceof RenameColumn rename && isComputedFrom(transition, rename));
        List<Operation> inverse = Operations.inverse(way.before(), way.expand());
        return renamed ? Optional.empty() : Optional.of(PhaseSplitter.split(transition, inverse, false));
    }

    /** By either name, as what is between two renames may have the one or the other. */
    private static boolean isComputedFrom(Schema transition, RenameColumn rename) {
        return transition.table(rename.table()).stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.computed().stream())
                .map(Computed::expression)
                .map(MentionedNames::in)
                .anyMatch(names -> names.contain(rename.from()) || names.contain(rename.to()));
    }
}
