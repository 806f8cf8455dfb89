package io.aludel.runtime.query;

import java.util.Optional;

/** Something that holds for a row or does not; the only thing that {@code where} takes. */
public interface Condition {
    /** Writes the SQL of this condition. */
    void write(SqlWriter sql);

    /** Holds where both hold. */
    default Condition and(Condition other) {
        return new Junction(this, "and", other);
    }

    /** Holds where at least one holds. */
    default Condition or(Condition other) {
        return new Junction(this, "or", other);
    }

    /** Holds where this does not. */
    default Condition not() {
        return new Negation(this);
    }

    /** Joins a condition to one that may be there already. */
    static Optional<Condition> both(Optional<Condition> before, Condition added) {
        return Optional.of(before.map(condition -> condition.and(added)).orElse(added));
    }
}
