package io.aludel.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "birthYear, birth_year",
        "Player, player",
        "URLPath, url_path",
        "httpURL, http_url",
        "line2Text, line2_text",
        "optF, opt_f",
        "a, a",
        "aB, a_b",
        "X, x",
        "UUID, uuid",
        "already_snake, already_snake",
        "Already_Snake, already_snake",
        "_id, _id",
        "größteÄnderung, größte_änderung",
        "$x, $x",
    })
    void snakeCasePartsWordsByUnderscores(String java, String expected) {
        assertThat(Naming.snakeCase(java)).isEqualTo(expected);
    }

    @Test
    void cutNameIsWholeCharactersOfAtMostSixtyThreeBytesOnPostgresql() {
        NameLimit limit = new NameLimit(List.of("postgresql"));
        assertThat(limit.fit("a".repeat(63))).isEqualTo("a".repeat(63));
        assertThat(limit.fit("a".repeat(64))).hasSize(63).startsWith("a".repeat(54) + "_");
        for (String letter : List.of("ä", "€", "𝒳")) {
            String cut = limit.fit("x" + letter.repeat(70));
            assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(60, 63);
            assertThat(cut).matches("x(" + letter + ")+_[0-9a-f]{8}");
        }
    }

    @Test
    void smallestLimitOfAllDialectsCounts() {
        assertThat(new NameLimit(List.of("h2")).fit("a".repeat(200))).hasSize(200);
        assertThat(new NameLimit(List.of("h2", "postgresql")).fit("a".repeat(200)))
                .hasSize(63);
        assertThat(new NameLimit(List.of("h2")).fit("a".repeat(300))).hasSize(256);
        assertThat(new NameLimit(List.of()).fit("a".repeat(300))).hasSize(300);
    }

    @Test
    void namesThatDifferBehindTheCutStayDifferent() {
        NameLimit limit = new NameLimit(List.of("postgresql"));
        assertThat(limit.fit("a".repeat(70) + "b")).isNotEqualTo(limit.fit("a".repeat(70) + "c"));
    }
}
