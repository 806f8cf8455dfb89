package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Makes the class by which an application migrates: {@code LeagueMigrations}. */
final class IndexClassGenerator {

    private static final ClassName DATA_SOURCE = ClassName.get("javax.sql", "DataSource");

    private final SourceText text;
    private final DatabaseNames names;

    IndexClassGenerator(SourceText text, DatabaseNames names) {
        this.text = text;
        this.names = names;
    }

    GeneratedSource generate(DatabaseSource source, Bundles bundles) {
        ClassName name = ClassName.get(names.packageName(), names.migrationsClass());
        ClassName index = name.nestedClass("Index");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Migrations of the database {@code $L}.\n", SourceText.javadoc(names.name()))
                .addField(FieldSpec.builder(
                                RuntimeTypes.MIGRATIONS, "ALL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", index)
                        .build())
                .addMethod(TransitionTypes.privateConstructor())
                .addMethod(upgrade())
                .addMethod(downgrade())
                .addMethod(on())
                .addMethod(all());
        new IndexTypes(index, names).of(source, bundles).forEach(type::addType);
        return text.of(name, type);
    }

    private static MethodSpec upgrade() {
        return method("upgrade", RuntimeTypes.UPGRADE_REPORT)
                .addJavadoc("Brings a database to the newest revision; does nothing when it is there.\n")
                .addParameter(DATA_SOURCE, "dataSource")
                .addStatement("return on(dataSource).build().upgrade()")
                .build();
    }

    private static MethodSpec downgrade() {
        return method("downgrade", RuntimeTypes.UPGRADE_REPORT)
                .addJavadoc("Takes a database back to a revision.\n\n")
                .addJavadoc("@param dataSource the database\n")
                .addJavadoc("@param target id, slug or message of the revision, {@code -1}, or {@code base}\n")
                .addJavadoc("@return what was done\n")
                .addParameter(DATA_SOURCE, "dataSource")
                .addParameter(String.class, "target")
                .addStatement("return on(dataSource).build().downgrade(target)")
                .build();
    }

    private static MethodSpec on() {
        return method("on", RuntimeTypes.ALUDEL_BUILDER)
                .addJavadoc("The way to everything else: listeners, time limits, the current revision, the history.\n")
                .addParameter(DATA_SOURCE, "dataSource")
                .addStatement("return $T.on(dataSource).migrations(all())", RuntimeTypes.ALUDEL)
                .build();
    }

    private static MethodSpec all() {
        return method("all", RuntimeTypes.MIGRATIONS)
                .addJavadoc("All revisions; the class of one is loaded when it has to run, and not before.\n")
                .addStatement("return ALL")
                .build();
    }

    private static MethodSpec.Builder method(String name, ClassName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result);
    }
}
