package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Makes the class that lists all tables: {@code LeagueSchema}. */
final class SchemaClassGenerator {

    private static final TypeName TABLES = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.TABLE);
    private static final TypeName TABLE = ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.TABLE);

    private final SourceText text;
    private final DatabaseNames names;

    SchemaClassGenerator(SourceText text, DatabaseNames names) {
        this.text = text;
        this.names = names;
    }

    GeneratedSource generate(List<EntityTableName> tables) {
        ClassName name = ClassName.get(names.packageName(), names.schemaClass());
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Tables of the database {@code $L}, as its entities declare them.\n",
                        SourceText.javadoc(names.name()))
                .addField(FieldSpec.builder(
                                RuntimeTypes.DATABASE_SCHEMA, "ALL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T($L, list())", RuntimeTypes.DATABASE_SCHEMA, Literals.of(names.name()))
                        .build())
                .addMethod(TransitionTypes.privateConstructor())
                .addMethod(all())
                .addMethod(tables())
                .addMethod(table())
                .addMethod(toJson());
        List<CodeBlock> singletons = tables.stream()
                .map(table -> CodeBlock.of("$T.$L", table.className(), table.singleton()))
                .toList();
        MethodSpec.Builder list = MethodSpec.methodBuilder("list")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TABLES);
        LongList.add(type, list, TABLES, "Tables", singletons);
        return text.of(name, type);
    }

    private static MethodSpec all() {
        return method("all", RuntimeTypes.DATABASE_SCHEMA)
                .addJavadoc("The schema as a value.\n")
                .addStatement("return ALL")
                .build();
    }

    private static MethodSpec tables() {
        return method("tables", TABLES)
                .addJavadoc("All tables, by class name.\n")
                .addStatement("return ALL.tables()")
                .build();
    }

    private static MethodSpec table() {
        return method("table", TABLE)
                .addJavadoc("The table of that name: its columns, their types, its keys, its relationships.\n")
                .addParameter(String.class, "name")
                .addStatement("return ALL.table(name)")
                .build();
    }

    private static MethodSpec toJson() {
        return method("toJson", ClassName.get(String.class))
                .addJavadoc("All of it as JSON.\n")
                .addStatement("return ALL.toJson()")
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result);
    }
}
