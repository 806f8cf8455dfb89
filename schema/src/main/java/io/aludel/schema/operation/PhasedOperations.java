package io.aludel.schema.operation;

import io.aludel.schema.Schema;
import java.util.List;

/**
 * A revision's operations in the order in which they run.
 *
 * <p>Applying {@code expand} and then {@code contract} to {@code before} gives the schema after the revision. In between stands
 * the transition schema, in which old and new columns exist together.
 *
 * @param before the schema before the revision
 * @param guards asked first
 * @param expand operations of the expand phase, in order
 * @param recodings values that become others in the data phase, before all else
 * @param backfills the data phase's expressions, in order; the user's data step comes after them
 * @param contract operations of the contract phase, in order
 */
public record PhasedOperations(
        Schema before,
        List<Guard> guards,
        List<Operation> expand,
        List<Recoding> recodings,
        List<Backfill> backfills,
        List<Operation> contract) {

    public PhasedOperations {
        guards = List.copyOf(guards);
        expand = List.copyOf(expand);
        recodings = List.copyOf(recodings);
        backfills = List.copyOf(backfills);
        contract = List.copyOf(contract);
    }

    /** Without values that become others. */
    public PhasedOperations(
            Schema before,
            List<Guard> guards,
            List<Operation> expand,
            List<Backfill> backfills,
            List<Operation> contract) {
        this(before, guards, expand, List.of(), backfills, contract);
    }

    /** The schema between expand and contract, which the data phase sees. */
    public Schema transition() {
        return Operations.apply(before, expand);
    }
}
