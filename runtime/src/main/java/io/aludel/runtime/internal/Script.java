package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.StepProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of one revision in one direction, sorted by what the runtime does with them. */
public final class Script implements Step.Visitor<Boolean> {
    private final Direction direction;
    private final String revision;
    private final Phase last;
    private final List<Step.Guard> guards = new ArrayList<>();
    private final List<ScriptStep> steps = new ArrayList<>();
    private final List<String> irreversible = new ArrayList<>();

    public Script(Direction direction, String revision, List<Step> all) {
        this(direction, revision, Phase.CONTRACT, all);
    }

    /**
     * Makes a script that may be stopped before its end.
     *
     * @param last the last phase that runs
     */
    Script(Direction direction, String revision, Phase last, List<Step> all) {
        this.direction = direction;
        this.revision = revision;
        this.last = last;
        all.forEach(step -> step.accept(this));
    }

    Direction direction() {
        return direction;
    }

    public String revision() {
        return revision;
    }

    /** Returns what is asked before the first step. */
    public List<Step.Guard> guards() {
        return guards;
    }

    /** Returns what is run, in order. */
    public List<ScriptStep> steps() {
        return steps;
    }

    /** Returns whether a step is run, or waits until the phases behind the last one are asked for. */
    boolean runs(ScriptStep step) {
        return step.phase().compareTo(last) <= 0;
    }

    /** Returns whether steps wait. */
    boolean stopsHalfWay() {
        for (ScriptStep step : steps) {
            if (!runs(step)) {
                return true;
            }
        }
        return false;
    }

    Phase last() {
        return stopsHalfWay() ? last : Phase.CONTRACT;
    }

    /** Returns the data steps that have no way back. */
    public List<String> irreversible() {
        return irreversible;
    }

    public StepProgress progress(ScriptStep step) {
        return new StepProgress(direction, revision, step.number(), steps.size(), step.phase(), step.description());
    }

    /** Returns what it does, as {@code downgrade of 0002_create_teams}. */
    @Override
    public String toString() {
        return direction + " of " + revision;
    }

    @Override
    public Boolean sql(Step.Sql step) {
        return steps.add(new ScriptStep(
                steps.size() + 1,
                step.phase(),
                step.description(),
                step.probe(),
                step.sql(),
                step.alone(),
                Optional.empty(),
                bench -> bench.session().execute(step.sql())));
    }

    @Override
    public Boolean guard(Step.Guard step) {
        return guards.add(step);
    }

    @Override
    public Boolean data(Step.Data step) {
        int number = steps.size() + 1;
        return steps.add(new ScriptStep(
                number,
                Phase.DATA,
                step.description(),
                "",
                "",
                step.batched(),
                step.batched() ? Optional.of(step.task()) : Optional.empty(),
                bench -> step.task().run(bench.data(progress(steps.get(number - 1))))));
    }

    @Override
    public Boolean irreversible(Step.Irreversible step) {
        return irreversible.add(step.dataStepClass());
    }
}
