package io.aludel.processor.model;

import io.aludel.schema.Deferral;
import io.aludel.schema.ReferenceAction;
import java.util.Optional;

/**
 * What is said about a foreign key; what is empty wasn't said.
 *
 * @param onDelete what the database does when the row referred to is deleted
 * @param onUpdate what it does when the key of that row changes
 * @param deferral whether it may check late
 */
public record ReferenceRules(
        Optional<Sourced<ReferenceAction>> onDelete,
        Optional<Sourced<ReferenceAction>> onUpdate,
        Optional<Sourced<Deferral>> deferral) {

    /** Nothing said. */
    public static final ReferenceRules NONE = new ReferenceRules(Optional.empty(), Optional.empty(), Optional.empty());

    /** Only what happens on delete. */
    public static ReferenceRules onDelete(Sourced<ReferenceAction> action) {
        return new ReferenceRules(Optional.of(action), Optional.empty(), Optional.empty());
    }
}
