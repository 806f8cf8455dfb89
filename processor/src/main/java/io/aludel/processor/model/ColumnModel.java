package io.aludel.processor.model;

import java.util.Optional;

/**
 * What is said about the column of a basic member; what is empty wasn't said.
 *
 * @param name the column's name
 * @param length length in characters or bytes
 * @param precision digits in all, or behind the second
 * @param scale digits behind the point
 * @param unique the declared uniqueness; present only if true
 * @param type the type in SQL
 */
public record ColumnModel(
        Optional<Sourced<String>> name,
        Optional<Sourced<Integer>> length,
        Optional<Sourced<Integer>> precision,
        Optional<Sourced<Integer>> scale,
        Optional<Sourced<Boolean>> unique,
        Optional<Sourced<String>> type) {

    /** Nothing said. */
    public static final ColumnModel NONE = new ColumnModel(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
