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
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final TypeName TEXT =
            ParameterizedTypeName.get(ClassName.get(Optional.class), ClassName.get(String.class));

    private static final TypeName FOLD = ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.FOLD);

    /** How many ids one method may tell apart: each takes some thirty bytes of 65,535 (JVMS 4.7.3). */
    private static final int IDS_IN_A_METHOD = 500;

    /**
     * One way of a switch.
     *
     * @param ids how many ids go there
     * @param code the case
     */
    private record Arm(int ids, CodeBlock code) {}

    List<TypeSpec> of(DatabaseSource source, Bundles bundles) {
        TypeSpec.Builder type = TypeSpec.classBuilder(index)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(RuntimeTypes.MIGRATIONS)
                .addMethod(answer("name", ClassName.get(String.class))
                        .addStatement("return $L", Literals.of(names.name()))
                        .build())
                .addMethod(databases(source))
                .addMethod(draft(source))
                .addMethod(chain(source));
        if (!source.catalogues().isEmpty()) {
            type.addMethod(catalogue(source));
        }
        source.fold().ifPresent(fold -> type.addMethod(fold(fold)));
        Set<String> old = bundles.shared().stream()
                .flatMap(bundle -> bundle.revisions().stream())
                .filter(revision -> isUsual(revision, source.chains().keySet()))
                .map(MigrationSource::id)
                .collect(Collectors.toSet());
        if (!old.isEmpty()) {
            type.addMethod(shortened(source.chains().keySet()));
        }
        List<CodeBlock> revisions = source.revisions().stream()
                .map(revision -> old.contains(revision.id()) ? shortened(revision) : revision(revision))
                .toList();
        LongList.add(type, answer("revisions", REVISIONS), REVISIONS, "Revisions", revisions);
        List<TypeSpec> types = new ArrayList<>();
        List<List<Arm>> parts = LongList.parts(arms(source, bundles), Arm::ids, IDS_IN_A_METHOD);
        type.addMethod(load(answer("load", RuntimeTypes.MIGRATION), parts, 0));
        types.add(type.build());
        for (int i = 1; i < parts.size(); i++) {
            types.add(loader(parts, i));
        }
        return types;
    }

    private static boolean isUsual(MigrationSource revision, Set<String> dialects) {
        return revision.labels().isEmpty()
                && revision.dependsOn().isEmpty()
                && revision.replaces().isEmpty()
                && revision.checksums().keySet().equals(dialects);
    }

    private List<Arm> arms(DatabaseSource source, Bundles bundles) {
        Stream<Arm> own = Stream.concat(bundles.own().stream(), source.draft().stream())
                .map(revision -> {
                    ClassName migration = className(revision.className());
                    return new Arm(1, CodeBlock.of("case $T.ID -> new $T();\n", migration, migration));
                });
        Stream<Arm> shared = bundles.shared().stream().map(bundle -> {
            List<String> ids =
                    bundle.revisions().stream().map(MigrationSource::id).toList();
            CodeBlock lines = ids.stream().map(Literals::of).collect(CodeBlock.joining(",\n"));
            return new Arm(
                    ids.size(), CodeBlock.of("case $>$>$L$<$< -> new $T(id);\n", lines, className(bundle.className())));
        });
        return Stream.concat(own, shared).toList();
    }

    private ClassName className(String simpleName) {
        return ClassName.get(names.migrationsPackage(), simpleName);
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
        return byDatabase(
                answer("chain", ClassName.get(String.class)), source.chains(), hash -> CodeBlock.of("$L", hash));
    }

    private static MethodSpec catalogue(DatabaseSource source) {
        return byDatabase(
                answer("catalogue", TEXT),
                source.catalogues(),
                hash -> CodeBlock.of("$T.of($L)", Optional.class, hash));
    }

    private static MethodSpec byDatabase(
            MethodSpec.Builder method, Map<String, String> hashes, Function<CodeBlock, CodeBlock> answer) {
        CodeBlock.Builder arms = CodeBlock.builder();
        hashes.forEach((dialect, hash) -> arms.add(
                "case $L -> $L;\n", MigrationClassGenerator.constant(dialect), answer.apply(Literals.of(hash))));
        return method.addParameter(RuntimeTypes.DATABASE, "database")
                .addCode(MigrationClassGenerator.switchOf(arms.build(), CodeBlock.of("name()")))
                .build();
    }

    private MethodSpec fold(FoldSource source) {
        return answer("fold", FOLD)
                .addParameter(RuntimeTypes.DATABASE, "database")
                .addParameter(String.class, "first")
                .addStatement(
                        "return first.equals($L) ? $T.of(database) : $T.empty()",
                        Literals.of(source.first()),
                        FoldClassGenerator.name(names.migrationsPackage(), source),
                        Optional.class)
                .build();
    }

    /** A class that loads one part of a long history, for the same reason for which lists are spread. */
    private TypeSpec loader(List<List<Arm>> parts, int number) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("load")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.MIGRATION);
        return TypeSpec.classBuilder(loaderName(number))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(TransitionTypes.privateConstructor())
                .addMethod(load(method, parts, number))
                .build();
    }

    private MethodSpec load(MethodSpec.Builder method, List<List<Arm>> parts, int number) {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (id) {\n$>");
        parts.get(number).forEach(arm -> code.add(arm.code()));
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
        List<List<String>> lists =
                new ArrayList<>(List.of(revision.labels(), revision.dependsOn(), revision.replaces()));
        int shortest = revision.labels().isEmpty() && revision.dependsOn().isEmpty() ? 0 : 2;
        return lists.subList(0, revision.replaces().isEmpty() ? shortest : lists.size()).stream()
                .map(list -> CodeBlock.of(",\n$T.of($L)", List.class, Literals.list(list)))
                .collect(CodeBlock.joining(""));
    }

    /** As few generic calls as can be, of which javac infers the types of each. */
    private static CodeBlock shortened(MigrationSource revision) {
        List<String> texts = new ArrayList<>(List.of(revision.id(), revision.message(), revision.created()));
        texts.addAll(revision.checksums().values());
        texts.addAll(revision.parents());
        return CodeBlock.of("revision($L)", Literals.list(texts));
    }

    private static MethodSpec shortened(Set<String> dialects) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("revision")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.REVISION)
                .addParameter(String.class, "id")
                .addParameter(String.class, "message")
                .addParameter(String.class, "created");
        dialects.forEach(dialect -> method.addParameter(String.class, dialect));
        CodeBlock checksums = dialects.stream()
                .map(dialect -> CodeBlock.of("$L, $L", database(dialect), dialect))
                .collect(CodeBlock.joining(", "));
        return method.addParameter(String[].class, "parents")
                .varargs()
                .addStatement(
                        "return new $T(id, $T.of(parents), message, created, $T.of($L))",
                        RuntimeTypes.REVISION,
                        List.class,
                        Map.class,
                        checksums)
                .build();
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
