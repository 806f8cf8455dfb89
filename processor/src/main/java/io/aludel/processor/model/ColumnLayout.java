package io.aludel.processor.model;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import java.util.Optional;

/**
 * A column as a member asks for it; it may still be wrong.
 *
 * @param name the column's name, declared or derived
 * @param member the member it belongs to
 * @param javaTypeName type of its values in Java
 * @param type its type; empty when the Java type has none
 * @param generation how the database makes its value
 * @param defaultExpression server-side default as SQL
 * @param traits what else it has
 * @param hints what is known about the column's history
 * @param formerName the name it had if what it's named after was renamed
 */
public record ColumnLayout(
        String name,
        MemberModel member,
        String javaTypeName,
        Optional<ColumnType> type,
        Optional<Generation> generation,
        Optional<String> defaultExpression,
        Traits traits,
        HintModel hints,
        Optional<String> formerName) {

    /**
     * What a column may have besides a type, a default and a generation.
     *
     * @param computed how the database computes it
     * @param onUpdate SQL of its value after an update
     * @param collation collation of its texts
     * @param comment its comment
     */
    public record Traits(
            Optional<Computed> computed,
            Optional<String> onUpdate,
            Optional<String> collation,
            Optional<String> comment) {

        /** Nothing of it. */
        public static final Traits NONE =
                new Traits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** What a column that refers to this one has in common with it. */
        public Traits ofReference() {
            return new Traits(Optional.empty(), Optional.empty(), collation, Optional.empty());
        }
    }

    /** The column, if it has a type. */
    public Optional<Column> column() {
        boolean computed = traits.computed().isPresent();
        return type.map(t -> new Column(
                name,
                t,
                member.facts().nullable(),
                generation.isPresent() || computed ? Optional.empty() : defaultExpression,
                computed ? Optional.empty() : generation,
                traits.computed(),
                computed ? Optional.empty() : traits.onUpdate(),
                traits.collation(),
                traits.comment()));
    }
}
