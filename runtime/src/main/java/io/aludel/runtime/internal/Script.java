package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.query.DataContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of one revision in one direction, sorted by what the runtime does with them.
 *
 * @param guards what is asked before the first step
 * @param steps what is run, in order
 * @param irreversible the data steps that have no way back
 */
record Script(List<Step.Guard> guards, List<ScriptStep> steps, List<String> irreversible) {
    Script {
        guards = List.copyOf(guards);
        steps = List.copyOf(steps);
        irreversible = List.copyOf(irreversible);
    }

    static Script of(List<Step> steps) {
        Sorting sorting = new Sorting();
        steps.forEach(step -> step.accept(sorting));
        return new Script(sorting.guards, sorting.steps, sorting.irreversible);
    }

    /** Puts each kind of step where it belongs. */
    private static final class Sorting implements Step.Visitor<Boolean> {
        private final List<Step.Guard> guards = new ArrayList<>();
        private final List<ScriptStep> steps = new ArrayList<>();
        private final List<String> irreversible = new ArrayList<>();

        @Override
        public Boolean sql(Step.Sql step) {
            return steps.add(new ScriptStep(
                    steps.size() + 1,
                    step.phase(),
                    step.description(),
                    step.probe(),
                    step.sql(),
                    session -> session.execute(step.sql())));
        }

        @Override
        public Boolean guard(Step.Guard step) {
            return guards.add(step);
        }

        @Override
        public Boolean data(Step.Data step) {
            return steps.add(new ScriptStep(
                    steps.size() + 1,
                    Phase.DATA,
                    step.description(),
                    "",
                    "",
                    session -> step.task().run(DataContext.on(session.connection()))));
        }

        @Override
        public Boolean irreversible(Step.Irreversible step) {
            return irreversible.add(step.dataStepClass());
        }
    }
}
