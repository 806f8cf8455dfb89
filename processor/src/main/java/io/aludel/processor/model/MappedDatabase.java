package io.aludel.processor.model;

import io.aludel.schema.Schema;
import java.util.List;

/**
 * A database as its classes declare it.
 *
 * @param model what was read
 * @param layouts tables as asked for, one an entity, in the model's order; for validation
 * @param schema the schema; whatever of the layouts is wrong is left out, so that it's a schema even when there are errors
 * @param tables what the typed metadata is made of, one for each entity whose table is in the schema
 * @param lookup the way back from the schema to the source
 */
public record MappedDatabase(
        DatabaseModel model, List<TableLayout> layouts, Schema schema, List<EntityTable> tables, SourceLookup lookup) {

    public MappedDatabase {
        layouts = List.copyOf(layouts);
        tables = List.copyOf(tables);
    }
}
