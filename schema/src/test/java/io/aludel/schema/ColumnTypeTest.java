package io.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    VARCHAR (50)                    | varchar(50)
                    character varying(50)           | varchar(50)
                    int                             | integer
                    DECIMAL( 10 , 2 )               | numeric(10,2)
                    numeric(9)                      | numeric(9)
                    double                          | double precision
                    timestamp(6) with time zone     | timestamp(6) with time zone
                    TIMESTAMPTZ                     | timestamp with time zone
                    timestamp without time zone     | timestamp
                    time(3)                         | time(3)
                    enum('New', 'PAID')             | enum('New', 'PAID')
                    geometry(Point, 4326)           | geometry(point, 4326)
                    "My Type"                       | "My Type"
                    """)
    void textBecomesItsCanonicalText(String text, String canonical) {
        ColumnType type = ColumnType.parse(text);
        assertThat(type).hasToString(canonical);
        assertThat(ColumnType.parse(canonical)).isEqualTo(type);
    }

    @Test
    void aBlankTextIsNoType() {
        assertThatThrownBy(() -> ColumnType.parse("  ")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    varchar(50)              | varchar(50)                 | NONE
                    varchar(50)              | varchar(100)                | WIDENING
                    varchar(50)              | text                        | WIDENING
                    text                     | varchar(50)                 | TRUNCATION
                    char                     | varchar(1)                  | WIDENING
                    smallint                 | bigint                      | WIDENING
                    bigint                   | integer                     | OVERFLOW
                    integer                  | numeric(9)                  | OVERFLOW
                    integer                  | numeric(12,2)               | WIDENING
                    numeric(10,2)            | numeric(10,0)               | LOSES_DIGITS
                    numeric(10,2)            | numeric(12,4)               | WIDENING
                    numeric(10,2)            | numeric(10,4)               | OVERFLOW
                    numeric(10,2)            | bigint                      | LOSES_DIGITS
                    real                     | double precision            | WIDENING
                    double precision         | real                        | LOSES_DIGITS
                    date                     | timestamp                   | WIDENING
                    timestamp(3)             | timestamp(6)                | WIDENING
                    timestamp                | timestamp(3)                | LOSES_DIGITS
                    timestamp                | timestamp with time zone    | REINTERPRETATION
                    varchar(36)              | uuid                        | CONVERSION
                    integer                  | varchar(10)                 | CONVERSION
                    boolean                  | integer                     | CONVERSION
                    """)
    void aChangeDoesToRowsWhatEveryDatabaseDoes(String from, String to, TypeChange change) {
        assertThat(ColumnType.parse(from).changeTo(ColumnType.parse(to))).isEqualTo(change);
    }
}
