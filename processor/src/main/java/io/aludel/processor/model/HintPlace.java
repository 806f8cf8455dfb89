package io.aludel.processor.model;

import java.util.Optional;

/**
 * Where a hint about a column's history is written; for messages.
 *
 * @param opening what stands in front of it, such as {@code @OrderColumn(}; empty when the column's member may have an annotation of its
 *     own for each hint
 * @param closing what stands behind it
 * @param owner where all of that stands, if not where the column comes from
 */
public record HintPlace(String opening, String closing, Optional<Origin> owner) {

    /** On the member that the column is of. */
    public static final HintPlace MEMBER = new HintPlace("", "", Optional.empty());

    /** Of the keys of a map. */
    public static final HintPlace OF_KEYS = in("MapKeyColumn");

    /** Of values that have a table of their own. */
    public static final HintPlace OF_VALUES = in("Column");

    /** In an annotation of the member or class that the column is of. */
    public static HintPlace in(String annotation) {
        return new HintPlace("@" + annotation + "(", ")", Optional.empty());
    }

    /** In an annotation that stands there in another one. */
    public static HintPlace in(String outer, String annotation) {
        return new HintPlace("@" + outer + "@" + annotation + "(", "))", Optional.empty());
    }

    /** The same on another element. */
    public HintPlace on(Origin other) {
        return new HintPlace(opening, closing, Optional.of(other));
    }

    /** Whether the member may have an annotation of its own for each hint. */
    public boolean direct() {
        return opening.isEmpty();
    }

    /** Whether the member may have an expression for the column; an override stands for what is said about names and types alone. */
    public boolean takesExpressions() {
        return direct() || equals(OF_VALUES) || owner.isPresent();
    }

    /**
     * The hint that a column was renamed, ready to paste.
     *
     * @param column the column's name as it stands in a Java string
     * @param old its name before, likewise
     */
    public String renamed(String column, String old) {
        return direct()
                ? "@RenamedFrom(\"" + old + "\")"
                : opening + "name = \"" + column + "\", renamedFrom = \"" + old + "\"" + closing;
    }
}
