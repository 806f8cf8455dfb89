package io.aludel.processor.model;

import io.aludel.schema.Index.Nulls;
import java.util.List;
import java.util.Optional;

/**
 * A declared index.
 *
 * @param name the declared name
 * @param parts columns and expressions as written
 * @param unique whether it's unique
 * @param where condition in SQL
 * @param method access method
 * @param include names of columns that are carried along
 * @param concurrently whether it's built while writers go on
 * @param origin the annotation
 */
public record IndexModel(
        Optional<Sourced<String>> name,
        List<Part> parts,
        boolean unique,
        Optional<Sourced<String>> where,
        Optional<Sourced<String>> method,
        List<Sourced<String>> include,
        boolean concurrently,
        Origin origin) {

    /**
     * One part of a declared index.
     *
     * @param text name of a column, or an expression, as written
     * @param expression whether it's an expression
     * @param descending whether it's followed by {@code desc}
     * @param nulls where it says that rows without value stand
     */
    public record Part(Sourced<String> text, boolean expression, boolean descending, Nulls nulls) {}

    public IndexModel {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
    }

    /** The columns it names: those that are parts, then those that are carried along. */
    public List<Sourced<String>> columns() {
        return parts.stream().filter(part -> !part.expression()).map(Part::text).toList();
    }
}
