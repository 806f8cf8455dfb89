package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.codegen.StepCode.Direction;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Makes a class that many older revisions share: {@code Revisions_0001}.
 *
 * <p>The steps are texts and nothing but: a call for each of them would cost javac more than all the rest.
 */
final class BundleClassGenerator {

    /** Nobody takes back what is so old from half way. */
    private static final List<Direction> WAYS = List.of(Direction.UPGRADE, Direction.DOWNGRADE);

    private static final TypeName STEPS = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.STEP);

    private final SourceText text;
    private final String packageName;

    BundleClassGenerator(SourceText text, String packageName) {
        this.text = text;
        this.packageName = packageName;
    }

    GeneratedSource generate(Bundles.Bundle bundle) {
        ClassName name = ClassName.get(packageName, bundle.className());
        List<MigrationSource> revisions = bundle.revisions();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Revisions from {@code $L}",
                        SourceText.javadoc(revisions.get(0).id()))
                .addJavadoc(
                        " to {@code $L} that have no class of their own.\n",
                        SourceText.javadoc(revisions.get(revisions.size() - 1).id()))
                .addSuperinterface(RuntimeTypes.MIGRATION)
                .addField(String.class, "id", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Makes the migration of that revision; the index does so when it has to run.\n")
                        .addParameter(String.class, "id")
                        .addStatement("this.id = id")
                        .build());
        SortedSet<String> dialects = new TreeSet<>();
        revisions.forEach(revision -> dialects.addAll(revision.scripts().keySet()));
        List<List<String>> apart = dialects.stream().map(List::of).toList();
        for (Direction direction : WAYS) {
            type.addMethod(MigrationClassGenerator.byDatabase(direction, apart, "(id)", "id"));
        }
        for (Direction direction : WAYS) {
            dialects.forEach(dialect -> type.addMethod(steps(direction, dialect, dialects.first(), revisions)));
        }
        return text.of(name, type.addMethod(fromTexts()));
    }

    /** Most databases spell most steps alike, so one of them has all, and the others what they spell otherwise. */
    private static MethodSpec steps(
            Direction direction, String dialect, String first, List<MigrationSource> revisions) {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (id) {\n$>");
        for (MigrationSource revision : revisions) {
            Optional<List<Script.Step>> steps = steps(direction, dialect, revision);
            if (dialect.equals(first) || !steps.equals(steps(direction, first, revision))) {
                steps.ifPresent(list -> code.add("case $L -> $L;\n", Literals.of(revision.id()), texts(list)));
            }
            if (steps.isEmpty()) {
                code.add("case $L -> throw $L;\n", Literals.of(revision.id()), unsupported(dialect));
            }
        }
        CodeBlock otherwise = dialect.equals(first)
                ? CodeBlock.of("throw $L", unsupported(dialect))
                : CodeBlock.of("$L(id)", MigrationClassGenerator.methodName(first, direction));
        return MethodSpec.methodBuilder(MigrationClassGenerator.methodName(dialect, direction))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(STEPS)
                .addParameter(String.class, "id")
                .addCode(code.add("default -> $L;\n$<};\n", otherwise).build())
                .build();
    }

    private static CodeBlock unsupported(String dialect) {
        return CodeBlock.of(
                "$T.unsupported($T.$L, id)",
                RuntimeTypes.ALUDEL_EXCEPTION,
                RuntimeTypes.DATABASE,
                MigrationClassGenerator.constant(dialect));
    }

    private static Optional<List<Script.Step>> steps(Direction direction, String dialect, MigrationSource revision) {
        return Optional.ofNullable(revision.scripts().get(dialect)).map(direction::stepsOf);
    }

    private static CodeBlock texts(List<Script.Step> steps) {
        String texts = steps.stream()
                .flatMap(step -> step.accept(StepTexts.OF).stream())
                .map(step -> "\n" + Literals.expressions(step))
                .collect(Collectors.joining(","));
        return CodeBlock.of("steps($>$>$L$<$<)", texts);
    }

    /** What the texts stand for; here and not in the runtime, which no application needs to carry more of. */
    private static MethodSpec fromTexts() {
        CodeBlock phase = CodeBlock.of("$T.valueOf(texts[i]", RuntimeTypes.PHASE);
        String rest = ", texts[i + 1], texts[i + 2], texts[i + 3])";
        return MethodSpec.methodBuilder("steps")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(STEPS)
                .addParameter(String[].class, "texts")
                .varargs()
                .addStatement("$T steps = new $T<>()", STEPS, ArrayList.class)
                .beginControlFlow("for (int i = 0; i < texts.length; i += 4)")
                .beginControlFlow("if (texts[i].equals($S))", StepTexts.GUARD)
                .addStatement("steps.add($T.guard(texts[i + 1], texts[i + 3]))", RuntimeTypes.STEP)
                .nextControlFlow("else if (texts[i].startsWith($S))", StepTexts.ALONE)
                .addStatement(
                        "steps.add($T.alone($L.substring($L))$L)",
                        RuntimeTypes.STEP,
                        phase,
                        StepTexts.ALONE.length(),
                        rest)
                .nextControlFlow("else")
                .addStatement("steps.add($T.sql($L)$L)", RuntimeTypes.STEP, phase, rest)
                .endControlFlow()
                .endControlFlow()
                .addStatement("return steps")
                .build();
    }
}
