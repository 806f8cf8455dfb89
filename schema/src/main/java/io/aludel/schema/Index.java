package io.aludel.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Index of a table. Index names are unique within the table's schema on most databases.
 *
 * @param name index name
 * @param parts what is indexed, in order, at least one part
 * @param unique whether two rows may not agree in all parts
 */
public record Index(String name, List<Part> parts, boolean unique) {

    /**
     * One column of an index.
     *
     * @param column the column's name
     * @param descending whether it's sorted from large to small
     */
    public record Part(String column, boolean descending) {

        /** An ascending part. */
        public static Part of(String column) {
            return new Part(column, false);
        }

        @Override
        public String toString() {
            return column + (descending ? " desc" : "");
        }
    }

    public Index {
        parts = List.copyOf(parts);
    }

    /** The columns in order, without their direction. */
    public List<String> columns() {
        return parts.stream().map(Part::column).toList();
    }

    public Index withName(String newName) {
        return new Index(newName, parts, unique);
    }

    public Index withColumnRenamed(String from, String to) {
        return new Index(
                name,
                parts.stream()
                        .map(part -> part.column().equals(from) ? new Part(to, part.descending()) : part)
                        .toList(),
                unique);
    }

    @Override
    public String toString() {
        return name
                + parts.stream().map(Part::toString).collect(Collectors.joining(", ", "(", ")"))
                + (unique ? " unique" : "");
    }
}
