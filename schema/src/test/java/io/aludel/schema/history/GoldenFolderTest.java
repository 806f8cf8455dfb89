package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.Script;
import io.aludel.schema.operation.SetNullable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two revisions as they lie on disk, word for word. Written anew with {@code -Daludel.golden=update}. */
class GoldenFolderTest {

    private static final Path GOLDEN = Path.of("src/test/resources/history/league");
    private static final boolean UPDATE = "update".equals(System.getProperty("aludel.golden"));

    private static final QualifiedName PLAYERS = QualifiedName.of("players");
    private static final QualifiedName TEAMS = QualifiedName.of("teams");

    @Test
    void theFilesAreThoseOfTheGoldenFolder() throws IOException {
        for (RecordedRevision recorded : league()) {
            Path folder = GOLDEN.resolve(recorded.id());
            for (Map.Entry<String, byte[]> file : HistoryWriter.files(recorded).entrySet()) {
                Path golden = folder.resolve(file.getKey());
                if (UPDATE) {
                    Files.createDirectories(folder);
                    Files.write(golden, file.getValue());
                }
                assertThat(new String(file.getValue(), StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
            }
        }
    }

    @Test
    void theGoldenFolderReadsBack() {
        HistoryReading reading = HistoryReader.read(GOLDEN, List.of("h2"));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.history().revisions()).isEqualTo(league());
        assertThat(reading.history().revisions()).allMatch(revision -> revision.isAsRendered("h2"));
    }

    private static List<RecordedRevision> league() {
        List<Operation> init =
                List.of(new CreateTable(table(PLAYERS, column("name", "varchar(80)"), column("team", "varchar(60)"))));
        List<Operation> teams = List.of(
                new CreateTable(
                        withKeys(table(TEAMS, column("name", "varchar(60)").withNullable(false)))),
                new AddColumn(PLAYERS, column("team_id", "bigint"), Optional.empty()),
                new DropColumn(PLAYERS, column("team", "varchar(60)")),
                new SetNullable(PLAYERS, "team_id", false, Optional.empty()),
                new AddForeignKey(
                        PLAYERS,
                        new ForeignKey(
                                "fk_players_team_id_teams",
                                List.of("team_id"),
                                TEAMS,
                                List.of("id"),
                                ReferenceAction.CASCADE,
                                ReferenceAction.NO_ACTION)));
        return List.of(
                recorded("0001_init", List.of(), "init", false, init, init, initScript()),
                recorded(
                        "0002_create_teams",
                        List.of("0001_init"),
                        "create teams",
                        true,
                        teams,
                        Stream.concat(init.stream(), teams.stream()).toList(),
                        teamsScript()));
    }

    private static RecordedRevision recorded(
            String id,
            List<String> parents,
            String message,
            boolean dataStep,
            List<Operation> operations,
            List<Operation> allOperations,
            Script script) {
        Revision revision = new Revision(
                id,
                parents,
                message,
                TestHistory.CREATED,
                List.of(),
                List.of(),
                dataStep,
                operations,
                new TreeMap<>(Map.of(PLAYERS, "com.example.league.Player")),
                new TreeMap<>(),
                Fingerprint.of(Operations.apply(Schema.EMPTY, allOperations)));
        return RecordedRevision.asRendered(revision, Map.of("h2", script));
    }

    private static Script initScript() {
        return new Script(
                List.of(
                        new Script.SqlStep(
                                Phase.EXPAND,
                                "create table players",
                                "table players",
                                "create table players (\n  id bigint generated by default as identity not null,\n"
                                        + "  name varchar(80),\n  team varchar(60),\n  constraint pk_players primary key (id)\n)")),
                List.of(new Script.SqlStep(
                        Phase.CONTRACT, "drop table players", "!table players", "drop table players")));
    }

    private static Script teamsScript() {
        return new Script(
                List.of(
                        new Script.SqlStep(
                                Phase.EXPAND,
                                "add column players.team_id",
                                "column players.team_id",
                                "alter table players add column team_id bigint"),
                        new Script.JavaStep("run the data step"),
                        new Script.SqlStep(
                                Phase.CONTRACT,
                                "set players.team_id not null",
                                "notnull players.team_id",
                                "alter table players alter column team_id set not null")),
                List.of(
                        new Script.GuardStep("players must have a team", "select 1 from players where team_id is null"),
                        new Script.JavaStep("run the data step")));
    }

    private static Table table(QualifiedName name, Column... more) {
        Column id = new Column(
                "id",
                ColumnType.parse("bigint"),
                false,
                Optional.empty(),
                Optional.of(Generation.Identity.byDefault()));
        Table table =
                Table.of(name, Stream.concat(Stream.of(id), Arrays.stream(more)).toList());
        return table.withPrimaryKey(Optional.of(new PrimaryKey("pk_" + name, List.of("id"))));
    }

    private static Table withKeys(Table table) {
        return table.withUniqueKeys(List.of(new UniqueKey("uq_teams_name", List.of("name"))))
                .withIndexes(List.of(new Index(
                        "ix_teams_name_id", List.of(Index.Part.of("name"), new Index.Part("id", true)), false)));
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type), true);
    }
}
