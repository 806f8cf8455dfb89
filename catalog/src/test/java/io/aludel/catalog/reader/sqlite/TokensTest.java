package io.aludel.catalog.reader.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements as SQLite's catalogue keeps them, in pieces and read. */
class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name           | name",
                "größe$1        | größe$1",
                "\"a \"\"b\"\"\"    | a \"b\"",
                "`a ``b```      | a `b`",
                "[a \"b]         | a \"b",
                "'it''s'        | it's",
            })
    void aNameMayStandInAnyQuotes(String written, String name) {
        assertThat(Tokens.of(written).name()).isEqualTo(name);
    }

    @Test
    void blanksAndCommentsAreSkipped() {
        Tokens tokens = Tokens.of("create -- ) from\n /* table ( */\ttable t");

        assertThat(tokens.take("create", "table")).isTrue();
        assertThat(tokens.name()).isEqualTo("t");
        assertThat(tokens.atEnd()).isTrue();
    }

    @Test
    void wordsAreTakenAllOrNone() {
        Tokens tokens = Tokens.of("NOT deferrable");

        assertThat(tokens.take("not", "null")).isFalse();
        assertThat(tokens.take("not", "deferrable")).isTrue();
    }

    @Test
    void aQuotedWordIsNoKeyword() {
        assertThat(Tokens.of("\"check\" int").is("check")).isFalse();
        assertThat(Tokens.of("'check'").is("check")).isFalse();
    }

    @Test
    void partsStandBetweenCommasOutsideOfParenthesesAndTexts() {
        assertThat(Tokens.of("(a, f(b, 'c,)'), \"d,\" desc)").parts())
                .containsExactly("a", "f(b, 'c,)')", "\"d,\" desc");
    }

    @Test
    void whatStandsInParenthesesIsKeptAsItIs() {
        Tokens tokens = Tokens.of("((a  + 1) * x'0f') rest");

        assertThat(tokens.inParentheses()).isEqualTo("(a  + 1) * x'0f'");
        assertThat(tokens.name()).isEqualTo("rest");
    }

    @Test
    void whatIsNotKnownIsSaidWithItsPlace() {
        assertThatThrownBy(() -> Tokens.of("create virtual").expect("table"))
                .hasMessage("no table at 0 of: create virtual");
        assertThatThrownBy(() -> Tokens.of("").name()).hasMessage("no name at 0 of: ");
    }

    @Test
    void aLongTextThatNeverEndsTakesNoLongTime() {
        assertThat(Tokens.of("'".repeat(100_001)).atEnd()).isFalse();
        assertThat(Tokens.of("/*" + "*".repeat(100_000)).atEnd()).isTrue();
    }

    @Test
    void aTableIsReadWithAllThatStandsAtItsColumns() {
        TableText table = TableText.read("""
                CREATE TABLE "t" (
                  id integer not null constraint pk_t primary key autoincrement,
                  [two words] varchar(20) collate nocase default ('a,' || ')'), -- a comment, with )
                  sum int generated always as (id + 1) stored,
                  constraint "ck_t" check (id > 0 and 'check' <> ''),
                  foreign key (id) references other (x, "y") on delete set null deferrable initially deferred
                ) strict
                """);

        assertThat(table.columns()).extracting(ColumnText::name).containsExactly("id", "two words", "sum");
        assertThat(table.numbering()).contains("id");
        assertThat(table.rules()).hasSize(3);
        assertThat(table.strict()).isTrue();
        assertThat(table.withoutRowid()).isFalse();
        Column sum = table.columns().get(2).column(false, false, Optional.empty());
        assertThat(sum.computed()).contains(new Computed("id + 1", true));
    }

    @Test
    void aTableWithoutRowidNumbersNoRows() {
        TableText table = TableText.read("create table t (id integer primary key) without rowid, strict");

        assertThat(table.numbering()).isEmpty();
        assertThat(table.strict()).isTrue();
        assertThat(table.withoutRowid()).isTrue();
    }

    @Test
    void anIndexIsReadWithItsDirectionsAndItsCondition() {
        assertThat(IndexText.read(
                        "ix", "create unique index ix on t (a desc, (lower(b)), \"c\" collate nocase) where a > 1"))
                .isEqualTo(new Index(
                        "ix",
                        List.of(
                                new Index.Part("a", true),
                                Index.Part.ofExpression("lower(b)"),
                                new Index.Part("c", false)),
                        true,
                        Optional.of("a > 1"),
                        Optional.empty(),
                        List.of()));
    }
}
