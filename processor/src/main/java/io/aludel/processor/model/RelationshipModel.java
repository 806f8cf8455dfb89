package io.aludel.processor.model;

import io.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One end of a relationship between two tables.
 *
 * @param member the member's name in Java
 * @param kind which end it is
 * @param targetTable the table at the other end
 * @param columns columns of the own table that meet those of the target, or of the table between: the foreign key's, or the key it
 *     refers to
 * @param targetColumns columns of the target; the n-th meets the n-th of {@code columns}, unless there's a table between
 * @param through the table between the two
 * @param mappedBy the member of the target that owns the relationship; empty when this one does
 * @param cascade what the application passes on to the other end
 * @param orphanRemoval whether the application deletes what is taken away
 */
public record RelationshipModel(
        String member,
        Kind kind,
        QualifiedName targetTable,
        List<String> columns,
        List<String> targetColumns,
        Optional<Through> through,
        Optional<String> mappedBy,
        Set<Cascade> cascade,
        boolean orphanRemoval) {

    /** Kinds of ends. */
    public enum Kind {
        MANY_TO_ONE,
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY,
        ELEMENTS
    }

    /**
     * A table between two others.
     *
     * @param table its name
     * @param columns its columns that refer to this end
     * @param targetColumns its columns that refer to the other end
     */
    public record Through(QualifiedName table, List<String> columns, List<String> targetColumns) {

        public Through {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }

    public RelationshipModel {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        cascade = Cascade.sorted(cascade);
    }
}
