package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What is said about the table of an entity; what is empty wasn't said.
 *
 * @param name the table's name
 * @param schema its schema
 * @param comment its comment
 * @param options what only one database knows
 * @param rules keys, indexes and checks that the class and its mapped superclasses declare
 */
public record TableModel(
        Optional<Sourced<String>> name,
        Optional<Sourced<String>> schema,
        Optional<Sourced<String>> comment,
        List<Option> options,
        RulesModel rules) {

    /** Nothing said. */
    public static final TableModel NONE =
            new TableModel(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), RulesModel.NONE);

    /**
     * An option that only one database knows.
     *
     * @param dialect id of the dialect
     * @param name name
     * @param value value
     */
    public record Option(Sourced<String> dialect, Sourced<String> name, Sourced<String> value) {}

    public TableModel {
        options = List.copyOf(options);
    }

    /** The same in a place of its own. */
    public TableModel at(Sourced<String> otherName, Optional<Sourced<String>> otherSchema) {
        return new TableModel(Optional.of(otherName), otherSchema, comment, options, rules);
    }

    public TableModel withRules(RulesModel other) {
        return new TableModel(name, schema, comment, options, other);
    }
}
