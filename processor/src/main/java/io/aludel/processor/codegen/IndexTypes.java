package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The nested class that implements the runtime's {@code Migrations}, and with a long history others that it asks in turn, since
 * one class holds no more than 65,535 constants (JVMS 4.1).
 *
 * @param index the nested class
 * @param names names of the generated classes
 */
record IndexTypes(ClassName index, DatabaseNames names) {

    private static final TypeName REVISIONS =
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.REVISION);
    private static final TypeName DATABASES =
            ParameterizedTypeName.get(ClassName.get(Set.class), RuntimeTypes.DATABASE);
    private static final TypeName DRAFT =
            ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.REVISION);

    List<TypeSpec> of(DatabaseSource source) {
        TypeSpec.Builder type = TypeSpec.classBuilder(index)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(RuntimeTypes.MIGRATIONS)
                .addMethod(answer("name", ClassName.get(String.class))
                        .addStatement("return $L", Literals.of(names.name()))
                        .build())
                .addMethod(databases(source))
                .addMethod(draft(source))
                .addMethod(chain(source));
        List<CodeBlock> revisions =
                source.revisions().stream().map(IndexTypes::revision).toList();
        LongList.add(type, answer("revisions", REVISIONS), REVISIONS, "Revisions", revisions);
        List<TypeSpec> types = new ArrayList<>();
        List<List<MigrationSource>> parts = LongList.parts(loadable(source));
        type.addMethod(load(answer("load", RuntimeTypes.MIGRATION), parts, 0));
        types.add(type.build());
        for (int i = 1; i < parts.size(); i++) {
            types.add(loader(parts, i));
        }
        return types;
    }

    private static List<MigrationSource> loadable(DatabaseSource source) {
        return Stream.concat(source.revisions().stream(), source.draft().stream())
                .toList();
    }

    private static MethodSpec databases(DatabaseSource source) {
        CodeBlock databases = source.chains().keySet().stream()
                .map(dialect -> database(dialect))
                .collect(CodeBlock.joining(", "));
        return answer("databases", DATABASES)
                .addStatement("return $T.of($L)", Set.class, databases)
                .build();
    }

    private static MethodSpec draft(DatabaseSource source) {
        CodeBlock value = source.draft()
                .map(draft -> CodeBlock.of("$T.of($L)", Optional.class, revision(draft)))
                .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
        return answer("draft", DRAFT).addStatement("return $L", value).build();
    }

    private static MethodSpec chain(DatabaseSource source) {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (database) {\n$>");
        source.chains()
                .forEach((dialect, chain) ->
                        code.add("case $L -> $L;\n", MigrationClassGenerator.constant(dialect), Literals.of(chain)));
        code.add("default -> throw $T.unsupported(database, name());\n", RuntimeTypes.ALUDEL_EXCEPTION)
                .add("$<};\n");
        return answer("chain", ClassName.get(String.class))
                .addParameter(RuntimeTypes.DATABASE, "database")
                .addCode(code.build())
                .build();
    }

    /** A class that loads one part of a long history, for the same reason for which lists are spread. */
    private TypeSpec loader(List<List<MigrationSource>> parts, int number) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("load")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.MIGRATION);
        return TypeSpec.classBuilder(loaderName(number))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(TransitionTypes.privateConstructor())
                .addMethod(load(method, parts, number))
                .build();
    }

    private MethodSpec load(MethodSpec.Builder method, List<List<MigrationSource>> parts, int number) {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (id) {\n$>");
        for (MigrationSource revision : parts.get(number)) {
            ClassName migration = ClassName.get(names.migrationsPackage(), revision.className());
            code.add("case $T.ID -> new $T();\n", migration, migration);
        }
        CodeBlock otherwise = number + 1 < parts.size()
                ? CodeBlock.of("$L.load(id)", loaderName(number + 1))
                : CodeBlock.of(
                        "throw new $T($L + id)",
                        IllegalArgumentException.class,
                        Literals.of(names.name() + " has no revision "));
        return method.addParameter(String.class, "id")
                .addCode(code.add("default -> $L;\n$<};\n", otherwise).build())
                .build();
    }

    private static String loaderName(int number) {
        return "Loader" + number;
    }

    private static CodeBlock revision(MigrationSource revision) {
        CodeBlock checksums = revision.checksums().entrySet().stream()
                .map(entry -> CodeBlock.of("\n$L, $L", database(entry.getKey()), Literals.of(entry.getValue())))
                .collect(CodeBlock.joining(","));
        return CodeBlock.builder()
                .add("new $T(\n$>$>", RuntimeTypes.REVISION)
                .add("$L,\n$T.of($L),\n", Literals.of(revision.id()), List.class, Literals.list(revision.parents()))
                .add("$L,\n$L,\n", Literals.of(revision.message()), Literals.of(revision.created()))
                .add("$T.of($>$>$L$<$<)", Map.class, checksums)
                .add(inGraph(revision))
                .add(")$<$<")
                .build();
    }

    /** What most revisions don't have is left out. */
    private static CodeBlock inGraph(MigrationSource revision) {
        if (revision.labels().isEmpty() && revision.dependsOn().isEmpty()) {
            return CodeBlock.of("");
        }
        return CodeBlock.of(
                ",\n$T.of($L),\n$T.of($L)",
                List.class,
                Literals.list(revision.labels()),
                List.class,
                Literals.list(revision.dependsOn()));
    }

    private static CodeBlock database(String dialect) {
        return CodeBlock.of("$T.$L", RuntimeTypes.DATABASE, MigrationClassGenerator.constant(dialect));
    }

    private static MethodSpec.Builder answer(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
