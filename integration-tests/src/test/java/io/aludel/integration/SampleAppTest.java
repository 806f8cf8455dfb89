package io.aludel.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.sample.LeagueApp;
import io.aludel.sample.LeagueMigrations;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The sample's whole history on real databases. */
final class SampleAppTest {

    static Stream<Arguments> databases() {
        return Stream.of(
                Arguments.of(Named.of("H2", H2Database.newDatabase())),
                Arguments.of(Named.of("PostgreSQL", PostgresServer.newDatabase())));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void noNameIsLostOnTheWayUpDownAndUpAgain(DataSource dataSource) throws SQLException {
        String output = runLeague(dataSource);

        assertThat(output).contains("Every name is where it was.").doesNotContain("LOST");
        assertThat(output).contains("0005_create_teams").contains("Ben O'Hara").contains("Зенит");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theLeagueCanBeRunAgainOnTheDatabaseThatItLeft(DataSource dataSource) throws SQLException {
        runLeague(dataSource);

        assertThat(runLeague(dataSource)).contains("Every name is where it was.");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void downToBaseAndUpAgainGivesTheSameCatalogue(DataSource dataSource) throws SQLException {
        Aludel league = LeagueMigrations.on(dataSource).build();
        league.upgrade();
        Catalogue atHead = Catalogue.of(dataSource);

        league.downgrade("base");
        assertThat(Catalogue.of(dataSource).tables()).isEmpty();
        league.upgrade();

        assertThat(Catalogue.of(dataSource)).isEqualTo(atHead);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyRevisionLeavesOnTheWayDownWhatItFoundOnTheWayUp(DataSource dataSource) throws SQLException {
        Aludel league = LeagueMigrations.on(dataSource).build();
        Catalogue before = Catalogue.of(dataSource);
        for (var revision : LeagueMigrations.all().revisions()) {
            league.upgrade(revision.id());
            Catalogue after = Catalogue.of(dataSource);
            league.downgrade("-1");
            assertThat(Catalogue.of(dataSource)).as("below " + revision.id()).isEqualTo(before);
            league.upgrade(revision.id());
            assertThat(Catalogue.of(dataSource)).as("at " + revision.id()).isEqualTo(after);
            before = after;
        }
    }

    @Test
    void theLeagueTakesAServerByItsUrl() throws SQLException {
        String url = PostgresServer.newDatabaseUrl();

        LeagueApp.main(new String[] {"--url", url});

        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setURL(url);
        assertThat(LeagueMigrations.on(server).build().current())
                .extracting(RevisionStatus::id)
                .containsExactly("0005_create_teams");
    }

    private static String runLeague(DataSource dataSource) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int lost = new LeagueApp(dataSource, new PrintStream(bytes, true, UTF_8)).run();
        assertThat(lost).as(bytes.toString(UTF_8)).isZero();
        return bytes.toString(UTF_8);
    }
}
