package io.aludel.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrozenStepsTest {
    @Test
    void statementsAndGuardsComeBackAsTheyWere() {
        List<Step> steps = List.of(
                Step.guard("rows: none may be there", "select 1 from a fetch first 1 row only"),
                Step.sql(
                        Phase.EXPAND,
                        "add column a.b",
                        "column a.b & !column a.c",
                        "alter table a\n  add column b int"),
                Step.alone(
                        Phase.EXPAND,
                        "drop index a.i",
                        "!index a.\"i | alone\"",
                        "drop index concurrently \"i | alone\""),
                Step.sql(Phase.DATA, "fill", "", "update a set b = ';'"),
                Step.sql(Phase.CONTRACT, "drop table x", "!table \"x | probe y\"", "drop table x"));
        assertThat(FrozenSteps.read(FrozenSteps.write(steps))).isEqualTo(steps);
    }

    @Test
    void theUsersDataStepComesBackAsOneThatDoesNothing() {
        List<Step> steps = FrozenSteps.read(FrozenSteps.write(List.of(
                Step.data("Fill", db -> {
                    throw new AssertionError();
                }),
                Step.irreversible("Other"))));
        assertThat(new Script(Direction.DOWNGRADE, "0001_a", steps).steps())
                .extracting(ScriptStep::description)
                .containsExactly(
                        "Fill (left out: the class of the draft is gone)",
                        "Other (left out: the class of the" + " draft is gone)");
    }

    @Test
    void aBlockThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> FrozenSteps.read("-- aludel: downgrade sideways | x\nselect 1;\n"))
                .hasMessageStartingWith("[HistoryDamaged]")
                .hasMessageEndingWith("downgrade sideways | x");
    }
}
