package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.codegen.StepCode.Direction;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Makes the class of revisions that a fresh database takes in one go: {@code Fold_0001}. */
final class FoldClassGenerator {

    private static final TypeName STEPS = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.STEP);

    private final SourceText text;
    private final String packageName;

    FoldClassGenerator(SourceText text, String packageName) {
        this.text = text;
        this.packageName = packageName;
    }

    /** The class; messages make no such names. */
    static ClassName name(String packageName, FoldSource source) {
        return ClassName.get(
                packageName,
                "Fold_" + source.first().substring(0, source.first().indexOf('_')));
    }

    GeneratedSource generate(FoldSource source) {
        ClassName name = name(packageName, source);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Revisions from {@code $L} on, as a fresh database takes them in one go.\n",
                        SourceText.javadoc(source.first()))
                .addMethod(TransitionTypes.privateConstructor())
                .addMethod(of(source));
        StepCode code = new StepCode(Direction.UPGRADE, Optional.empty());
        source.ways().forEach((dialect, way) -> {
            MethodSpec.Builder method = MethodSpec.methodBuilder(dialect)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(STEPS);
            LongList.add(type, method, STEPS, JavaIdentifiers.pascalCase(dialect), code.of(way.steps()));
        });
        return text.of(name, type);
    }

    private static MethodSpec of(FoldSource source) {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (database) {\n$>");
        source.ways()
                .forEach((dialect, way) -> code.add(
                        "case $L -> $T.of(new $T($L, $L, $L()));\n",
                        MigrationClassGenerator.constant(dialect),
                        Optional.class,
                        RuntimeTypes.FOLD,
                        Literals.of(source.first()),
                        Literals.of(way.last()),
                        dialect));
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("The statements for a database, if it takes them so.\n\n")
                .addJavadoc("@param database the database\n")
                .addJavadoc("@return the statements\n")
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), RuntimeTypes.FOLD))
                .addParameter(RuntimeTypes.DATABASE, "database")
                .addCode(code.add("default -> $T.empty();\n$<};\n", Optional.class)
                        .build())
                .build();
    }
}
