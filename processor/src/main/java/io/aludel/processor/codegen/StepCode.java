package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Steps of a script as calls of the runtime's factories.
 *
 * @param direction the method of the data step that is called
 * @param dataCall how the data step is called, if the revision has one
 */
record StepCode(Direction direction, Optional<DataCall> dataCall) implements Script.StepVisitor<CodeBlock> {

    /** Arguments that are longer than this don't share a line. */
    private static final int LINE = 100;

    enum Direction {
        UPGRADE,
        DOWNGRADE;

        String method() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<Script.Step> stepsOf(Script script) {
            return this == UPGRADE ? script.upgrade() : script.downgrade();
        }
    }

    /**
     * How a data step is called.
     *
     * @param step the user's class
     * @param tables the constant that it's given
     */
    record DataCall(DataStepClass step, String tables) {}

    /** One expression a step; the first of those that belong to one operation follows a comment that describes it. */
    List<CodeBlock> of(List<Script.Step> steps) {
        List<CodeBlock> calls = new ArrayList<>();
        String described = "";
        for (Script.Step step : steps) {
            CodeBlock.Builder code = CodeBlock.builder();
            if (!step.description().equals(described)) {
                code.add("// $L\n", SourceText.comment(step.description()));
            }
            described = step.description();
            calls.add(code.add(step.accept(this)).build());
        }
        return calls;
    }

    @Override
    public CodeBlock visit(Script.GuardStep step) {
        return call(
                CodeBlock.of("$T.guard", RuntimeTypes.STEP), List.of(Literals.of(step.description())), step.query());
    }

    @Override
    public CodeBlock visit(Script.SqlStep step) {
        CodeBlock phase = CodeBlock.of("$T.$L", RuntimeTypes.PHASE, step.phase().name());
        return call(
                CodeBlock.of("$T.$L", RuntimeTypes.STEP, step.alone() ? "alone" : "sql"),
                List.of(phase, Literals.of(step.description()), Literals.of(step.probe())),
                step.sql());
    }

    @Override
    public CodeBlock visit(Script.JavaStep step) {
        return dataCall.map(this::call).orElseGet(() -> irreversible(step.description()));
    }

    /** On one line what fits there; the SQL on lines of its own, and so the others when they are long. */
    private static CodeBlock call(CodeBlock factory, List<CodeBlock> arguments, String sql) {
        int width = arguments.stream()
                .mapToInt(argument -> argument.toString().length())
                .sum();
        if (width > LINE) {
            CodeBlock lines = arguments.stream().collect(CodeBlock.joining(",\n"));
            return CodeBlock.of("$L(\n$>$>$L,\n$L$<$<)", factory, lines, Literals.of(sql));
        }
        boolean fits = sql.contains("\n") || width + sql.length() <= LINE;
        CodeBlock line = arguments.stream().collect(CodeBlock.joining(", "));
        return CodeBlock.of("$L($L,$L$>$>$L$<$<)", factory, line, fits ? " " : "\n", Literals.of(sql));
    }

    private CodeBlock call(DataCall call) {
        DataStepClass step = call.step();
        if (direction == Direction.DOWNGRADE && !step.reversible()) {
            return irreversible(step.simpleName());
        }
        return CodeBlock.of(
                "$T.data($S, db -> new $T().$L(db, $L))",
                RuntimeTypes.STEP,
                step.simpleName(),
                className(step),
                direction.method(),
                call.tables());
    }

    private static CodeBlock irreversible(String dataStep) {
        return CodeBlock.of("$T.irreversible($L)", RuntimeTypes.STEP, Literals.of(dataStep));
    }

    private static ClassName className(DataStepClass step) {
        String[] names = step.name().split("\\.", -1);
        ClassName name = ClassName.get(step.packageName(), names[0]);
        for (int i = 1; i < names.length; i++) {
            name = name.nestedClass(names[i]);
        }
        return name;
    }
}
