package io.aludel.processor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlNamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    qty > 0 and net + vat < 9; qty net vat
                    lower(name) = 'name of "it"'; name
                    "E-Mail" is not null and "a""b" > 1; E-Mail a"b
                    code like 'a%''b' escape '!'; code
                    a between 1 and 1e5 or b in (1, 2.5, x); a b x
                    cast(code as integer) + cast(price as numeric(10, 2)) * tax; code price tax
                    price::double precision > 0; price
                    data ->> 'key' = 'x' and data @> '{}'; data
                    extract(year from born) > 2000; born
                    born > date '2024-01-02' and seen < timestamp with time zone '2024-01-02 00:00+00'; born seen
                    seen + interval '1' day > current_timestamp at time zone 'UTC'; seen
                    case when state = 'NEW' then a else b end is distinct from null; state a b
                    pg_catalog.lower(name) <> item.name; name
                    name collate "C" > 'a'; name
                    trim(both ' ' from name) || substring(name from 1 for 3); name
                    a -- and not b; a
                    a /* b */ > 0; a
                    coalesce(nick, first_name || ' ' || last_name); nick first_name last_name
                    exists (select 1 from other o where o.id = x); ``
                    größe > 0 and not gelöscht; größe gelöscht
                    tags @> array['a'] and row(a, b) = (1, 2); tags a b
                    gen_random_uuid(); ``
                    next value for order_seq; ``
                    nextval('order_seq'); ``
                    true; ``
                    """)
    void columnsAreFoundAndNothingElse(String sql, String columns) {
        assertThat(String.join(" ", SqlNames.columns(sql))).isEqualTo(columns);
    }

    @Test
    void hostileTextsTakeNeitherTimeNorStack() {
        for (String piece : List.of("'", "\"", "/*", "(", "a.", "::", "''", "*/ ", "-- ", "cast(a as ")) {
            assertThat(SqlNames.columns(piece.repeat(100_000))).hasSizeLessThan(3);
        }
    }
}
