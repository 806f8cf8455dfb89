package io.aludel.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Index of a table. Index names are unique within the table's schema on most databases.
 *
 * <p>How it's built, concurrently or not, is no part of what it is.
 *
 * @param name index name
 * @param parts what is indexed, in order, at least one part
 * @param unique whether two rows may not agree in all parts
 * @param where condition of the rows that are indexed, as declared; empty: all rows
 * @param method access method in lower case; empty: that of ordered trees, {@code btree}
 * @param include columns that are carried along and not indexed, in order
 */
public record Index(
        String name,
        List<Part> parts,
        boolean unique,
        Optional<String> where,
        Optional<String> method,
        List<String> include) {

    /** Where rows without value stand. */
    public enum Nulls {
        /** As for the direction: behind all values when ascending, before them when descending (PostgreSQL, 11.4). */
        DEFAULT,
        FIRST,
        LAST;

        /** The same place, {@link #DEFAULT} wherever it's that of the direction. */
        Nulls within(boolean descending) {
            return this == (descending ? FIRST : LAST) ? DEFAULT : this;
        }
    }

    /**
     * One part of an index.
     *
     * @param text the column's name, or an expression over columns as declared
     * @param expression whether it's an expression
     * @param descending whether it's sorted from large to small
     * @param nulls where rows without value stand; what the direction says anyway is {@link Nulls#DEFAULT}
     */
    public record Part(String text, boolean expression, boolean descending, Nulls nulls) {

        public Part {
            text = expression ? DeclaredText.sql(text) : text;
            nulls = nulls.within(descending);
        }

        /** A part that is a column. */
        public Part(String column, boolean descending) {
            this(column, false, descending, Nulls.DEFAULT);
        }

        /** An ascending part that is a column. */
        public static Part of(String column) {
            return new Part(column, false);
        }

        /** An ascending part that is an expression. */
        public static Part ofExpression(String expression) {
            return new Part(expression, true, false, Nulls.DEFAULT);
        }

        /** The column's name, if it's a column. */
        public Optional<String> column() {
            return expression ? Optional.empty() : Optional.of(text);
        }

        Part withText(UnaryOperator<String> wording) {
            return expression ? new Part(wording.apply(text), true, descending, nulls) : this;
        }

        Part withColumn(UnaryOperator<String> names) {
            return expression ? this : new Part(names.apply(text), false, descending, nulls);
        }

        @Override
        public String toString() {
            return (expression ? "(" + text + ")" : text)
                    + (descending ? " desc" : "")
                    + (nulls == Nulls.DEFAULT ? "" : " nulls " + nulls.name().toLowerCase(Locale.ROOT));
        }
    }

    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        where = DeclaredText.sql(where);
        method = DeclaredText.sql(method)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> !text.equals("btree"));
    }

    /** An index of all rows, by the usual method, that carries nothing along. */
    public Index(String name, List<Part> parts, boolean unique) {
        this(name, parts, unique, Optional.empty(), Optional.empty(), List.of());
    }

    /** The columns that are parts, in order, without their direction. */
    public List<String> columns() {
        return parts.stream().flatMap(part -> part.column().stream()).toList();
    }

    /** Whether it keeps every two rows of the table apart by its columns alone. */
    public boolean isKey() {
        return unique && where.isEmpty() && columns().size() == parts.size();
    }

    /** Whether it names the column as a part or carries it along. */
    public boolean uses(String column) {
        return columns().contains(column) || include.contains(column);
    }

    public Index withName(String newName) {
        return new Index(newName, parts, unique, where, method, include);
    }

    /**
     * The same index over columns of other names.
     *
     * @param names the new name of each column that it names
     */
    public Index withColumns(UnaryOperator<String> names) {
        return new Index(
                name,
                parts.stream().map(part -> part.withColumn(names)).toList(),
                unique,
                where,
                method,
                include.stream().map(names).toList());
    }

    /** The same index with expressions and condition in other words. */
    public Index withTexts(UnaryOperator<String> wording) {
        return new Index(
                name,
                parts.stream().map(part -> part.withText(wording)).toList(),
                unique,
                where.map(wording),
                method,
                include);
    }

    /** The same index after a column was renamed; expressions and the condition are texts, which don't follow. */
    public Index withColumnRenamed(String from, String to) {
        return withColumns(column -> column.equals(from) ? to : column);
    }

    @Override
    public String toString() {
        return name
                + parts.stream().map(Part::toString).collect(Collectors.joining(", ", "(", ")"))
                + (unique ? " unique" : "")
                + method.map(text -> " using " + text).orElse("")
                + (include.isEmpty() ? "" : " include " + Names.list(include))
                + where.map(text -> " where " + text).orElse("");
    }
}
