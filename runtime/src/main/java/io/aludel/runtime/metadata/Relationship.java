package io.aludel.runtime.metadata;

import java.util.List;
import java.util.Optional;

/**
 * A relationship of the model between two tables, as its entity declares it.
 *
 * @param name the member of the entity
 * @param kind how many rows of each side belong together
 * @param targetTable the name of the other table
 * @param joinColumns the names of this table's columns that refer to the other one; empty on the side that owns none
 * @param mappedBy the member of the other entity that owns the relationship; empty on the owning side
 * @param cascades what is passed on to the other side, by the names of JPA's {@code CascadeType}
 * @param orphanRemoval whether the application deletes what is taken away from here
 */
public record Relationship(
        String name,
        Kind kind,
        String targetTable,
        List<String> joinColumns,
        Optional<String> mappedBy,
        List<String> cascades,
        boolean orphanRemoval) {
    /** Copies the collections. */
    public Relationship {
        joinColumns = List.copyOf(joinColumns);
        cascades = List.copyOf(cascades);
    }

    /** How many rows of each side belong together. */
    public enum Kind {
        /** Many rows here to one row there. */
        MANY_TO_ONE,
        /** One row here to one row there. */
        ONE_TO_ONE,
        /** One row here to many rows there. */
        ONE_TO_MANY,
        /** Many rows here to many rows there, by a table between them. */
        MANY_TO_MANY,
        /** One row here to many values, which have a table of their own. */
        ELEMENTS
    }
}
