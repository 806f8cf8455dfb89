package io.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types come from files too, so no text may keep the compiler busy or exhaust its stack. */
class HostileTypeTest {

    @Timeout(60) // it takes milliseconds, or for ever
    @ParameterizedTest
    @ValueSource(strings = {" ", "(", "1, ", "'", "\"", "'a' ", "a(1) ", "a "})
    void aLongTextIsReadInNoTime(String piece) {
        String text = "x" + piece.repeat(100_000) + "(";

        assertThat(ColumnType.parse(text))
                .isEqualTo(ColumnType.parse(ColumnType.parse(text).toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "VARCHAR (50);varchar(50)",
                "numeric( 10 , 2 );numeric(10,2)",
                "Timestamp(6)  WITH time   zone;timestamp(6) with time zone",
                "double   precision;double precision",
                "enum('A',  'b  c');enum('A', 'b  c')",
                "\"My  Type\";\"My  Type\"",
                "int)4(;int)4(",
                "decimal(5);numeric(5)",
                "a'b;a'b",
            })
    void theCanonicalTextReadsBack(String written, String canonical) {
        assertThat(ColumnType.parse(written)).hasToString(canonical);
        assertThat(ColumnType.parse(canonical)).isEqualTo(ColumnType.parse(written));
    }
}
