package io.aludel.processor.model;

import java.util.Optional;

/**
 * What is said about one column of a reference; what is empty wasn't said.
 *
 * @param name the column's name
 * @param referencedColumn the column referred to
 * @param nullable whether it may hold NULL
 * @param foreignKey the foreign key's name
 * @param renamedFrom the column's name before
 * @param origin the annotation
 */
public record JoinColumnModel(
        Optional<Sourced<String>> name,
        Optional<Sourced<String>> referencedColumn,
        Optional<Sourced<Boolean>> nullable,
        Optional<Sourced<String>> foreignKey,
        Optional<Sourced<String>> renamedFrom,
        Origin origin) {

    /** Only a name. */
    public static JoinColumnModel named(Sourced<String> name) {
        return new JoinColumnModel(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                name.origin());
    }

    /** What it says about NULL. */
    public Optional<NullabilityClaim> claim() {
        return nullable.map(said ->
                NullabilityClaim.ofColumn(said.value(), "@JoinColumn(nullable = " + said.value() + ")", said.origin()));
    }
}
