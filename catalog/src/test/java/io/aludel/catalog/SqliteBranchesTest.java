package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Scripts;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.history.HistoryProblem;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Operation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two heads of which one makes a table anew that the other one changes. */
class SqliteBranchesTest {

    private static final QualifiedName PLAYER = QualifiedName.of("player");
    private static final Column NAME = column("name", "varchar(50)");
    private static final Schema BEFORE =
            Schema.of(List.of(Table.of(PLAYER, List.of(column("id", "bigint"), NAME))), List.of());
    private static final List<Operation> ADD =
            List.of(new AddColumn(PLAYER, column("note", "varchar(80)"), Optional.empty()));
    private static final List<Operation> CHANGE =
            List.of(new ChangeColumnType(PLAYER, "name", NAME.type(), ColumnType.parse("text"), Optional.empty()));

    private final Engine engine = Engine.of("sqlite");

    @TempDir
    private Path folder;

    /** Why they have to be told: nothing fails, and what was in the column is gone. */
    @Test
    void theNewTableLacksTheColumnThatTheOtherHeadHasAdded() throws SQLException {
        try (Connection connection = engine.fresh()) {
            engine.create(connection, BEFORE);
            Scripts.run(
                    connection, Scripts.of(engine.dialect(), BEFORE, ADD, false).upgrade());
            Engine.execute(connection, "insert into player (id, name, note) values (1, 'Ann', 'left-handed')");
            Scripts.run(
                    connection,
                    Scripts.of(engine.dialect(), BEFORE, CHANGE, false).upgrade());

            assertThat(Engine.rows(connection, "select * from player")).containsExactly("1 Ann");
        }
    }

    @Test
    void theyAreToldWithTheTableTheDatabaseAndTheWayOut() {
        List<HistoryProblem> problems = new TwoHeads(engine.dialect(), BEFORE, ADD, CHANGE).problems(folder);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(HistoryProblem.Kind.HEADS_CONFLICT);
            assertThat(problem)
                    .hasToString("0002_b/revision.json: 0002_a (add column player.note varchar(80) null) and 0002_b"
                            + " (change type of player.name from varchar(50) to text) don't go together: the frozen SQL"
                            + " of 0002_b for sqlite makes table player anew with the columns that it knows, and the"
                            + " other one changes player too. Put one that isn't released yet on top of the other:"
                            + " -Aaludel.rebase=0002_b (or 0002_a) renders its SQL anew, which then knows both. They"
                            + " can't be joined by aludel.merge, which keeps the SQL as it is.");
        });
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type), true);
    }
}
