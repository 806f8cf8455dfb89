package io.aludel.processor.model;

import java.util.Optional;

/**
 * How things are named where no name is given; what is empty has its default.
 *
 * @param strategy how Java's names become names of the database
 * @param primaryKey template of primary keys
 * @param foreignKey template of foreign keys
 * @param unique template of unique constraints
 * @param index template of indexes
 * @param check template of checks
 */
public record NamingModel(
        NameStrategy strategy,
        Optional<Sourced<String>> primaryKey,
        Optional<Sourced<String>> foreignKey,
        Optional<Sourced<String>> unique,
        Optional<Sourced<String>> index,
        Optional<Sourced<String>> check) {

    /** Snake case and the default templates. */
    public static final NamingModel DEFAULT = new NamingModel(
            NameStrategy.SNAKE_CASE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
