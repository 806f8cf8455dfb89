package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFileTest {

    @Test
    void everyScriptReadsBackAsItWasWritten() {
        Seeds.forEach(5_000, seed -> {
            Script script = SqlFile.canonical(new RandomRevisions(seed).script());

            assertThat(SqlFile.parse(SqlFile.format(script))).isEqualTo(script);
            assertThat(SqlFile.canonical(script)).isEqualTo(script);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select ';'",
                "select 1;",
                "select 1 -- why",
                "select 1 -- why;",
                "-- why\nselect 1",
                "select '--'",
                "create function f() returns int as $$\nbegin\n  -- aludel: upgrade expand | no header;\n  return 1;\nend;\n$$",
                "select '\n-- aludel: upgrade expand | x | probe table y\n'",
                "select '\n-- aludel:: x\n  --  ALUDEL : y\n-- aludel\n'",
                "select '\n\n\n;\n\n'",
                "select 'a\n<<<<<<<< b'",
            })
    void aCanonicalStatementReadsBackWordForWord(String sql) {
        Script script = upgrade(new Script.SqlStep(Phase.EXPAND, "d", "table t", sql), new Script.JavaStep("run it"));

        assertThat(SqlFile.parse(SqlFile.format(script))).isEqualTo(script);
    }

    @Test
    void aStatementThatLooksLikeAHeaderStaysOneStatement() {
        Script script = upgrade(new Script.SqlStep(
                Phase.EXPAND, "d", "", "select '\n-- aludel: upgrade expand | drop it\ndrop table x'"));

        assertThat(SqlFile.parse(SqlFile.format(script)).upgrade()).hasSize(1);
        assertThat(SqlFile.format(script)).contains("\n-- aludel:: upgrade expand | drop it\n");
    }

    @Test
    void aLineBreakInADescriptionStaysBehindTheCommentMark() {
        String description = "first\ndrop table x; --\r\nsecond\u2028third\u0085fourth\u000bfifth | probe table y";
        Script script = upgrade(new Script.SqlStep(Phase.EXPAND, description, "", "select 1"));

        assertThat(SqlFile.format(script))
                .isEqualTo("-- aludel: upgrade expand | first drop table x; -- second third fourth fifth / probe"
                        + " table y\nselect 1;\n");
    }

    @Test
    void aProbeKeepsItsBars() {
        Script script = upgrade(new Script.SqlStep(Phase.EXPAND, "d", "table \"a | java\"", "select 1"));

        assertThat(SqlFile.parse(SqlFile.format(script))).isEqualTo(script);
    }

    @Test
    void aStepThatRunsAloneSaysSoInItsHeader() {
        Script script = upgrade(new Script.SqlStep(
                Phase.CONTRACT, "add index", "index t.\"a | alone\"", "create index concurrently i on t (c)", true));

        assertThat(SqlFile.format(script))
                .isEqualTo("-- aludel: upgrade contract | add index | probe index t.\"a | alone\" | alone\n"
                        + "create index concurrently i on t (c);\n");
        assertThat(SqlFile.parse(SqlFile.format(script))).isEqualTo(script);
    }

    @Test
    void aProbeOfTwoLinesIsRefused() {
        Script script = upgrade(new Script.SqlStep(Phase.EXPAND, "d", "table \"a\nb\"", "select 1"));

        assertThatThrownBy(() -> SqlFile.format(script))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a probe must be on one line");
    }

    @Test
    void lineEndsOfTheFileDontShow() {
        Script script = SqlFile.canonical(new RandomRevisions(3).script());

        assertThat(SqlFile.parse(SqlFile.format(script).replace("\n", "\r\n"))).isEqualTo(script);
    }

    @Test
    void commentsMayStandAboveTheFirstHeader() {
        assertThat(SqlFile.parse("-- Copyright us\n\n-- aludel: upgrade data | d\nselect 1")
                        .upgrade())
                .containsExactly(new Script.SqlStep(Phase.DATA, "d", "", "select 1"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "`select 1`=line 1: there is SQL before the first header. A header reads: -- aludel: upgrade expand | description | probe table teams.",
                "`-- aludel: upgrade expnd | d;select 1`=`line 1: \"expnd\" is unknown here. Did you mean \"expand\"? A header reads: -- aludel: upgrade expand | description | probe table teams.`",
                "`-- aludel: upgarde expand | d;select 1`=`line 1: \"upgarde\" is unknown here. Did you mean \"upgrade\"? A header reads: -- aludel: upgrade expand | description | probe table teams.`",
                "`;--aludel: upgrade expand | d;select 1`=`line 2: this looks like the header of a step, but isn't one: --aludel: upgrade expand | d. A header reads: -- aludel: upgrade expand | description | probe table teams. In a line of the statement itself the colon behind aludel is doubled.`",
                "`-- aludel: upgrade expand | d | prob table t;select 1`=`line 1: \"prob table t\" is no part of a header. Behind the description stands \"probe\" with conditions, or \"java\".`",
                "`-- aludel: upgrade expand | d | probe colum t.c;select 1`=`line 1: the probe can't be read: \"colum\" is no condition (\"column\" is). Conditions read: table t, !column t.c, type t.c BIGINT; joined by \" & \".`",
                "`-- aludel: upgrade expand | d | alone;select 1`=`line 1: a step that runs alone has no probe. Nothing else can tell whether it has happened: probe index t.ix | alone.`",
                "`-- aludel: upgrade expand | d | probe colum t.c | alone;select 1`=`line 1: the probe can't be read: \"colum\" is no condition (\"column\" is). Conditions read: table t, !column t.c, type t.c BIGINT; joined by \" & \".`",
                "`-- aludel: upgrade expand | d;;-- aludel: upgrade data | e;select 1`=line 1: the step has no statement. Write it below the header, or remove the header.",
                "`-- aludel: upgrade data | d | java;select 1`=line 1: the data step's place has SQL below it. Give the SQL a header of its own.",
                "`-- aludel: upgrade expand | d | java`=line 1: the data step stands in expand. It runs in the phase data.",
                "`-- aludel: upgrade guard | d | probe table t;select 1`=`line 1: a guard has a probe. A guard is asked each time: remove the probe.`",
                "`-- aludel: downgrade expand | d;select 1;-- aludel: upgrade contract | e;select 2`=`line 3: upgrade contract comes after downgrade expand. The order is: upgrade, downgrade, retreat; in each: guard, expand, data, contract.`",
                "`-- aludel: upgrade contract | d;select 1;-- aludel: upgrade expand | e;select 2`=`line 3: upgrade expand comes after upgrade contract. The order is: upgrade, downgrade, retreat; in each: guard, expand, data, contract.`",
            })
    void aMistakeIsToldWithItsLineAndItsCure(String text, String message) {
        assertThatThrownBy(() -> SqlFile.parse(text.replace(';', '\n')))
                .isInstanceOf(MalformedSqlFile.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "table t",
                "!table app.t",
                "sequence s",
                "column t.b & !column t.a",
                "column \"a & b\".\"c.d\"",
                "constraint app.\"say \"\"hi\"\"\".n",
                "index t.ix & !index t.ix_old",
                "notnull t.c",
                "default t.c",
                "identity t.c",
                "valid t.n",
                "type t.c BIGINT & !type t.c CHARACTER VARYING(50)",
                "type t.c timestamp with time zone & table t",
            })
    void aProbeOfKnownConditionsIsFine(String probe) {
        assertThat(ProbeSyntax.mistake(probe)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "colum t.c                 | \"colum\" is no condition (\"column\" is)",
                "view v                    | \"view\" is no condition, known are: column, constraint, default, identity, index, notnull, sequence, table, trigger, type, valid",
                "table                     | \"table\" is no condition",
                "column c & table t        | \"column\" needs a table and what's in it",
                "table a.b.c               | \"table\" needs a table or sequence",
                "column c                  | \"column\" needs a table and what's in it",
                "column t.c & column t     | \"column\" needs a table and what's in it",
                "table t, column t.c       | too much follows the name behind \"table\"",
                "type t.c                  | the type is missing",
                "table t &                 | too much follows the name behind \"table\"",
                "`table t & `              | a condition is missing",
                "``                        | a condition is missing",
                "table \"t                | \"table \"t\" is no condition",
            })
    void aProbeThatCouldntBeAskedIsTold(String probe, String mistake) {
        assertThat(ProbeSyntax.mistake(probe)).contains(mistake);
    }

    @Test
    void allMistakesAreToldTogether() {
        assertThatThrownBy(() -> SqlFile.parse("x\n-- aludel: a\n-- aludel: b\n"))
                .hasMessageContainingAll("line 1:", "line 2:", "line 3:");
    }

    @Test
    void theChecksumIsThatOfTheWorkedExample() {
        Script script = SqlFile.parse("""
                -- aludel: upgrade expand | create table teams | probe table teams
                create table teams (
                  id bigint not null
                );

                -- aludel: upgrade data | run the data step | java
                """);

        assertThat(Checksum.of(script))
                .isEqualTo("sha256:" + Sha256.hex("expand\ncreate table teams (\n  id bigint not null\n)\ndata\n\n"))
                .isEqualTo("sha256:46678a8f7a3684bd6d2490514d701dc78857307e4be48bf91dc198543d0b4b59");
    }

    @Test
    void theChecksumIsOfWhatRunsUpwardsAlone() {
        Script.SqlStep step = new Script.SqlStep(Phase.EXPAND, "d", "table t", "create\r\ntable t");
        Script script = upgrade(step);
        Script otherwise = new Script(
                List.of(new Script.SqlStep(Phase.EXPAND, "other", "", " create\ntable t ")),
                List.of(step),
                List.of(step));

        assertThat(Checksum.of(otherwise)).isEqualTo(Checksum.of(script));
        assertThat(Checksum.of(upgrade(new Script.SqlStep(Phase.CONTRACT, "d", "table t", step.sql()))))
                .isNotEqualTo(Checksum.of(script));
    }

    @Test
    void theWayBackFromHalfWayStandsAtTheEndAndChangesTheHash() {
        Script.SqlStep add = new Script.SqlStep(Phase.EXPAND, "add", "column t.c", "alter table t add c int");
        Script.SqlStep drop = new Script.SqlStep(Phase.CONTRACT, "drop", "!column t.c", "alter table t drop column c");
        Script with = new Script(List.of(add), List.of(drop), List.of(drop));
        Script without = new Script(List.of(add), List.of(drop));
        assertThat(SqlFile.format(with))
                .isEqualTo(SqlFile.format(without)
                        + "\n-- aludel: retreat contract | drop | probe !column t.c\nalter table t drop column c;\n");
        assertThat(SqlFile.parse(SqlFile.format(with))).isEqualTo(with);
        assertThat(SqlFile.hash(with)).isNotEqualTo(SqlFile.hash(without));
        assertThat(Checksum.of(with)).isEqualTo(Checksum.of(without));
    }

    private static Script upgrade(Script.Step... steps) {
        return new Script(List.of(steps), List.of());
    }
}
