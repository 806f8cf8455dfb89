package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.schema.operation.Operation;
import io.aludel.schema.random.Seeds;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("sets the default locale")
class RevisionFileTest {

    /** What each row of the table of mistakes starts from. */
    private static final String SOUND = """
            {
              "format": 1,
              "id": "0002_b",
              "parents": ["0001_a"],
              "message": "b",
              "created": "2026-11-21T10:00:00Z",
              "operations": [
                {
                  "op": "addColumn",
                  "table": "t",
                  "column": {"name": "c", "type": "int", "nullable": false}
                },
                {
                  "op": "addForeignKey",
                  "table": "t",
                  "foreignKey": {"name": "f", "columns": ["c"], "target": "u", "targetColumns": ["id"]}
                }
              ],
              "rendered": {"h2": "sha256:00"},
              "fingerprint": "sum256:00"
            }
            """;

    @Test
    void everyRevisionReadsBackAsItWasWritten() {
        Set<Class<?>> seen = ConcurrentHashMap.newKeySet();
        Seeds.forEach(10_000, seed -> {
            Revision revision = new RandomRevisions(seed).revision();

            assertThat(RevisionFile.parse(RevisionFile.format(revision)).revision())
                    .isEqualTo(revision);
            revision.operations().forEach(operation -> seen.add(operation.getClass()));
        });
        assertThat(seen).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
    }

    @Test
    void neitherLocaleNorTimeZoneIsInTheText() {
        Revision revision = new RandomRevisions(7).revision();
        String text = RevisionFile.format(revision);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertThat(RevisionFile.format(revision)).isEqualTo(text);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theTextOfTheTableOfMistakesIsSound() {
        assertThat(RevisionFile.parse(SOUND).revision().operations()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "message": "b"          > "mesage": "b"               | 2:1   | "message" is missing in this object | Is "mesage" meant to be it? Restore the file from version control, or correct it
            "message": "b"          > "message": "b", "foo": 1    | 6:19  | "foo" is unknown here               | Known are: created, dataStep, dependsOn, fingerprint, format, id, labels, message, online, operations, parents, rendered, replaces, sources
            "nullable": false       > "nulable": false            | 12:46 | "nulable" is unknown here           | Did you mean "nullable"?
            "nullable": false       > "nullable": "no"            | 12:58 | this is a text, true or false is expected | Restore the file from version control, or correct it
            "nullable": false       > "nullable": null            | 12:58 | null is no value here               | Leave the member out
            "table": "t",           > "table": "t", "table": "u", | 11:21 | "table" is there twice              | Remove one of them
            "op": "addColumn"       > "op": "addColum"            | 10:13 | "addColum" is unknown here          | Did you mean "addColumn"?
            "type": "int"           > "type": " "                 | 12:39 | a column type must not be blank     | Restore the file from version control, or correct it
            "columns": ["c"]        > "columns": []               | 17:46 | "columns" is empty                  | Restore the file from version control, or correct it
            "columns": ["c"]        > "columns": ["c", "d"]       | 17:21 | foreign key f pairs [c, d] with [id] | Restore the file from version control, or correct it
            "targetColumns": ["id"] > "targetColumns": ["id"], "onDelete": "cascad" | 17:105 | "cascad" is unknown here | Did you mean "cascade"?
            "format": 1             > "format": 2                 | 3:13  | this file has format 2, and this version of Aludel reads 1 | It was written by a newer Aludel: upgrade Aludel to that version or a later one
            "format": 1             > "format": 1.5               | 3:13  | "1.5" is no whole number            | Write it without a fraction
            "format": 1             > "format": 99999999999999999999 | 3:13 | 99999999999999999999 is larger than any number here can be | Restore the file from version control
            "parents": ["0001_a"]   > "parents": ["../../etc"]    | 5:15  | "../../etc" is no revision id: four digits or more and lower-case words, such as 0002_create_teams | Restore the file from version control, or correct it
            "created": "2026-11-21T > "created": "2026-13-21T     | 7:14  | "2026-13-21T10:00:00Z" is no moment; such as 2026-11-21T10:00:00Z | Restore the file from version control, or correct it
            "rendered": {"h2"       > "rendered": {"../h2"        | 20:16 | "../h2" is no dialect's id          | Restore the file from version control, or correct it
            "operations": [         > "operations": {             | 9:5   | this is no well-formed JSON: Unexpected character ('{' (code 123)): was expecting double-quote to start field name | Restore the file from version control, or correct it there
            """)
    void aMistakeIsToldWithItsPlaceAndItsCure(String edit, String place, String fact, String fix) {
        String[] fromTo = edit.split(" +> ", -1);
        String text = SOUND.replace(fromTo[0], fromTo[1].strip());

        JsonMistake mistake = catchThrowableOfType(JsonMistake.class, () -> RevisionFile.parse("\n" + text));

        assertThat(mistake.mistake().line() + ":" + mistake.mistake().column() + " "
                        + mistake.mistake().fact() + " | " + mistake.mistake().fix())
                .isEqualTo(place + " " + fact + " | " + fix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|a revision file holds one object in braces",
                "{} {}|something follows behind the closing brace",
                "''|a revision file holds one object in braces",
                "{\"op\": \"renameTable\"}|\"format\" is missing in this object"
            })
    void whatIsNoRevisionIsRefused(String text, String fact) {
        JsonMistake mistake = catchThrowableOfType(JsonMistake.class, () -> RevisionFile.parse(text));

        assertThat(mistake.mistake().fact()).isEqualTo(fact);
    }

    @Test
    void whatAnOperationRefusesIsToldAsAMistakeOfTheFile() {
        int from = SOUND.indexOf("\"op\": \"addColumn\"");
        String text = SOUND.substring(0, from)
                + "\"op\": \"renameTable\", \"from\": \"t\", \"to\": \"app.t\""
                + SOUND.substring(SOUND.indexOf('}', SOUND.indexOf('}', from)) + 1);

        JsonMistake mistake = catchThrowableOfType(JsonMistake.class, () -> RevisionFile.parse(text));

        assertThat(mistake.mistake().line()).isEqualTo(8);
        assertThat(mistake.mistake().fact())
                .isEqualTo("table t can't be renamed to app.t of another schema: that takes a move");
    }
}
