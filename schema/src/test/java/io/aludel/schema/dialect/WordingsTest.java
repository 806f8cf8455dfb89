package io.aludel.schema.dialect;

import static io.aludel.schema.dialect.League.LEAGUE;
import static io.aludel.schema.dialect.League.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Check;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WordingsTest {

    private static final Check CITY = Check.of("ck_city", "city <> 'city' and city(1) is null");
    private static final Operation CHECKED = new AddCheck(TEAM, CITY);
    private static final Operation RENAMED = new RenameColumn(TEAM, "city", "Town");

    @Test
    void aTextGoesOnNamingAColumnThatIsRenamed() {
        assertThat(checks(TEAM, CHECKED, RENAMED)).containsExactly("\"Town\" <> 'city' and city(1) is null");
    }

    @Test
    void aTextThatComesAfterwardsSpeaksTheNamesOfToday() {
        assertThat(checks(TEAM, RENAMED, CHECKED)).containsExactly(text(CITY));
    }

    @Test
    void aTextThatLeavesAndComesAgainSpeaksTheNamesOfToday() {
        assertThat(checks(TEAM, CHECKED, RENAMED, new DropCheck(TEAM, CITY), CHECKED))
                .containsExactly(text(CITY));
    }

    @Test
    void textsGoAlongWithTheirTable() {
        QualifiedName squad = QualifiedName.of("squad");

        assertThat(checks(squad, CHECKED, RENAMED, new RenameTable(TEAM, squad)))
                .containsExactly("\"Town\" <> 'city' and city(1) is null");
    }

    private static List<String> checks(QualifiedName table, Operation... operations) {
        Wordings wordings = new Wordings(Dialects.byId("sqlite").orElseThrow().identifiers());
        Schema schema = LEAGUE;
        for (Operation operation : operations) {
            Change change = Change.of(schema, operation);
            wordings.follow(change);
            schema = change.after();
        }
        return wordings.current(schema.requireTable(table), UnaryOperator.identity()).checks().stream()
                .map(WordingsTest::text)
                .toList();
    }

    private static String text(Check check) {
        String quoted = check.rule().toString();
        return quoted.substring(1, quoted.length() - 1);
    }
}
