package io.aludel.processor.lint;

import static io.aludel.processor.lint.Advised.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.report.Code;
import org.junit.jupiter.api.Test;

/** MySQL has no sequences: the table of one row that stands for one numbers no rows by itself. */
class SequenceAdviceTest {

    private static final String PLAYER =
            "@Entity class Player {\n @Id @GeneratedValue(strategy = GenerationType.SEQUENCE)\n long id;\n}";

    @Test
    void aColumnThatDrawsFromASequenceGetsNoNumberByItselfOnMysql() {
        assertThat(model(PLAYER).on("MYSQL").findings(Code.UNSUPPORTED))
                .singleElement()
                .asString()
                .startsWith(
                        "Player:4 [Unsupported] MySQL has no sequences, as PostgreSQL has: player_seq is a table of one"
                                + " row there, from which no insert gets id by itself. What to do: take the number from that table");
    }

    @Test
    void itDoesOnMariadb() {
        assertThat(model(PLAYER).on("MARIADB").findings(Code.UNSUPPORTED)).isEmpty();
    }
}
