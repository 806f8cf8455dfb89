package io.aludel.runtime.query;

import static io.aludel.runtime.query.Queries.caseWhen;
import static io.aludel.runtime.query.Queries.cast;
import static io.aludel.runtime.query.Queries.coalesce;
import static io.aludel.runtime.query.Queries.concat;
import static io.aludel.runtime.query.Queries.count;
import static io.aludel.runtime.query.Queries.dividedBy;
import static io.aludel.runtime.query.Queries.exists;
import static io.aludel.runtime.query.Queries.like;
import static io.aludel.runtime.query.Queries.lower;
import static io.aludel.runtime.query.Queries.max;
import static io.aludel.runtime.query.Queries.min;
import static io.aludel.runtime.query.Queries.minus;
import static io.aludel.runtime.query.Queries.plus;
import static io.aludel.runtime.query.Queries.select;
import static io.aludel.runtime.query.Queries.selectDistinct;
import static io.aludel.runtime.query.Queries.sql;
import static io.aludel.runtime.query.Queries.sqlCondition;
import static io.aludel.runtime.query.Queries.sum;
import static io.aludel.runtime.query.Queries.times;
import static io.aludel.runtime.query.Queries.upper;
import static io.aludel.runtime.query.Queries.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.metadata.Column;
import io.aludel.runtime.metadata.Table;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.League.PlayersTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Every construct of the language on every database, against the rows that it has to give. */
class ConstructsTest {
    private static final PlayersTable P = new PlayersTable();
    private static final ScoresTable S = new ScoresTable("scores");

    @EachDatabase
    void joinsTablesAndKeepsRowsWithoutPartnerInALeftJoin(Database product) {
        with(product, db -> {
            assertThat(lines(
                            db,
                            select(P.name, S.goals)
                                    .from(P)
                                    .join(S)
                                    .on(S.playerId.eq(P.id))
                                    .where(S.goals.gt(1))
                                    .orderBy(P.name.asc(), S.goals.desc())))
                    .containsExactly("Ada 7", "Ada 3", "Ben 2");
            assertThat(lines(
                            db,
                            select(P.name, count(S.id))
                                    .from(P)
                                    .leftJoin(S)
                                    .on(S.playerId.eq(P.id).and(S.goals.gt(2)))
                                    .groupBy(P.name)
                                    .orderBy(P.name.asc())))
                    .containsExactly("Ada 2", "Ben 0", "Cleo 0", "Dan 0");
            ScoresTable other = S.as("other");
            assertThat(lines(
                            db,
                            select(S.goals, other.goals)
                                    .from(S)
                                    .join(other)
                                    .on(other.playerId.eq(S.playerId).and(other.id.gt(S.id)))
                                    .where(S.playerId.eq(1L))))
                    .containsExactly("3 7");
        });
    }

    @EachDatabase
    void ordersAndLimitsRows(Database product) {
        with(product, db -> {
            assertThat(lines(db, select(P.name).from(P).orderBy(P.id.desc()).limit(2)))
                    .containsExactly("Dan", "Cleo");
            assertThat(lines(
                            db,
                            select(P.name)
                                    .from(P)
                                    .where(P.id.gt(1L))
                                    .orderBy(P.id.asc())
                                    .limit(1)))
                    .containsExactly("Ben");
        });
    }

    @EachDatabase
    void countsAndAggregates(Database product) {
        with(product, db -> {
            assertThat(db.fetchValue(select(count()).from(S))).contains(4L);
            assertThat(db.fetchValue(select(count(S.note)).from(S))).contains(2L);
            assertThat(db.fetchValue(select(min(S.goals)).from(S))).contains(-7);
            assertThat(db.fetchValue(select(max(S.weight)).from(S)).orElseThrow())
                    .isEqualByComparingTo("2.50");
            assertThat(db.fetchValue(select(max(P.name)).from(P))).contains("Dan");
            assertThat(db.fetchValue(select(sum(S.goals)).from(S)).orElseThrow())
                    .isEqualByComparingTo("5");
            assertThat(db.fetchValue(select(sum(S.weight)).from(S)).orElseThrow())
                    .isEqualByComparingTo("5.25");
            assertThat(db.fetchValue(select(sum(S.id)).from(S)).orElseThrow()).isEqualByComparingTo("10");
            assertThat(db.fetchValue(select(sum(S.goals)).from(S).where(S.id.gt(99L))))
                    .isEmpty();
            Expression<BigDecimal> goals = sum(S.goals);
            List<Row> rows = db.fetch(
                    select(S.playerId, goals).from(S).groupBy(S.playerId).orderBy(S.playerId.asc()));
            assertThat(rows).extracting(row -> row.get(S.playerId)).containsExactly(1L, 2L, 3L);
            assertThat(rows).extracting(row -> row.get(goals).intValueExact()).containsExactly(10, 2, -7);
        });
    }

    @EachDatabase
    void asksWhetherAValueIsOneOfSeveralAndWhetherRowsExist(Database product) {
        with(product, db -> {
            assertThat(names(db, P.id.in(List.of(1L, 4L)))).containsExactly("Ada", "Dan");
            assertThat(names(db, P.id.in(List.of()))).isEmpty();
            assertThat(names(db, P.id.in(List.of(1L, 4L)).not())).containsExactly("Ben", "Cleo");
            assertThat(names(db, P.id.in(select(S.playerId).from(S).where(S.goals.lt(3)))))
                    .containsExactly("Ben", "Cleo");
            assertThat(names(db, exists(select(S.id).from(S).where(S.playerId.eq(P.id)))))
                    .containsExactly("Ada", "Ben", "Cleo");
            assertThat(names(
                            db,
                            exists(select(S.id).from(S).where(S.playerId.eq(P.id)))
                                    .not()))
                    .containsExactly("Dan");
        });
    }

    @EachDatabase
    void asksWhetherATextIsLikeAPattern(Database product) {
        with(product, db -> {
            assertThat(names(db, like(P.name, "%n"))).containsExactly("Ben", "Dan");
            assertThat(names(db, like(P.name, "_da"))).containsExactly("Ada");
            assertThat(names(db, like(lower(P.name), "c%"))).containsExactly("Cleo");
            assertThat(values(db, select(S.note).from(S).where(like(S.note, "100!%"))))
                    .containsExactly("100%");
            assertThat(values(db, select(S.note).from(S).where(like(S.note, "!!%"))))
                    .containsExactly("!\\_");
            assertThat(values(db, select(S.note).from(S).where(like(S.note, "_\\!_"))))
                    .containsExactly("!\\_");
        });
    }

    @EachDatabase
    void makesTextsOfTexts(Database product) {
        with(product, db -> {
            assertThat(one(db, upper(P.name))).isEqualTo("ADA");
            assertThat(one(db, lower(P.name))).isEqualTo("ada");
            assertThat(one(db, concat(P.name, value(" of the "), P.team))).isEqualTo("Ada of the Reds");
            assertThat(one(db, concat(value("'"), value("?"), value("'")))).isEqualTo("'?'");
            assertThat(db.fetchValue(select(concat(P.name, P.team)).from(P).where(P.id.eq(4L))))
                    .isEmpty();
            assertThat(db.fetchValue(select(coalesce(P.team, "none")).from(P).where(P.id.eq(4L))))
                    .contains("none");
            assertThat(db.fetchValue(select(coalesce(P.team, P.name)).from(P).where(P.id.eq(4L))))
                    .contains("Dan");
        });
    }

    @EachDatabase
    void calculates(Database product) {
        with(product, db -> {
            Condition first = S.id.eq(1L);
            assertThat(db.fetchValue(select(plus(S.goals, 2)).from(S).where(first)))
                    .contains(5);
            assertThat(db.fetchValue(select(minus(S.goals, S.goals)).from(S).where(first)))
                    .contains(0);
            assertThat(db.fetchValue(select(times(plus(S.goals, 1), 10)).from(S).where(first)))
                    .contains(40);
            assertThat(db.fetchValue(select(dividedBy(S.goals, 2)).from(S).where(first)))
                    .contains(1);
            assertThat(db.fetchValue(select(dividedBy(S.goals, 2)).from(S).where(S.id.eq(4L))))
                    .contains(-3);
            assertThat(db.fetchValue(select(dividedBy(S.id, 3L)).from(S).where(S.id.eq(4L))))
                    .contains(1L);
            assertThat(db.fetchValue(select(plus(S.weight, new BigDecimal("0.25")))
                                    .from(S)
                                    .where(first))
                            .orElseThrow())
                    .isEqualByComparingTo("1.75");
            assertThat(db.fetchValue(select(dividedBy(S.weight, new BigDecimal("2")))
                                    .from(S)
                                    .where(first))
                            .orElseThrow())
                    .isEqualByComparingTo("0.75");
            assertThat(db.fetchValue(select(plus(S.share, 0.25)).from(S).where(first)))
                    .contains(0.75);
        });
    }

    @EachDatabase
    void choosesAValueByConditions(Database product) {
        with(product, db -> {
            Expression<String> rank =
                    caseWhen(S.goals.gt(5), "many").when(S.goals.gt(0), "some").otherwise("none");
            assertThat(values(db, select(rank).from(S).orderBy(S.id.asc())))
                    .containsExactly("some", "many", "some", "none");
            assertThat(db.fetchValue(
                            select(caseWhen(S.goals.gt(5), S.goals)).from(S).where(S.id.eq(2L))))
                    .contains(7);
            assertThat(db.fetchValue(
                            select(caseWhen(S.goals.gt(5), S.goals)).from(S).where(S.id.eq(1L))))
                    .isEmpty();
            db.update(S).set(S.note, rank).execute();
            assertThat(values(db, selectDistinct(S.note).from(S))).containsExactlyInAnyOrder("some", "many", "none");
        });
    }

    @EachDatabase
    void castsValues(Database product) {
        with(product, db -> {
            assertThat(one(db, cast(P.id, SqlType.varchar(20)))).isEqualTo("1");
            assertThat(db.fetchValue(
                            select(cast(S.goals, SqlType.varchar(20))).from(S).where(S.id.eq(4L))))
                    .contains("-7");
            assertThat(one(db, cast(value("42"), SqlType.INTEGER))).isEqualTo(42);
            assertThat(one(db, cast(value("42"), SqlType.BIGINT))).isEqualTo(42L);
            assertThat(one(db, cast(P.id, SqlType.DOUBLE))).isEqualTo(1.0);
            assertThat(one(db, cast(P.id, SqlType.decimal(10, 2)))).isEqualByComparingTo("1");
        });
    }

    @EachDatabase
    void takesSqlAsItStandsWithParametersAndExpressions(Database product) {
        with(product, db -> {
            assertThat(db.fetchValue(select(sql(Integer.class, "? * 2 + ?", S.goals, 1))
                            .from(S)
                            .where(S.id.eq(1L))))
                    .contains(7);
            assertThat(names(
                            db,
                            sqlCondition("? = 'Ada' or name = '?' or id = ?", P.name, 4L)
                                    .and(P.id.gt(0L))))
                    .containsExactly("Ada", "Dan");
            assertThatThrownBy(() -> sql(String.class, "lower(?)"))
                    .hasMessage("the SQL \"lower(?)\" has 1 question marks, and there are 0 values for them");
        });
    }

    @EachDatabase
    void insertsManyRowsInBatchesInTheirOrder(Database product) {
        with(product, db -> {
            List<Long> ids = LongStream.rangeClosed(101, 350).boxed().toList();
            long inserted = db.insertInto(S)
                    .set(S.playerId, 4L)
                    .rows(ids, (row, id) -> {
                        Insert numbered = row.set(S.id, id).set(S.goals, id.intValue() - 100);
                        return id % 3 == 0 ? numbered.setNull(S.note) : numbered.set(S.note, "n" + id);
                    })
                    .batchesOf(100)
                    .execute();
            assertThat(inserted).isEqualTo(250);
            assertThat(db.fetchValue(select(sum(S.goals)).from(S).where(S.playerId.eq(4L)))
                            .orElseThrow())
                    .isEqualByComparingTo("31375");
            assertThat(db.fetchValue(
                            select(count()).from(S).where(S.playerId.eq(4L)).where(S.note.isNull())))
                    .contains(83L);
            assertThat(db.insertInto(S)
                            .rows(List.<Long>of(), (row, id) -> row.set(S.id, id))
                            .execute())
                    .isZero();
            assertThatThrownBy(
                            () -> db.insertInto(S).rows(ids, (row, id) -> row).batchesOf(0))
                    .hasMessage("batches of 0 rows: they need one at least");
        });
    }

    @EachDatabase
    void giveRowsOneByOneOrAsWhatIsMadeOfThem(Database product) {
        with(product, db -> {
            try (Stream<Row> rows = db.stream(select(P.id, P.name).from(P).orderBy(P.id.asc()), 2)) {
                assertThat(rows.map(row -> row.get(P.name))).containsExactly("Ada", "Ben", "Cleo", "Dan");
            }
            record Player(long id, String name, Optional<String> team) {}
            assertThat(db.fetch(
                            select(P.id, P.name, P.team)
                                    .from(P)
                                    .where(P.id.ge(3L))
                                    .orderBy(P.id.asc()),
                            row -> new Player(row.get(P.id), row.get(P.name), row.find(P.team))))
                    .containsExactly(
                            new Player(3, "Cleo", Optional.of("Reds")), new Player(4, "Dan", Optional.empty()));
            assertThatThrownBy(() -> db.fetchValue(select(P.id).from(P)))
                    .hasMessage("one value was wanted, and there are 4 rows");
        });
    }

    @EachDatabase
    void updatesByExpressionsAndDeletesByConditions(Database product) {
        with(product, db -> {
            db.update(S)
                    .set(S.goals, plus(S.goals, 1))
                    .set(S.note, concat(coalesce(S.note, ""), value("+")))
                    .where(exists(
                            select(P.id).from(P).where(P.id.eq(S.playerId)).where(P.team.eq("Reds"))))
                    .execute();
            assertThat(lines(db, select(S.goals).from(S).orderBy(S.id.asc()))).containsExactly("4", "8", "2", "-6");
            assertThat(db.fetchValue(select(S.note).from(S).where(S.id.eq(1L)))).contains("+");
            assertThat(db.deleteFrom(S)
                            .where(S.playerId.in(select(P.id).from(P).where(P.team.eq("Reds"))))
                            .execute())
                    .isEqualTo(3);
        });
    }

    private static <T> T one(DataContext db, Expression<T> expression) {
        return db.fetchValue(select(expression).from(P).where(P.id.eq(1L))).orElseThrow();
    }

    private static List<String> names(DataContext db, Condition condition) {
        return values(db, select(P.name).from(P).where(condition).orderBy(P.name.asc()));
    }

    private static <T> List<T> values(DataContext db, Select<T> select) {
        return db.fetch(select, row -> select.value(row).orElseThrow());
    }

    private static List<String> lines(DataContext db, Select<?> select) {
        return db.fetch(
                select,
                row -> select.columns().stream()
                        .map(column -> String.valueOf(row.find(column).orElse(null)))
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow());
    }

    private static void with(Database product, Consumer<DataContext> test) {
        LanguageTest.with(product, db -> {
            db.execute("create table scores (id bigint not null, player_id bigint, goals integer,"
                    + " weight decimal(10, 2), share double precision, note varchar(20))");
            db.execute("insert into scores values (1, 1, 3, 1.50, 0.5, null)");
            db.execute("insert into scores values (2, 1, 7, 2.50, 0.5, '100%')");
            db.execute("insert into scores values (3, 2, 2, 1.25, 0.5, null)");
            db.insertInto(S)
                    .set(S.id, 4L)
                    .set(S.playerId, 3L)
                    .set(S.goals, -7)
                    .set(S.note, "!\\_")
                    .execute();
            test.accept(db);
        });
    }

    private static final class ScoresTable extends Table {
        final Column<Long> id = column("id", Long.class, "bigint", false);
        final Column<Long> playerId = column("player_id", Long.class, "bigint", true);
        final Column<Integer> goals = column("goals", Integer.class, "integer", true);
        final Column<BigDecimal> weight = column("weight", BigDecimal.class, "numeric(10,2)", true);
        final Column<Double> share = column("share", Double.class, "double precision", true);
        final Column<String> note = column("note", String.class, "varchar(20)", true);

        ScoresTable(String alias) {
            super("scores", alias);
        }

        @Override
        public ScoresTable as(String alias) {
            return new ScoresTable(alias);
        }
    }
}
