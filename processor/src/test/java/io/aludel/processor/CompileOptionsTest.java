package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.lint.LintLevels;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompileOptionsTest {

    @Test
    void nothing_given_is_the_default_of_everything() {
        assertThat(read(Map.of(), Map.of()))
                .isEqualTo(new CompileOptions(
                        Optional.empty(),
                        CompileMode.DRAFT,
                        Optional.empty(),
                        new java.util.TreeSet<>(),
                        LintLevels.USUAL,
                        Optional.empty(),
                        Optional.empty(),
                        new GraphOptions(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                new java.util.TreeSet<>(),
                                new java.util.TreeSet<>(),
                                false)));
    }

    @Test
    void an_option_without_a_value_counts_as_not_given() {
        Map<String, String> given = new HashMap<>();
        given.put("aludel.record", null);
        assertThat(read(given, Map.of()).record()).isEmpty();
    }

    @Test
    void drops_are_a_list_in_which_blanks_do_not_count() {
        assertThat(read(Map.of("aludel.drop", " customer.mail,, invoice ,"), Map.of())
                        .drops())
                .containsExactly("customer.mail", "invoice");
    }

    @Test
    void the_moment_is_the_options_and_then_the_environments() {
        Map<String, String> epoch = Map.of("SOURCE_DATE_EPOCH", "86400");
        assertThat(read(Map.of(), epoch).created()).contains(Instant.parse("1970-01-02T00:00:00Z"));
        assertThat(read(Map.of("aludel.created", "2026-05-01T10:00:00Z"), epoch).created())
                .contains(Instant.parse("2026-05-01T10:00:00Z"));
    }

    @Test
    void a_moment_that_is_none_is_a_problem_and_never_an_exception() {
        for (String text : new String[] {"x", "99999999999999999999", "9223372036854775807"}) {
            CompileOptions.Reading reading = CompileOptions.read(Map.of(), Map.of("SOURCE_DATE_EPOCH", text));
            assertThat(reading.problems()).singleElement().asString().contains("SOURCE_DATE_EPOCH", text);
            assertThat(reading.options().created()).isEmpty();
        }
    }

    @Test
    void options_of_others_are_none_of_ours() {
        assertThat(CompileOptions.read(Map.of("mapstruct.verbose", "x"), Map.of())
                        .problems())
                .isEmpty();
    }

    private static CompileOptions read(Map<String, String> given, Map<String, String> environment) {
        CompileOptions.Reading reading = CompileOptions.read(given, environment);
        assertThat(reading.problems()).isEmpty();
        return reading.options();
    }
}
