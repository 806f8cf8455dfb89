package io.aludel.processor.model;

import java.util.Comparator;
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
 * @param schema the schema of tables and sequences that name none
 * @param online whether SQL that's recorded is to keep no readers and writers waiting for long
 * @param naming how things without a name are named
 * @param entities entities, kept sorted by class name
 * @param dataSteps data steps, sorted by class name
 * @param origin the root's annotation
 */
public record DatabaseModel(
        String rootElementName,
        String packageName,
        Sourced<String> name,
        List<String> dialectIds,
        Optional<Sourced<String>> history,
        Optional<Sourced<String>> schema,
        boolean online,
        NamingModel naming,
        List<EntityModel> entities,
        List<DataStepModel> dataSteps,
        Origin origin) {

    public DatabaseModel {
        dialectIds = List.copyOf(dialectIds);
        entities = entities.stream()
                .sorted(Comparator.comparing(EntityModel::className))
                .toList();
        dataSteps = List.copyOf(dataSteps);
    }

    /** The entity of that class; found by halves, since every reference of every entity asks. */
    public Optional<EntityModel> entity(String className) {
        int low = 0;
        int high = entities.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = entities.get(middle).className().compareTo(className);
            if (order == 0) {
                return Optional.of(entities.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }
}
