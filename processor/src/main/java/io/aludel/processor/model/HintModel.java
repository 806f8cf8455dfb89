package io.aludel.processor.model;

import java.util.Optional;

/**
 * What a member says about its column's history.
 *
 * @param renamedFrom the column's name before
 * @param backfill SQL expression for rows that exist
 * @param convertUsing SQL expression that makes the new type's value of the old one
 */
public record HintModel(
        Optional<Sourced<String>> renamedFrom,
        Optional<Sourced<String>> backfill,
        Optional<Sourced<String>> convertUsing) {

    /** Nothing said. */
    public static final HintModel NONE = new HintModel(Optional.empty(), Optional.empty(), Optional.empty());

    public HintModel withRenamedFrom(Sourced<String> other) {
        return new HintModel(Optional.of(other), backfill, convertUsing);
    }
}
