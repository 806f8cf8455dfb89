package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.builtin.Dialects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private final Identifiers h2 = Dialects.byId("h2").orElseThrow().identifiers();
    private final Identifiers postgresql =
            Dialects.byId("postgresql").orElseThrow().identifiers();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                // declared, H2 spelling, H2 catalogue, PostgreSQL spelling, PostgreSQL catalogue
                "players,        players,            PLAYERS,   players,            players",
                "team_id2,       team_id2,           TEAM_ID2,  team_id2,           team_id2",
                "_x,             _x,                 _X,        _x,                 _x",
                "order,          \"ORDER\",          ORDER,     \"order\",          order",
                "value,          \"VALUE\",          VALUE,     value,              value",
                "analyse,        analyse,            ANALYSE,   \"analyse\",        analyse",
                "Player,         \"Player\",         Player,    \"Player\",         Player",
                "ORDER,          \"ORDER\",          ORDER,     \"ORDER\",          ORDER",
                "2nd,            \"2nd\",            2nd,       \"2nd\",            2nd",
                "first name,     \"first name\",     first name,\"first name\",     first name",
                "größe,          \"größe\",          größe,     \"größe\",          größe",
                "a\"b,           \"a\"\"b\",         a\"b,      \"a\"\"b\",         a\"b",
                "\",             \"\"\"\",           \",        \"\"\"\",           \"",
                "a.b,            \"a.b\",            a.b,       \"a.b\",            a.b",
                "x; drop table y,\"x; drop table y\",x; drop table y,\"x; drop table y\",x; drop table y",
                "🎾,              \"🎾\",              🎾,         \"🎾\",              🎾",
            })
    void aNameIsSpelledSoThatItKeepsItsIdentity(
            String name, String inH2, String h2Catalogue, String inPostgresql, String postgresqlCatalogue) {
        assertThat(h2.spell(name)).isEqualTo(inH2);
        assertThat(h2.catalogue(name)).isEqualTo(h2Catalogue);
        assertThat(postgresql.spell(name)).isEqualTo(inPostgresql);
        assertThat(postgresql.catalogue(name)).isEqualTo(postgresqlCatalogue);
    }

    @Test
    void aDeclaredSchemaStandsBeforeTheName() {
        QualifiedName name = new QualifiedName(Optional.of("My App"), "order");
        assertThat(postgresql.spell(name)).isEqualTo("\"My App\".\"order\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\rb", "a\tb", "a\u0000b", "a\u007fb", "a\u0085b", "a\u2028b", "a\u2029b", "a\ud83c"})
    void aNameThatWouldBreakALineOrCannotBeWrittenIsRefused(String name) {
        assertThatThrownBy(() -> h2.spell(name))
                .isInstanceOf(DialectLimit.class)
                .hasMessageStartingWith("the name \"a\\u")
                .hasMessageEndingWith("give it a name without");
    }

    @Test
    void aNameIsRefusedWhenTheDatabaseWouldNotKeepItWhole() {
        assertThat(postgresql.fits("a".repeat(63))).isTrue();
        assertThat(postgresql.fits("a".repeat(64))).isFalse();
        assertThat(postgresql.fits("ä".repeat(32))).isFalse();
        assertThat(h2.fits("ä".repeat(256))).isTrue();
        assertThat(h2.fits("a".repeat(257))).isFalse();
        assertThatThrownBy(() -> postgresql.spell("ä".repeat(32)))
                .isInstanceOf(DialectLimit.class)
                .hasMessage("the name " + "ä".repeat(32)
                        + " is too long for PostgreSQL, which keeps 63 bytes: give it a shorter one");
    }
}
