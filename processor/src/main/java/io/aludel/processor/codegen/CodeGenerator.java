package io.aludel.processor.codegen;

import io.aludel.processor.model.EntityTable;
import io.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Makes the sources of one root: the index, the migrations, the typed metadata. */
public final class CodeGenerator {

    private final SourceText text;

    /**
     * A generator for one compilation.
     *
     * @param marked whether {@code javax.annotation.processing.Generated} is visible to the generated code
     */
    public CodeGenerator(boolean marked) {
        this.text = new SourceText(marked);
    }

    /** The index, a class for each newer revision and the draft, and classes that older ones share. */
    public List<GeneratedSource> migrations(DatabaseSource source) {
        DatabaseNames names = source.names();
        MigrationClassGenerator migrations = new MigrationClassGenerator(text, names.migrationsPackage());
        BundleClassGenerator bundled = new BundleClassGenerator(text, names.migrationsPackage());
        Bundles bundles = Bundles.of(source.revisions());
        List<GeneratedSource> sources = new ArrayList<>();
        sources.add(new IndexClassGenerator(text, names).generate(source, bundles));
        bundles.own().forEach(revision -> sources.add(migrations.generate(revision)));
        bundles.shared().forEach(bundle -> sources.add(bundled.generate(bundle)));
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
        List<EntityTableName> given = new ArrayList<>();
        List<GeneratedSource> sources = new ArrayList<>();
        for (EntityTable entity : tables) {
            EntityTableName name = registry.give(entity);
            given.add(name);
            sources.add(generator.generate(name, entity, schema.requireTable(entity.table())));
        }
        sources.add(new SchemaClassGenerator(text, names).generate(given));
        return sources;
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
