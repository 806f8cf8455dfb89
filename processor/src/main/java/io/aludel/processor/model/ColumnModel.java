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
 * @param large whether it's as long as the database can keep it; present only if true
 * @param collation the collation of its texts
 * @param comment what the database says about it
 */
public record ColumnModel(
        Optional<Sourced<String>> name,
        Optional<Sourced<Integer>> length,
        Optional<Sourced<Integer>> precision,
        Optional<Sourced<Integer>> scale,
        Optional<Sourced<Boolean>> unique,
        Optional<Sourced<String>> type,
        Optional<Sourced<Boolean>> large,
        Optional<Sourced<String>> collation,
        Optional<Sourced<String>> comment) {

    /** Nothing said. */
    public static final ColumnModel NONE = new ColumnModel(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Only a name and a length. */
    public static ColumnModel of(Optional<Sourced<String>> name, Optional<Sourced<Integer>> length) {
        return new ColumnModel(
                name,
                length,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
