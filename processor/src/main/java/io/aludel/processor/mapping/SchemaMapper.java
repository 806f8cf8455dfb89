package io.aludel.processor.mapping;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.TableLayout;
import java.util.List;

/** Maps a model to the schema it stands for. It never fails: what is wrong stays in the layouts, for validation to report. */
public final class SchemaMapper {

    private SchemaMapper() {}

    /** The database that a model stands for; equal models give equal databases. */
    public static MappedDatabase map(DatabaseModel database) {
        Naming naming = new Naming(database);
        TableEntities entities = TableEntities.of(database, naming);
        TableMapper mapper = new TableMapper(database, entities, naming);
        List<TableLayout> layouts = entities.all().stream().map(mapper::map).toList();
        return new MappedDatabase(
                database,
                layouts,
                entities.owners(),
                SchemaAssembly.assemble(layouts),
                new MetadataMapper(entities, layouts).map(),
                LookupMapper.map(database, layouts));
    }
}
