package io.aludel.runtime.metadata;

import java.util.List;
import java.util.Optional;

/**
 * A relationship of the model between two tables, as one end of it declares it.
 *
 * <p>What a database keeps of it stands in foreign keys. The cascades and the orphan removal are what an application does.
 *
 * @param name the member of the entity
 * @param kind how many rows of each side belong together
 * @param targetTable the name of the other table
 * @param joinColumns the names of this table's columns that meet those of the other table, or of the table between
 * @param targetColumns the names of the other table's columns; without a table between, the n-th meets the n-th of {@code
 *     joinColumns}
 * @param through the name of the table between the two; empty for none
 * @param throughColumns its columns that refer to this table; the n-th meets the n-th of {@code joinColumns}
 * @param throughTargetColumns its columns that refer to the other table; the n-th meets the n-th of {@code targetColumns}
 * @param mappedBy the member of the other entity that owns the relationship; empty on the owning side
 * @param cascades what is passed on to the other side, by the names of JPA's {@code CascadeType}, {@code ALL} spelled out
 * @param orphanRemoval whether the application deletes what is taken away from here
 */
public record Relationship(
        String name,
        Kind kind,
        String targetTable,
        List<String> joinColumns,
        List<String> targetColumns,
        Optional<String> through,
        List<String> throughColumns,
        List<String> throughTargetColumns,
        Optional<String> mappedBy,
        List<String> cascades,
        boolean orphanRemoval) {
    /** Copies the collections. */
    public Relationship {
        joinColumns = List.copyOf(joinColumns);
        targetColumns = List.copyOf(targetColumns);
        throughColumns = List.copyOf(throughColumns);
        throughTargetColumns = List.copyOf(throughTargetColumns);
        cascades = List.copyOf(cascades);
    }

    /** Makes a relationship of which nothing else is said yet. */
    public static Relationship of(String name, Kind kind, String targetTable) {
        return new Relationship(
                name,
                kind,
                targetTable,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    /** Returns this with one more column of this table, and the column of the other that it meets. */
    public Relationship on(String column, String targetColumn) {
        return over(
                Table.with(joinColumns, column),
                Table.with(targetColumns, targetColumn),
                throughColumns,
                throughTargetColumns);
    }

    /** Returns this with that table between the two. */
    public Relationship through(String table) {
        return saying(Optional.of(table), mappedBy, cascades, orphanRemoval);
    }

    /** Returns this with one more column of this table, and the column of the table between that refers to it. */
    public Relationship from(String column, String throughColumn) {
        return over(
                Table.with(joinColumns, column),
                targetColumns,
                Table.with(throughColumns, throughColumn),
                throughTargetColumns);
    }

    /** Returns this with one more column of the table between, and the column of the other table that it refers to. */
    public Relationship to(String throughColumn, String targetColumn) {
        return over(
                joinColumns,
                Table.with(targetColumns, targetColumn),
                throughColumns,
                Table.with(throughTargetColumns, throughColumn));
    }

    /** Returns this as the end that is mapped by a member of the other entity. */
    public Relationship mappedBy(String member) {
        return saying(through, Optional.of(member), cascades, orphanRemoval);
    }

    /** Returns this with what is passed on to the other side. */
    public Relationship cascade(String... types) {
        return saying(through, mappedBy, List.of(types), orphanRemoval);
    }

    /** Returns this with the removal of orphans. */
    public Relationship removingOrphans() {
        return saying(through, mappedBy, cascades, true);
    }

    private Relationship over(
            List<String> join, List<String> target, List<String> throughJoin, List<String> throughTarget) {
        return new Relationship(
                name,
                kind,
                targetTable,
                join,
                target,
                through,
                throughJoin,
                throughTarget,
                mappedBy,
                cascades,
                orphanRemoval);
    }

    private Relationship saying(Optional<String> table, Optional<String> member, List<String> types, boolean removing) {
        return new Relationship(
                name,
                kind,
                targetTable,
                joinColumns,
                targetColumns,
                table,
                throughColumns,
                throughTargetColumns,
                member,
                types,
                removing);
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
