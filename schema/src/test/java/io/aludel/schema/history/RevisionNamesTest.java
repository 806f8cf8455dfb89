package io.aludel.schema.history;

import static io.aludel.schema.history.TestHistory.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionNamesTest {

    private static final History HISTORY = new TestHistory()
            .add("0001_init", "", table("a"))
            .add("0002_create_teams", "0001_init", table("b"))
            .history();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "create teams                      | create_teams             | CreateTeams",
                "Gr\u00f6\u00dfe & Ma\u00dfe: 10 % mehr! | grosse_masse_10_mehr     | GrosseMasse10Mehr",
                "Gro\u0308\u00dfe                  | grosse                   | Grosse",
                "player's team                     | players_team             | PlayersTeam",
                "__a--b..c__                       | a_b_c                    | ABC",
                "\u0130stanbul \u0131\u015f\u0131k | istanbul_isik            | IstanbulIsik",
                "CreateTeams                       | createteams              | Createteams",
                "\ufb01x \u2460                    | fix_1                    | Fix1",
                "../../etc/passwd                  | etc_passwd               | EtcPasswd",
                "\u00d8re \u0141\u00f3d\u017a      | ore_lodz                 | OreLodz",
            })
    void aMessageBecomesAFolderAndAClass(String message, String slug, String className) {
        assertThat(Slug.of(message)).contains(new Slug(slug));
        assertThat(new Slug(slug).camelCase()).isEqualTo(className);
        assertThat(RevisionNumber.isId(RevisionNumber.id(7, new Slug(slug)))).isTrue();
    }

    @Test
    void aLongMessageIsCutBetweenTwoWords() {
        assertThat(Slug.of("wordy ".repeat(50)).orElseThrow().text())
                .isEqualTo("wordy_".repeat(10).replaceAll("_$", ""));
        assertThat(Slug.of("x".repeat(300)).orElseThrow().text()).hasSize(60);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "' ... '        | the message \" ... \" can't name a revision: it holds no Latin letter and no digit, and so gives no folder and no class a name",
                "\u6f22\u5b57   | the message \"\u6f22\u5b57\" can't name a revision: it holds no Latin letter and no digit, and so gives no folder and no class a name",
                "2fa login      | the message \"2fa login\" can't name a revision: its class would be called 2faLogin, which begins with a digit",
                "object         | the message \"object\" can't name a revision: its class would be called Object and hide java.lang.Object",
                "stable value   | the message \"stable value\" can't name a revision: its class would be called StableValue and hide java.lang.StableValue",
                "tables         | the message \"tables\" can't name a revision: its class would be called Tables, as is a class inside of it",
                "create teams   | the message \"create teams\" is that of 0002_create_teams",
                "Create, teams! | the message \"Create, teams!\" is that of 0002_create_teams",
                "createTeams    | the message \"createTeams\" gives the class name Createteams, and that of 0002_create_teams is the same but for upper and lower case",
            })
    void aMessageThatNamesNothingNewIsRefused(String message, String fact) {
        assertThat(RevisionNames.check(message, HISTORY))
                .map(MessageProblem::fact)
                .contains(fact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "import", "create tags", "null", "enum value"})
    void aMessageThatNamesSomethingNewIsFine(String message) {
        assertThat(RevisionNames.check(message, HISTORY)).isEmpty();
    }

    @Test
    void classesOfOneNameGetTheirNumberButForTheFirst() {
        History history = new TestHistory()
                .add("0001_fix", "", table("a"))
                .add("0002_fix", "0001_fix", table("b"))
                .add("0003_fi_x", "0002_fix", table("c"))
                .add("0004_fix_2", "0003_fi_x", table("d"))
                .add("0005_object", "0004_fix_2", table("e"))
                .history();

        assertThat(RevisionNames.classNames(history))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        "0001_fix", "Fix",
                        "0002_fix", "Fix2",
                        "0003_fi_x", "FiX3",
                        "0004_fix_2", "Fix24",
                        "0005_object", "RevisionObject")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0001",
                "1_a",
                "0001_",
                "0001_A",
                "0001__a",
                "0001_a_",
                "../0001_a",
                "0001_a/..",
                "0001_a.b",
                "0001_\u00e4"
            })
    void whatCouldHarmAFileSystemIsNoId(String text) {
        assertThat(RevisionNumber.isId(text)).isFalse();
    }
}
