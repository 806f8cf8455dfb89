package io.aludel.processor.model;

import io.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Set;

/**
 * One end of a relationship between two tables.
 *
 * @param member the member's name in Java
 * @param kind which end it is
 * @param targetClass canonical name of the entity at the other end
 * @param targetTable its table
 * @param columns columns of the own table that meet those of the target: the foreign key's, or the key it refers to
 * @param targetColumns columns of the target; the n-th meets the n-th of {@code columns}
 * @param mappedBy for {@link Kind#ONE_TO_MANY} the referring member of the target, otherwise empty text
 * @param cascade what the application passes on to the other end
 * @param orphanRemoval whether the application deletes what is taken out of the collection
 */
public record RelationshipModel(
        String member,
        Kind kind,
        String targetClass,
        QualifiedName targetTable,
        List<String> columns,
        List<String> targetColumns,
        String mappedBy,
        Set<Cascade> cascade,
        boolean orphanRemoval) {

    /** Kinds of ends. */
    public enum Kind {
        MANY_TO_ONE,
        ONE_TO_MANY
    }

    public RelationshipModel {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        cascade = Cascade.sorted(cascade);
    }
}
