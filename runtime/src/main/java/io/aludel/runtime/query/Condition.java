package io.aludel.runtime.query;

import java.util.Optional;

/** Something that holds for a row or does not; the only thing that {@code where} takes. */
@FunctionalInterface
public interface Condition extends SqlPart {
    /** Holds where both hold. */
    default Condition and(Condition other) {
        return joined(" and ", other);
    }

    /** Holds where at least one holds. */
    default Condition or(Condition other) {
        return joined(" or ", other);
    }

    /** Holds where this does not. */
    default Condition not() {
        return sql -> {
            sql.text("not (");
            write(sql);
            sql.text(")");
        };
    }

    /** Always in parentheses, so that no reader needs the precedence. */
    private Condition joined(String word, Condition other) {
        return sql -> sql.operation(this, word, other);
    }

    /** Joins a condition to one that may be there already. */
    static Optional<Condition> both(Optional<Condition> before, Condition added) {
        return Optional.of(before.isPresent() ? before.get().and(added) : added);
    }
}
