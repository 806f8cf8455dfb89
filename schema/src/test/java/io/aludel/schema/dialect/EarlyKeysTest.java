package io.aludel.schema.dialect;

import static io.aludel.schema.dialect.League.LEAGUE;
import static io.aludel.schema.dialect.League.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.Script;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new table and its foreign key are one statement where a key can't be added to a table that's there. */
class EarlyKeysTest {

    private static final QualifiedName COACH = QualifiedName.of("coach");
    private static final List<Operation> OPERATIONS = List.of(
            new CreateTable(Table.of(COACH, List.of(Column.of("team_id", ColumnType.of("bigint"), true)))),
            new AddForeignKey(
                    COACH,
                    new ForeignKey(
                            "fk_coach_team",
                            List.of("team_id"),
                            TEAM,
                            List.of("id"),
                            ReferenceAction.NO_ACTION,
                            ReferenceAction.NO_ACTION)));

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb"})
    void theKeyComesWithItsTable(String dialect) {
        assertThat(upgrade(dialect, false))
                .singleElement()
                .satisfies(step -> assertThat(step)
                        .isInstanceOfSatisfying(
                                Script.SqlStep.class,
                                sql -> assertThat(sql.sql())
                                        .startsWith("create table coach (")
                                        .contains("foreign key (team_id) references team (id)")));
    }

    /** It checks each row at once, in whichever order a data step makes them. */
    @Test
    void aKeyOfDuckdbWaitsForTheDataStep() {
        assertThat(upgrade("duckdb", true))
                .extracting(Script.Step::description)
                .startsWith("create table coach", "run the data step")
                .contains("make table coach anew");
    }

    /** It checks keys at the end. */
    @Test
    void aKeyOfSqliteDoesNotWaitForTheDataStep() {
        assertThat(upgrade("sqlite", true)).hasSize(2);
    }

    private static List<Script.Step> upgrade(String id, boolean dataStep) {
        Dialect dialect = Dialects.byId(id).orElseThrow();
        Schema after = Operations.apply(LEAGUE, OPERATIONS);
        return ScriptRenderer.render(
                        dialect,
                        PhaseSplitter.split(LEAGUE, OPERATIONS, dataStep),
                        PhaseSplitter.split(after, Operations.inverse(LEAGUE, OPERATIONS), dataStep),
                        dataStep)
                .upgrade();
    }
}
