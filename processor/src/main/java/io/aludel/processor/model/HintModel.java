package io.aludel.processor.model;

import java.util.Optional;

/**
 * What a member says about its column's history.
 *
 * @param renamedFrom the column's name before
 * @param backfill SQL expression for rows that exist
 * @param convertUsing SQL expression that makes the new type's value of the old one
 * @param place where such a hint is written
 */
public record HintModel(
        Optional<Sourced<String>> renamedFrom,
        Optional<Sourced<String>> backfill,
        Optional<Sourced<String>> convertUsing,
        HintPlace place) {

    /** Nothing said. */
    public static final HintModel NONE =
            new HintModel(Optional.empty(), Optional.empty(), Optional.empty(), HintPlace.MEMBER);

    /** Only a name before, where there was one. */
    public static HintModel of(Optional<Sourced<String>> renamedFrom, HintPlace place) {
        return new HintModel(renamedFrom, Optional.empty(), Optional.empty(), place);
    }

    /** The same with the name before that is said elsewhere, if it's said there. */
    public HintModel or(Optional<Sourced<String>> other) {
        return new HintModel(other.or(() -> renamedFrom), backfill, convertUsing, place);
    }

    /** The same without a name before. */
    public HintModel withoutName() {
        return new HintModel(Optional.empty(), backfill, convertUsing, place);
    }

    public HintModel at(HintPlace other) {
        return new HintModel(renamedFrom, backfill, convertUsing, other);
    }
}
