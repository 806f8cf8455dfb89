package io.aludel.processor.model;

import java.util.Optional;

/**
 * What is said about the column of a reference; what is empty wasn't said.
 *
 * @param name the column's name
 * @param referencedColumn the column referred to
 * @param foreignKey the foreign key's name
 */
public record JoinColumnModel(
        Optional<Sourced<String>> name,
        Optional<Sourced<String>> referencedColumn,
        Optional<Sourced<String>> foreignKey) {

    /** Nothing said. */
    public static final JoinColumnModel NONE =
            new JoinColumnModel(Optional.empty(), Optional.empty(), Optional.empty());
}
