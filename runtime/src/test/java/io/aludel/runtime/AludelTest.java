package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.UrlDataSource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AludelTest {
    private static final String PLAYERS =
            "select p.name, t.name from players p left join teams t on t.id = p.team_id order by p.id";

    @EachDatabase
    void goesUpDownAndUpAgainWithoutLosingAName(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Aludel aludel =
                Aludel.on(database.dataSource()).migrations(League.all()).build();

        aludel.upgrade(League.RENAME);
        League.addPlayers(database);
        List<String> before = database.snapshot();
        UpgradeReport up = aludel.upgrade();
        assertThat(database.rows(PLAYERS)).containsExactly("Ada|Reds", "Ben|Blues", "Cleo|Reds", "Dan|null");
        assertThat(up.from()).containsExactly(League.RENAME);
        assertThat(up.to()).containsExactly(League.CREATE_TEAMS);
        assertThat(up.toString()).startsWith("upgrade from 0003_rename to 0004_create_teams: 1 revision in ");

        UpgradeReport down = aludel.downgrade("-1");
        assertThat(down.revisions())
                .extracting(UpgradeReport.RevisionRun::revision)
                .containsExactly(League.CREATE_TEAMS);
        assertThat(database.snapshot()).isEqualTo(before);

        aludel.upgrade();
        assertThat(database.rows(PLAYERS)).containsExactly("Ada|Reds", "Ben|Blues", "Cleo|Reds", "Dan|null");

        aludel.downgrade("base");
        assertThat(database.rows("select * from aludel_history")).isEmpty();
        assertThat(aludel.current()).isEmpty();
        assertThat(aludel.upgrade().revisions()).hasSize(4);
    }

    @Test
    void theDriverOfMysqlSaysMysqlAndRunsWhatIsForMariadbOnOneOfIts() {
        String url = TestDatabase.create(Database.MARIADB).unpooled().url().replace("jdbc:mariadb:", "jdbc:mysql:");
        Aludel aludel = Aludel.on(new UrlDataSource(url, ""))
                .migrations(League.all().only(Database.MARIADB))
                .build();
        assertThat(aludel.upgrade().revisions()).hasSize(4);
        assertThat(aludel.upgrade().revisions()).isEmpty();
        assertThat(aludel.current())
                .singleElement()
                .satisfies(current -> assertThat(current.appliedAt()).isPresent());
        assertThat(aludel.downgrade("base").revisions()).hasSize(4);
        assertThat(aludel.upgrade().revisions()).hasSize(4);
    }

    @EachDatabase
    void listsEveryRevisionWithWhatIsApplied(Database product) {
        TestDatabase database = TestDatabase.create(product);
        Aludel aludel =
                Aludel.on(database.dataSource()).migrations(League.all()).build();
        assertThat(aludel.history()).extracting(RevisionStatus::state).containsOnly(State.PENDING);

        Instant before = Instant.now();
        aludel.upgrade("add age");

        assertThat(aludel.history())
                .extracting(RevisionStatus::id, RevisionStatus::state)
                .containsExactly(
                        tuple(League.INIT, State.APPLIED),
                        tuple(League.ADD_AGE, State.APPLIED),
                        tuple(League.RENAME, State.PENDING),
                        tuple(League.CREATE_TEAMS, State.PENDING));
        assertThat(aludel.current()).singleElement().satisfies(current -> {
            assertThat(current.id()).isEqualTo(League.ADD_AGE);
            assertThat(current.message()).isEqualTo("add age");
            assertThat(current.parents()).containsExactly(League.INIT);
            // Whatever zone the database keeps times in.
            assertThat(current.appliedAt().orElseThrow()).isBetween(before.minusSeconds(60), before.plusSeconds(600));
            assertThat(current.known()).isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "DATABASE_TO_UPPER=FALSE", "MODE=MySQL"})
    void worksHoweverAnH2DatabaseFoldsNames(String mode) {
        Aludel aludel = Aludel.on(
                        new UrlDataSource("jdbc:h2:mem:" + mode.hashCode() + ";DB_CLOSE_DELAY=-1;" + mode, "sa"))
                .migrations(League.all())
                .build();
        assertThat(aludel.upgrade().revisions()).hasSize(4);
        assertThat(aludel.upgrade().revisions()).isEmpty();
        assertThat(aludel.downgrade("base").revisions()).hasSize(4);
    }
}
