package io.aludel.processor.codegen;

import com.google.testing.compile.JavaFileObjects;
import io.aludel.processor.model.EntityTable;
import io.aludel.processor.model.MappedColumn;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No limit of class files is met, however large the schema or long the history (JVMS 4.1, 4.4.7, 4.7.3). */
class HugeSchemaTest {

    private static final DatabaseNames NAMES = new DatabaseNames("app.huge", "huge");
    private static final CodeGenerator GENERATOR = new CodeGenerator(true);

    @Test
    void a_table_of_1000_columns_compiles() {
        Schema schema = schema(1, 1_000);
        GeneratedCompilation.compile(all(schema, List.of()), step());
    }

    @Test
    void a_schema_of_1500_tables_compiles() {
        Schema schema = schema(1_500, 4);
        GeneratedCompilation.compile(all(schema, List.of()), step());
    }

    @Test
    void a_history_of_600_revisions_compiles() {
        List<MigrationSource> revisions = IntStream.rangeClosed(1, 600)
                .mapToObj(
                        n -> migration("Change" + n, "%04d_change_%d".formatted(n, n), schema(1, 1), Optional.empty()))
                .toList();
        GeneratedCompilation.compile(all(schema(1, 1), revisions), step());
    }

    private static javax.tools.JavaFileObject step() {
        return JavaFileObjects.forSourceLines(
                "app.huge.Fill",
                "package app.huge;",
                "import app.huge.migrations.Draft;",
                "import io.aludel.runtime.query.DataContext;",
                "public final class Fill implements Draft.Data {",
                "  public Fill() {}",
                "  @Override public void upgrade(DataContext db, Draft.Tables t) {}",
                "  @Override public void downgrade(DataContext db, Draft.Tables t) {}",
                "}");
    }

    private static List<GeneratedSource> all(Schema schema, List<MigrationSource> revisions) {
        TransitionView view = new TransitionView(
                schema, schema, List.of(schema), Optional.of(new DataStepClass("app.huge", "Fill", true, false)));
        MigrationSource draft = migration("Draft", "draft", schema, Optional.of(view));
        List<GeneratedSource> sources = new ArrayList<>();
        SortedMap<String, String> chains = new TreeMap<>();
        run().forEach(dialect -> chains.put(dialect.id(), "0"));
        sources.addAll(GENERATOR.migrations(
                new DatabaseSource(NAMES, chains, chains, revisions, Optional.empty(), Optional.of(draft))));
        sources.addAll(GENERATOR.metadata(NAMES, entities(schema), schema));
        return sources;
    }

    private static MigrationSource migration(
            String className, String id, Schema schema, Optional<TransitionView> view) {
        List<Operation> operations = schema.tables().values().stream()
                .<Operation>map(CreateTable::new)
                .toList();
        PhasedOperations up = new PhasedOperations(Schema.EMPTY, List.of(), operations, List.of(), List.of());
        PhasedOperations down = new PhasedOperations(
                schema, List.of(), List.of(), List.of(), Operations.inverse(Schema.EMPTY, operations));
        SortedMap<String, Script> scripts = new TreeMap<>();
        SortedMap<String, String> checksums = new TreeMap<>();
        for (Dialect dialect : run()) {
            scripts.put(dialect.id(), ScriptRenderer.render(dialect, up, down, view.isPresent()));
            checksums.put(dialect.id(), "sha256:0");
        }
        return new MigrationSource(
                className,
                id,
                List.of(),
                "huge",
                "2026-01-01T00:00:00Z",
                scripts,
                checksums,
                List.of(),
                List.of(),
                List.of(),
                view);
    }

    private static List<EntityTable> entities(Schema schema) {
        return schema.tables().values().stream()
                .map(table -> new EntityTable(
                        "app.huge",
                        JavaIdentifiers.pascalCase(table.name().name()),
                        "app.huge." + JavaIdentifiers.pascalCase(table.name().name()),
                        table.name(),
                        table.columns().stream()
                                .map(column -> new MappedColumn(column.name(), "int", column))
                                .toList(),
                        List.of()))
                .toList();
    }

    private static Schema schema(int tables, int columns) {
        List<Column> list = IntStream.rangeClosed(1, columns)
                .mapToObj(n -> Column.of("column_of_a_long_name_" + n, ColumnType.of("integer"), false))
                .toList();
        return Schema.of(
                IntStream.rangeClosed(1, tables)
                        .mapToObj(n -> Table.of(QualifiedName.of("t" + n), list)
                                .withPrimaryKey(
                                        Optional.of(new PrimaryKey("pk_t" + n, List.of("column_of_a_long_name_1")))))
                        .toList(),
                List.of());
    }

    private static List<Dialect> run() {
        return Dialects.all().stream()
                .filter(dialect -> CodeGenerator.runs(dialect.id()))
                .toList();
    }
}
