package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What was read of one root and all that belongs to it.
 *
 * @param rootElementName qualified name of the annotated package or class
 * @param packageName package that generated classes go to
 * @param name the database's declared name, such as {@code league}
 * @param dialectIds ids of the dialects, such as {@code h2}, in declared order, none twice
 * @param history the declared folder of the history
 * @param naming how things without a name are named
 * @param entities entities, sorted by class name
 * @param dataSteps data steps, sorted by class name
 * @param origin the root's annotation
 */
public record DatabaseModel(
        String rootElementName,
        String packageName,
        Sourced<String> name,
        List<String> dialectIds,
        Optional<Sourced<String>> history,
        NamingModel naming,
        List<EntityModel> entities,
        List<DataStepModel> dataSteps,
        Origin origin) {

    public DatabaseModel {
        dialectIds = List.copyOf(dialectIds);
        entities = List.copyOf(entities);
        dataSteps = List.copyOf(dataSteps);
    }

    /** The entity of that class. */
    public Optional<EntityModel> entity(String className) {
        return entities.stream().filter(e -> e.className().equals(className)).findFirst();
    }
}
