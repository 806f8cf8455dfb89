package io.aludel.processor.model;

import java.util.Optional;

/**
 * The column that tells the classes of a hierarchy apart; what is empty wasn't said.
 *
 * @param name the column's name
 * @param type the type of its values
 * @param length the longest value
 * @param renamedFrom its name before
 * @param origin the annotation, or the class
 */
public record DiscriminatorModel(
        Optional<Sourced<String>> name,
        Type type,
        Optional<Sourced<Integer>> length,
        Optional<Sourced<String>> renamedFrom,
        Origin origin) {

    /** Types of values. */
    public enum Type {
        STRING,
        CHAR,
        INTEGER
    }
}
