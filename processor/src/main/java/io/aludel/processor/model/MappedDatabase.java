package io.aludel.processor.model;

import io.aludel.schema.Schema;
import io.aludel.schema.diff.Hints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A database as its classes declare it.
 *
 * @param model what was read
 * @param layouts tables as asked for: those of classes in the model's order, then those of members; for validation
 * @param owners for each entity class, by canonical name, what holds its rows: itself with all members of its table, or one above
 * @param schema the schema; whatever of the layouts is wrong is left out, so that it's a schema even when there are errors
 * @param tables what the typed metadata is made of, one for each entity whose table is in the schema
 * @param lookup the way back from the schema to the source
 */
public record MappedDatabase(
        DatabaseModel model,
        List<TableLayout> layouts,
        Map<String, EntityModel> owners,
        Schema schema,
        List<EntityTable> tables,
        SourceLookup lookup) {

    public MappedDatabase {
        layouts = List.copyOf(layouts);
        owners = Map.copyOf(owners);
        tables = List.copyOf(tables);
    }

    /** Whatever declares tables: all entities, then the tables of members. */
    public List<EntityModel> declared() {
        Stream<EntityModel> parts = layouts.stream()
                .map(TableLayout::entity)
                .filter(entity -> entity.structure().part().isPresent());
        return Stream.concat(model.entities().stream(), parts).toList();
    }

    /** What holds the rows of a class: the class itself with all its table's members, or one above it. */
    public Optional<EntityModel> tableOf(String className) {
        return Optional.ofNullable(owners.get(className));
    }

    /** Whether rows of a class are in that table. */
    public boolean isRowOf(String className, EntityModel table) {
        return tableOf(className)
                .filter(owner -> owner.className().equals(table.className()))
                .isPresent();
    }

    /**
     * What the source says about its history, for the tables, columns and sequences of the schema.
     *
     * @param confirmedDrops drops that were confirmed when recording
     * @param dataStep whether the draft has a data step
     */
    public Hints hints(Set<String> confirmedDrops, boolean dataStep) {
        HintCollector collector = new HintCollector(lookup);
        schema.tables().values().forEach(collector::add);
        schema.sequences().keySet().forEach(collector::addSequence);
        return collector.hints(confirmedDrops, dataStep);
    }
}
