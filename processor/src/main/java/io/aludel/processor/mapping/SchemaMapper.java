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
        TableMapper mapper = new TableMapper(database);
        List<TableLayout> layouts =
                database.entities().stream().map(mapper::map).toList();
        return new MappedDatabase(
                database,
                layouts,
                SchemaAssembly.assemble(layouts),
                new MetadataMapper(layouts).map(),
                LookupMapper.map(database, layouts));
    }
}
