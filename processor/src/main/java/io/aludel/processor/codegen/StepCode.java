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

    private static final int PHASE_WIDTH = RuntimeTypes.PHASE.canonicalName().length() + ".".length();

    enum Direction {
        UPGRADE,
        DOWNGRADE,
        RETREAT;

        String method() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<Script.Step> stepsOf(Script script) {
            return switch (this) {
                case UPGRADE -> script.upgrade();
                case DOWNGRADE -> script.downgrade();
                case RETREAT -> script.retreat();
            };
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
        return call("guard", Optional.empty(), List.of(step.description()), step.query());
    }

    @Override
    public CodeBlock visit(Script.SqlStep step) {
        return call(
                step.alone() ? "alone" : "sql",
                Optional.of(step.phase().name()),
                List.of(step.description(), step.probe()),
                step.sql());
    }

    @Override
    public CodeBlock visit(Script.JavaStep step) {
        return dataCall.map(this::call).orElseGet(() -> irreversible(step.description()));
    }

    /** On one line what fits there; the SQL on lines of its own, and so the others when they are long. */
    private static CodeBlock call(String factory, Optional<String> phase, List<String> arguments, String sql) {
        List<String> texts = arguments.stream().map(Literals::expression).toList();
        int width = phase.map(name -> PHASE_WIDTH + name.length()).orElse(0)
                + texts.stream().mapToInt(String::length).sum();
        boolean wide = width > LINE;
        String comma = wide ? ",\n" : ", ";
        CodeBlock.Builder code = CodeBlock.builder().add(wide ? "$T.$L(\n$>$>" : "$T.$L(", RuntimeTypes.STEP, factory);
        phase.ifPresent(name -> code.add("$T.$L$L", RuntimeTypes.PHASE, name, comma));
        code.add("$L,", String.join(comma, texts));
        boolean fits = sql.contains("\n") || width + sql.length() <= LINE;
        code.add(wide ? "\n" : fits ? " $>$>" : "\n$>$>");
        return code.add("$L$<$<)", Literals.expression(sql)).build();
    }

    private CodeBlock call(DataCall call) {
        DataStepClass step = call.step();
        if (direction == Direction.DOWNGRADE && !step.reversible()) {
            return irreversible(step.simpleName());
        }
        return CodeBlock.of(
                "$T.$L($S, db -> new $T().$L(db, $L))",
                RuntimeTypes.STEP,
                step.batched() ? "batchedData" : "data",
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
