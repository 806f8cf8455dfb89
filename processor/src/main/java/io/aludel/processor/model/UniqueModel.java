package io.aludel.processor.model;

import io.aludel.schema.Deferral;
import java.util.List;
import java.util.Optional;

/**
 * A declared unique constraint.
 *
 * @param name the declared name
 * @param columns column names as written
 * @param nullsNotDistinct whether rows without value count as equal
 * @param deferral when it's checked
 * @param origin the annotation
 */
public record UniqueModel(
        Optional<Sourced<String>> name,
        List<Sourced<String>> columns,
        boolean nullsNotDistinct,
        Deferral deferral,
        Origin origin) {

    public UniqueModel {
        columns = List.copyOf(columns);
    }
}
