package io.aludel.runtime.internal;

import io.aludel.runtime.migration.DataTask;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Steps as text in the form of frozen SQL files, so that a draft can be undone when its class is gone.
 *
 * <p>The user's data step has no text: it is kept as a mark, and reading it back gives a step that does nothing.
 */
final class FrozenSteps implements Step.Visitor<String> {
    private static final String HEADER = "-- aludel: ";
    private static final Pattern BLOCK = Pattern.compile(
            "downgrade (?<phase>guard|expand|data|contract) \\| (?<text>.*?)(?: \\| probe (?<probe>.*?))?(?<alone> \\| alone)?(?<java> \\| java(?<batched> batched)?)?");

    private static final DataTask LEFT_OUT = db -> {};

    private FrozenSteps() {}

    /** Returns whether a task stands for one whose class is gone. */
    static boolean isLeftOut(DataTask task) {
        return task == LEFT_OUT;
    }

    static String write(List<Step> downgrade) {
        FrozenSteps writing = new FrozenSteps();
        StringBuilder text = new StringBuilder();
        for (Step step : downgrade) {
            text.append(step.accept(writing)).append('\n');
        }
        return text.toString();
    }

    static List<Step> read(String text) {
        List<Step> steps = new ArrayList<>();
        for (String block : (text + "\n").split("(?m)^" + HEADER, -1)) {
            if (!block.isBlank()) {
                int end = block.indexOf('\n');
                steps.add(step(block.substring(0, end), block.substring(end + 1).strip()));
            }
        }
        return steps;
    }

    private static Step step(String header, String body) {
        Matcher matcher = BLOCK.matcher(header);
        if (!matcher.matches()) {
            throw Failures.damagedDraft(header);
        }
        String description = matcher.group("text");
        String sql = body.endsWith(";") ? body.substring(0, body.length() - 1) : body;
        if (matcher.group("phase").equals("guard")) {
            return Step.guard(description, sql);
        }
        if (matcher.group("java") != null) {
            String leftOut = description + " (left out: the class of the draft is gone)";
            return matcher.group("batched") != null
                    ? Step.batchedData(leftOut, LEFT_OUT)
                    : Step.data(leftOut, LEFT_OUT);
        }
        String probe = matcher.group("probe") == null ? "" : matcher.group("probe");
        Phase phase = Phase.valueOf(matcher.group("phase").toUpperCase(Locale.ROOT));
        return new Step.Sql(phase, description, probe, sql, matcher.group("alone") != null);
    }

    @Override
    public String sql(Step.Sql step) {
        String probe = step.probe().isEmpty() ? "" : " | probe " + step.probe();
        String alone = step.alone() ? " | alone" : "";
        return block(step.phase().toString(), step.description() + probe + alone, step.sql() + ";\n");
    }

    @Override
    public String guard(Step.Guard step) {
        return block("guard", step.description(), step.query() + ";\n");
    }

    @Override
    public String data(Step.Data step) {
        return block("data", step.description() + " | java" + (step.batched() ? " batched" : ""), "");
    }

    @Override
    public String irreversible(Step.Irreversible step) {
        return block("data", step.dataStepClass() + " | java", "");
    }

    private static String block(String kind, String rest, String body) {
        return HEADER + "downgrade " + kind + " | " + rest + "\n" + body;
    }
}
