package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A declared unique constraint.
 *
 * @param name the declared name
 * @param columns column names as written
 * @param origin the annotation
 */
public record UniqueModel(Optional<Sourced<String>> name, List<Sourced<String>> columns, Origin origin) {

    public UniqueModel {
        columns = List.copyOf(columns);
    }
}
