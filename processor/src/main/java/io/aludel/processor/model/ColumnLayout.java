package io.aludel.processor.model;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
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
 * @param hints what is known about the column's history
 */
public record ColumnLayout(
        String name,
        MemberModel member,
        String javaTypeName,
        Optional<ColumnType> type,
        Optional<Generation> generation,
        Optional<String> defaultExpression,
        HintModel hints) {

    /** The column, if it has a type. */
    public Optional<Column> column() {
        return type.map(t -> new Column(
                name,
                t,
                member.facts().nullable(),
                generation.isPresent() ? Optional.empty() : defaultExpression,
                generation));
    }
}
