package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that a database can't do is told at once, each on the element that asks for it. */
class DialectLimitsTest {

    /** A line of the player, and what can't be done, up to the way out. */
    private static final Pattern LIMIT = Pattern.compile("error Player\\.java:([0-9]+) \\[DialectLimit\\] ([^:]+):.*");

    @TempDir
    private Path folder;

    @Test
    void every_element_of_a_new_table_has_its_own() {
        CompilationResult result = project("Dialect.DUCKDB", """
                @Entity
                class Player {
                    @Id Long id;
                    @OnUpdate("now()") java.time.Instant changed;
                    @OnUpdate("now()") java.time.Instant seen;
                    @Column(precision = 40, scale = 0) java.math.BigDecimal large;
                    @ManyToOne(onDelete = ReferenceAction.CASCADE) Team team;
                }
                """).compile().fail();

        assertThat(limits(result))
                .containsExactly(
                        "6 DuckDB has neither a clause nor triggers for a value on update, as changed of player has",
                        "7 DuckDB has neither a clause nor triggers for a value on update, as seen of player has",
                        "8 DuckDB has numbers of up to 38 digits, and large of player is to be numeric(40,0)",
                        "9 DuckDB's foreign keys do nothing on delete, and fk_player_team_id_team of player is to cascade");
    }

    @Test
    void every_database_tells_all_of_its_own() {
        CompilationResult result = project("{Dialect.DUCKDB, Dialect.SQLITE, Dialect.H2}", """
                @Entity @Table(options = @TableOption(dialect = "h2", name = "x", value = "y"))
                class Player {
                    @Id Long id;
                    @OnUpdate("now()") java.time.Instant changed;
                    @Enumerated(io.aludel.annotation.EnumType.NATIVE) State state;
                    @Enumerated(io.aludel.annotation.EnumType.NATIVE) State before;
                    enum State { NEW, OLD }
                }
                """)
                .compile()
                .fail();

        assertThat(limits(result))
                .containsExactly(
                        "6 DuckDB has neither a clause nor triggers for a value on update, as changed of player has",
                        "7 SQLite has no types of enumerations, and state of player has one",
                        "8 SQLite has no types of enumerations, and before of player has one",
                        "4 H2 has no options of tables, such as x of player");
    }

    @Test
    void a_column_whose_type_is_refused_goes_with_its_rules_and_the_rest_is_told() {
        CompilationResult result = project("Dialect.SQLITE", """
                @Entity @Table(uniques = @Unique(columns = "state"), indexes = @Index(columns = "state"))
                class Player {
                    @Id Long id;
                    @Enumerated(io.aludel.annotation.EnumType.NATIVE) State state;
                    @GeneratedValue Long number;
                    enum State { NEW, OLD }
                }
                """).compile().fail();

        assertThat(limits(result))
                .containsExactly(
                        "6 SQLite has no types of enumerations, and state of player has one",
                        "7 SQLite numbers rows by a primary key of one integer column alone, in a table with rowids,"
                                + " which number of player doesn't suit");
    }

    private static List<String> limits(CompilationResult result) {
        return result.said().stream()
                .map(LIMIT::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1) + " " + line.group(2))
                .toList();
    }

    private TemporaryProject project(String dialects, String player) {
        return new TemporaryProject(folder)
                .write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league", dialects = %s)
                        package app.league;
                        """.formatted(
                                dialects.replace("Dialect.", "io.aludel.annotation.Dialect.")))
                .source("Team", "@Entity class Team { @Id Long id; }")
                .source("Player", player);
    }
}
