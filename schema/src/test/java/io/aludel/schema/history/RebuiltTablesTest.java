package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.Script;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RebuiltTablesTest {

    private static final QualifiedName PLAYER = QualifiedName.of("player");

    @Test
    void aTableThatIsDroppedAndWhoseNameAnotherOneTakesIsMadeAnew() {
        assertThat(upgrade("table aludel_new_player", "!table player", "table player & !table aludel_new_player"))
                .containsExactly(PLAYER);
    }

    @Test
    void aTableThatStepsAsideIsMadeAnew() {
        assertThat(upgrade("table aludel_old_player & !table player", "table player", "!table aludel_old_player"))
                .containsExactly(PLAYER);
    }

    @Test
    void theWayDownCountsToo() {
        Script script = new Script(List.of(), steps("!table player", "table player"));

        assertThat(RebuiltTables.of(script)).containsExactly(PLAYER);
    }

    @Test
    void theWayUpAndTheWayDownAreNoWayTogether() {
        assertThat(RebuiltTables.of(new Script(steps("!table player"), steps("table player"))))
                .isEmpty();
    }

    @Test
    void stepsThatMayRunTwiceMakeNothingAnew() {
        assertThat(upgrade(
                        "table player", "!table player", "!table player", "!column player.nick & column player.name"))
                .isEmpty();
    }

    @Test
    void namesAreThoseThatWereDeclared() {
        assertThat(upgrade("!table app.\"Old \"\"one\"\" & more\"", "table app.\"Old \"\"one\"\" & more\""))
                .containsExactly(new QualifiedName(Optional.of("app"), "Old \"one\" & more"));
    }

    private static Iterable<QualifiedName> upgrade(String... probes) {
        return RebuiltTables.of(new Script(steps(probes), List.of()));
    }

    private static List<Script.Step> steps(String... probes) {
        return Arrays.stream(probes)
                .<Script.Step>map(probe -> new Script.SqlStep(Phase.CONTRACT, "step", probe, "select 1"))
                .toList();
    }
}
