package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Declared schemas, each created before the first thing in it; none is ever dropped, for it may hold other things. */
public final class SchemaCompanions implements Companions {

    private final Spelling spelling;

    public SchemaCompanions(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Statement> ahead(Change change) {
        Map<String, Statement> created = new LinkedHashMap<>();
        change.tablesAfter().stream()
                .map(Table::name)
                .filter(name -> change.before().table(name).isEmpty())
                .forEach(name ->
                        add(created, change.before(), name, spelling.probes().table(name)));
        change.newSequences()
                .forEach(name ->
                        add(created, change.before(), name, spelling.probes().sequence(name)));
        return new ArrayList<>(created.values());
    }

    /** What comes into the schema tells whether the schema was created: that's what the statement is for. */
    private void add(Map<String, Statement> created, Schema before, QualifiedName name, String probe) {
        name.schema()
                .filter(schema -> !isUsed(before, schema))
                .ifPresent(schema -> spelling.features()
                        .createSchema(spelling.names().spell(schema))
                        .ifPresent(sql ->
                                created.putIfAbsent(schema, new Statement("create schema " + schema, probe, sql))));
    }

    private static boolean isUsed(Schema schema, String namespace) {
        return Stream.concat(schema.tables().keySet().stream(), schema.sequences().keySet().stream())
                .anyMatch(name -> name.schema().filter(namespace::equals).isPresent());
    }

    @Override
    public List<Statement> behind(Change change) {
        return List.of();
    }
}
