package io.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnumTypeTest {

    @Test
    void anEnumerationReadsBackFromItsType() {
        for (String name : List.of("state", "Order State", "say \"hi\"", "a(b", "it's")) {
            EnumType type = new EnumType(name, List.of("NEW", "it's", "", "a, b", ")", "\"", "('"));
            ColumnType column = ColumnType.enumeration(type.name(), type.values());

            assertThat(column.enumType()).contains(type);
            assertThat(ColumnType.parse(column.toString())).isEqualTo(column);
        }
    }

    @Test
    void blanksMakeNoOtherType() {
        assertThat(ColumnType.parse("ENUM  state ( 'NEW','PAID' )"))
                .isEqualTo(ColumnType.enumeration("state", List.of("NEW", "PAID")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enum('a')",
                "enum ('a')",
                "enum state()",
                "enum state('a', )",
                "enum state('a'",
                "enum state('a')')",
                "enum state('a') array",
                "enum \"\"('a')",
                "enum s t('a')"
            })
    void anotherTextIsAnotherType(String text) {
        assertThat(ColumnType.parse(text).enumType()).isEmpty();
    }

    @Test
    void aHundredThousandValuesAreReadInNoTime() {
        List<String> values = Collections.nCopies(100_000, "a'b");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(ColumnType.enumeration("state", values).enumType())
                        .map(EnumType::values)
                        .contains(values));
    }
}
