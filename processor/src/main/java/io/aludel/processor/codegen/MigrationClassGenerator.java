package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.codegen.StepCode.DataCall;
import io.aludel.processor.codegen.StepCode.Direction;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Makes the class of a revision or of the draft: its steps on each database, and what its data step sees. */
final class MigrationClassGenerator {

    private static final TypeName STEPS = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.STEP);

    private final SourceText text;
    private final String packageName;

    MigrationClassGenerator(SourceText text, String packageName) {
        this.text = text;
        this.packageName = packageName;
    }

    GeneratedSource generate(MigrationSource source) {
        ClassName name = ClassName.get(packageName, source.className());
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(javadoc(source))
                .addSuperinterface(RuntimeTypes.MIGRATION)
                .addField(FieldSpec.builder(String.class, "ID", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The revision's id.\n")
                        .initializer("$L", Literals.of(source.id()))
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Makes the migration; the index does so when it has to run.\n")
                        .build());
        List<Direction> directions = directions(source);
        for (Direction direction : directions) {
            type.addMethod(byDatabase(direction, alike(source, direction).values(), "()", "ID"));
        }
        Optional<TransitionTypes> transition = source.view().map(view -> new TransitionTypes(name, view));
        for (Direction direction : directions) {
            Optional<DataCall> call = transition.flatMap(types -> call(types, direction));
            addSteps(type, new StepCode(direction, call), source);
        }
        transition.ifPresent(types -> addView(type, types));
        return text.of(name, type);
    }

    /** A way that no database has is that of the interface. */
    private static List<Direction> directions(MigrationSource source) {
        return Stream.of(Direction.values())
                .filter(direction -> direction != Direction.RETREAT
                        || source.scripts().values().stream()
                                .anyMatch(script -> !script.retreat().isEmpty()))
                .toList();
    }

    private static CodeBlock javadoc(MigrationSource source) {
        String parents = source.parents().stream()
                .map(parent -> "{@code " + SourceText.javadoc(parent) + "}")
                .collect(Collectors.joining(" and "));
        CodeBlock place =
                parents.isEmpty() ? CodeBlock.of("It is the first.") : CodeBlock.of("It follows $L.", parents);
        return CodeBlock.builder()
                .add("Revision {@code $L}: ", SourceText.javadoc(source.id()))
                .add("$L.\n\n<p>$L\n", SourceText.javadoc(source.message()), place)
                .build();
    }

    /**
     * The method that asks another for the steps of a database.
     *
     * @param dialects those that share a method, the first of which it's called after
     * @param arguments what the other is given, in parentheses
     * @param id expression of the revision's id
     */
    static MethodSpec byDatabase(Direction direction, Collection<List<String>> dialects, String arguments, String id) {
        CodeBlock.Builder arms = CodeBlock.builder();
        for (List<String> alike : dialects) {
            String constants =
                    alike.stream().map(MigrationClassGenerator::constant).collect(Collectors.joining(", "));
            arms.add("case $L -> $L$L;\n", constants, methodName(alike.get(0), direction), arguments);
        }
        return MethodSpec.methodBuilder(direction.method())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(STEPS)
                .addParameter(RuntimeTypes.DATABASE, "database")
                .addCode(switchOf(arms.build(), CodeBlock.of(id)))
                .build();
    }

    /** What is said of one database each; a switch that gives nothing at all is none (JLS 15.28.1). */
    static CodeBlock switchOf(CodeBlock arms, CodeBlock subject) {
        CodeBlock unsupported =
                CodeBlock.of("throw $T.unsupported(database, $L);\n", RuntimeTypes.ALUDEL_EXCEPTION, subject);
        return arms.isEmpty()
                ? unsupported
                : CodeBlock.of("return switch (database) {\n$>$Ldefault -> $L$<};\n", arms, unsupported);
    }

    private static Optional<DataCall> call(TransitionTypes types, Direction direction) {
        return types.view().step().map(step -> new DataCall(step, types.tablesConstant(direction)));
    }

    private static void addSteps(TypeSpec.Builder type, StepCode code, MigrationSource source) {
        alike(source, code.direction()).forEach((steps, dialects) -> {
            String name = methodName(dialects.get(0), code.direction());
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(STEPS);
            LongList.add(type, method, STEPS, JavaIdentifiers.pascalCase(name), code.of(steps));
        });
    }

    /** Dialects by their steps: what several spell alike is said once. */
    private static Map<List<Script.Step>, List<String>> alike(MigrationSource source, Direction direction) {
        Map<List<Script.Step>, List<String>> alike = new LinkedHashMap<>();
        source.scripts()
                .forEach((dialect, script) -> alike.computeIfAbsent(
                                direction.stepsOf(script), steps -> new ArrayList<>())
                        .add(dialect));
        return alike;
    }

    private static void addView(TypeSpec.Builder type, TransitionTypes types) {
        if (types.view().step().isPresent()) {
            type.addField(tables(types, Direction.UPGRADE));
        }
        boolean calledBack =
                types.view().step().filter(DataStepClass::reversible).isPresent();
        if (calledBack && !types.view().isSameBothWays()) {
            type.addField(tables(types, Direction.DOWNGRADE));
        }
        types.types().forEach(type::addType);
    }

    private static FieldSpec tables(TransitionTypes types, Direction direction) {
        ClassName tables = types.tablesName(direction);
        return FieldSpec.builder(
                        tables, types.tablesConstant(direction), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", tables)
                .build();
    }

    /** The constant of the runtime's {@code Database} for a dialect. */
    static String constant(String dialect) {
        return dialect.toUpperCase(Locale.ROOT);
    }

    static String methodName(String dialect, Direction direction) {
        return dialect + JavaIdentifiers.pascalCase(direction.method());
    }
}
