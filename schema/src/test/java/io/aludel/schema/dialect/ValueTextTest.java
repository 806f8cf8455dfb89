package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.ColumnType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What's a difference between a declared value and a reported one, and what's only another way to write it. */
class ValueTextTest {

    private static final Map<String, String> SYNONYMS = Map.of("now", "current_timestamp");

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "varchar(9) | 'x' | 'x'::character varying",
                "varchar(9) | 'it''s' | CAST('it''s' AS CHARACTER VARYING(9))",
                "varchar(9) | 'a\\b' | E'a\\\\b'::text",
                "varchar(9) | 'ä' | U&'\\00e4'",
                "varchar(9) | '' | ''::character varying",
                "integer | 0 | '0'::integer",
                "integer | -1 | '-1'::integer",
                "integer | -1 | (-1)",
                "integer | (1 + 1) | 2",
                "numeric(10,2) | 1 | 1.00",
                "bigint | 0 | (0)::bigint",
                "boolean | true | TRUE",
                "boolean | 't' | true",
                "boolean | false | 0",
                "enum state('A') | 'A' | 'A'::state",
                "enum \"Odd kind\"('A') | 'A' | 'A'::\"Odd kind\"",
                "date | date '2024-01-01' | '2024-01-01'::date",
                "timestamp(6) | timestamp '2024-01-01 00:00:00' | '2024-01-01'::timestamp without time zone",
                "json | '{\"a\":1}' | '{\"a\": 1}'::jsonb",
                "timestamp | localtimestamp | LOCALTIMESTAMP",
                "timestamp | now() | CURRENT_TIMESTAMP",
                "timestamp | current_timestamp(3) | CURRENT_TIMESTAMP(3)",
                "timestamp | current_timestamp | current_timestamp()",
                "bigint | next value for s | NEXT VALUE FOR \"PUBLIC\".\"S\"",
                "bigint | nextval('s') | nextval('s'::regclass)",
                "varchar(9) | upper('a') | 'A'",
                "varchar(9) | lower('A') | lower(('A'::text))",
                "varchar(9) | concat('a', 'b') | ('a' + 'b')",
            })
    void anotherWayToWriteTheSameIsNoDifference(String type, String declared, String reported) {
        assertThat(ValueText.isSame(ColumnType.parse(type), declared, reported, SYNONYMS))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} is not {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "varchar(9) | 'x' | 'y'::character varying",
                "varchar(9) | 'x' | 'X'",
                "varchar(9) | '1' | '1.0'",
                "varchar(9) | 'x' | upper('x')",
                "integer | 0 | 1",
                "integer | 1 | '-1'::integer",
                "numeric(10,2) | 1.5 | 1.05",
                "boolean | true | false",
                "enum state('A', 'B') | 'A' | 'B'::state",
                "date | date '2024-01-01' | '2024-01-02'::date",
                "timestamp | current_timestamp | localtimestamp",
                "timestamp | current_timestamp | current_timestamp(3)",
                "timestamp | localtimestamp | '2024-01-01 00:00:00'",
                "bigint | nextval('s') | nextval('t'::regclass)",
                "bigint | nextval('s') | 5",
            })
    void anotherValueIsADifference(String type, String declared, String reported) {
        assertThat(ValueText.isSame(ColumnType.parse(type), declared, reported, SYNONYMS))
                .isFalse();
    }

    @Test
    void theSequenceOfADefaultIsNamedAsTheCatalogueHoldsIt() {
        assertThat(ValueText.sequenceOf("nextval('app.\"Odd \"\" name\"'::regclass)"))
                .contains(List.of("app", "Odd \" name"));
        assertThat(ValueText.sequenceOf("NEXT VALUE FOR \"PUBLIC\".\"S\"")).contains(List.of("PUBLIC", "S"));
        assertThat(ValueText.sequenceOf("nextval(`db`.`s`)")).contains(List.of("db", "s"));
        assertThat(ValueText.sequenceOf("NEXT VALUE FOR U&\"\\feff\\\\ \"\"\"")).contains(List.of("\ufeff\\ \""));
        assertThat(ValueText.sequenceOf("'next value for s'")).isEmpty();
    }
}
