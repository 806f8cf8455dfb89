package io.aludel.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("sets the default locale")
class JavaIdentifiersTest {

    @ParameterizedTest(name = "{0} is {1}, {2} and {3}")
    @CsvSource({
        "team_id, teamId, TeamId, TEAM_ID",
        "TEAM_ID, teamId, TeamId, TEAM_ID",
        "teamId, teamId, TeamId, TEAMID",
        "Order Item, orderItem, OrderItem, ORDER_ITEM",
        "x, x, X, X",
        "a__b_, aB, AB, A_B",
        "ID, id, Id, ID",
        "straße, straße, Straße, STRASSE",
        "%&!, unnamed, Unnamed, UNNAMED",
        "2nd_try, 2ndTry, 2ndTry, 2ND_TRY",
    })
    void names_become_words(String name, String camel, String pascal, String upper) {
        assertThat(JavaIdentifiers.camelCase(name)).isEqualTo(camel);
        assertThat(JavaIdentifiers.pascalCase(name)).isEqualTo(pascal);
        assertThat(JavaIdentifiers.upperSnakeCase(name)).isEqualTo(upper);
    }

    @Test
    void words_do_not_depend_on_the_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(JavaIdentifiers.camelCase("TITLE_INDEX")).isEqualTo("titleIndex");
            assertThat(JavaIdentifiers.upperSnakeCase("title_index")).isEqualTo("TITLE_INDEX");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keywords_digits_and_names_that_are_taken_are_avoided() {
        JavaIdentifiers scope = new JavaIdentifiers(Set.of("taken"));
        assertThat(scope.give("class")).isEqualTo("class_");
        assertThat(scope.give("2nd")).isEqualTo("_2nd");
        assertThat(scope.give("taken")).isEqualTo("taken2");
        assertThat(scope.give("free")).isEqualTo("free");
        assertThat(scope.give("free")).isEqualTo("free2");
        assertThat(scope.give("free")).isEqualTo("free3");
    }
}
