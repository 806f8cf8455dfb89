package io.aludel.processor.codegen;

import io.aludel.processor.model.EntityTable;
import io.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes the sources of one root: the index, the migrations, the typed metadata. */
public final class CodeGenerator {

    /** Dialects of databases that the runtime doesn't run: their SQL is for people. */
    private static final Set<String> RENDERED_ALONE = Set.of("oracle", "sqlserver");

    private final SourceText text;

    /**
     * A generator for one compilation.
     *
     * @param marked whether {@code javax.annotation.processing.Generated} is visible to the generated code
     */
    public CodeGenerator(boolean marked) {
        this.text = new SourceText(marked);
    }

    /** Whether generated code holds the SQL of a dialect, as its database is one that the runtime migrates. */
    public static boolean runs(String dialect) {
        return !RENDERED_ALONE.contains(dialect);
    }

    /** The index, a class for each newer revision and the draft, classes that older ones share, and the short way. */
    public List<GeneratedSource> migrations(DatabaseSource source) {
        DatabaseNames names = source.names();
        MigrationClassGenerator migrations = new MigrationClassGenerator(text, names.migrationsPackage());
        BundleClassGenerator bundled = new BundleClassGenerator(text, names.migrationsPackage());
        Bundles bundles = Bundles.of(source.revisions());
        List<GeneratedSource> sources = new ArrayList<>();
        sources.add(new IndexClassGenerator(text, names).generate(source, bundles));
        sources.addAll(generated(bundles.own(), migrations::generate));
        sources.addAll(generated(bundles.shared(), bundled::generate));
        FoldClassGenerator folded = new FoldClassGenerator(text, names.migrationsPackage());
        source.fold().ifPresent(fold -> sources.add(folded.generate(fold)));
        source.draft().ifPresent(draft -> sources.add(migrations.generate(draft)));
        return sources;
    }

    /**
     * The typed metadata: a class that lists all tables, and one for each entity.
     *
     * @param names names of the root's generated classes
     * @param tables the entities, each with a table of the schema
     * @param schema the schema as the entities declare it
     */
    public List<GeneratedSource> metadata(DatabaseNames names, List<EntityTable> tables, Schema schema) {
        EntityTableName.Registry registry = new EntityTableName.Registry(names);
        EntityTableGenerator generator = new EntityTableGenerator(text);
        List<EntityTableName> given = tables.stream().map(registry::give).toList();
        List<Integer> numbers = IntStream.range(0, tables.size()).boxed().toList();
        List<GeneratedSource> sources = new ArrayList<>(generated(numbers, number -> {
            EntityTable entity = tables.get(number);
            return generator.generate(given.get(number), entity, schema.requireTable(entity.table()));
        }));
        sources.add(new SchemaClassGenerator(text, names).generate(given));
        return sources;
    }

    /** Side by side, as nothing but a thing itself goes into its source; in the order of the things. */
    private static <T> List<GeneratedSource> generated(List<T> things, Function<T, GeneratedSource> generator) {
        return things.parallelStream().map(generator).toList();
    }

    /**
     * The description of the migrations' package. It depends on nothing but the names, so it can be written at once, which gives
     * other processors' classes a round in which to arrive.
     */
    public static GeneratedSource packageDescription(DatabaseNames names) {
        String text = "/** Migrations of the database " + SourceText.javadoc(names.name())
                + ", a class for each revision. Generated. */\npackage " + names.migrationsPackage() + ";\n";
        return new GeneratedSource(names.migrationsPackage() + ".package-info", SourceText.ascii(text));
    }
}
