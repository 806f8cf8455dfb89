package io.aludel.runtime.query;

import static io.aludel.runtime.query.Queries.count;
import static io.aludel.runtime.query.Queries.plus;
import static io.aludel.runtime.query.Queries.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.metadata.Column;
import io.aludel.runtime.metadata.Table;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.WatchedDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Walks over tables, on every database. */
class BatchWalkTest {
    private static final NumbersTable N = new NumbersTable("numbers");
    private static final GridTable G = new GridTable("grid");

    @Test
    void aWalkGoesByTheKeyAndNeverByAnOffset() throws SQLException {
        assertThat(sent(db -> {
                    db.execute("insert into numbers (id) values (1), (2), (3)");
                    assertThat(db.inBatches(N)
                                    .of(2)
                                    .update(u -> u.set(N.n, plus(N.n, 1)).where(N.n.lt(9))))
                            .isEqualTo(3);
                }))
                .containsExactly(
                        "select numbers.id from numbers order by numbers.id asc limit 2",
                        "update numbers set n = (numbers.n + cast(? as integer)) where (numbers.n < ? and numbers.id <= ?)",
                        "select numbers.id from numbers where numbers.id > ? order by numbers.id asc limit 2",
                        "update numbers set n = (numbers.n + cast(? as integer)) where (numbers.n < ? and (numbers.id > ? and numbers.id"
                                + " <= ?))");
    }

    @Test
    void aKeyOfSeveralColumnsIsSpelledOutAndItsFirstColumnLeadsTheIndex() throws SQLException {
        assertThat(sent(db -> {
                    db.execute("insert into grid (a, b, c) values (1, 'x', 1), (1, 'y', 1), (2, 'x', 1)");
                    assertThat(db.inBatches(G).of(2).delete(d -> d)).isEqualTo(3);
                }))
                .containsExactly(
                        "select grid.a, grid.b, grid.c from grid order by grid.a asc, grid.b asc, grid.c asc limit 2",
                        "delete from grid where grid.a <= ? and (grid.a < ? or (grid.a = ? and (grid.b < ? or (grid.b ="
                                + " ? and grid.c <= ?))))",
                        "select grid.a, grid.b, grid.c from grid where grid.a >= ? and (grid.a > ? or (grid.a = ? and"
                                + " (grid.b > ? or (grid.b = ? and grid.c > ?)))) order by grid.a asc, grid.b asc, grid.c asc limit 2",
                        "delete from grid where (grid.a >= ? and (grid.a > ? or (grid.a = ? and (grid.b > ? or (grid.b"
                                + " = ? and grid.c > ?)))) and grid.a <= ? and (grid.a < ? or (grid.a = ? and (grid.b < ?"
                                + " or (grid.b = ? and grid.c <= ?)))))");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void eachRowIsChangedOnceByAWalkOverAKey(Database product) {
        with(product, db -> {
            db.insertInto(N)
                    .rows(
                            LongStream.range(-5_000, 5_000)
                                    .map(i -> i * 3)
                                    .boxed()
                                    .toList(),
                            (row, id) -> row.set(N.id, id))
                    .execute();
            assertThat(db.inBatches(N).update(u -> u.set(N.n, plus(N.n, 1)))).isEqualTo(10_000);
            assertThat(db.inBatches(N)
                            .of(777)
                            .update(u -> u.set(N.n, plus(N.n, 1)).where(N.id.ge(0L))))
                    .isEqualTo(5_000);
            assertThat(counts(db, N, N.n)).isEqualTo(Map.of(1, 5_000L, 2, 5_000L));
            assertThat(db.inBatches(N).of(10_000).delete(d -> d.where(N.n.eq(2))))
                    .isEqualTo(5_000);
            assertThat(db.inBatches(N).of(100).delete(d -> d)).isEqualTo(5_000);
            assertThat(db.inBatches(N).delete(d -> d)).isZero();
        });
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void eachRowIsChangedOnceByAWalkOverAKeyOfSeveralColumns(Database product) {
        with(product, db -> {
            db.insertInto(G)
                    .rows(
                            IntStream.range(0, 3_000).boxed().toList(),
                            (row, i) ->
                                    row.set(G.a, i % 7).set(G.b, "b" + i % 11).set(G.c, (long) i))
                    .execute();
            for (int size : new int[] {1_000, 64, 2_999}) {
                assertThat(db.inBatches(G).of(size).update(u -> u.set(G.n, plus(G.n, 1))))
                        .isEqualTo(3_000);
            }
            GridTable other = G.as("other");
            assertThat(db.inBatches(other).update(u -> u.set(other.n, plus(other.n, 1))))
                    .isEqualTo(3_000);
            assertThat(counts(db, G, G.n)).isEqualTo(Map.of(4, 3_000L));
        });
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void rowsThatComeWhileItGoesOnAreWalkedIfTheyStandBehindWhereItIs(Database product) {
        with(product, db -> {
            db.insertInto(N)
                    .rows(LongStream.rangeClosed(1, 100).boxed().toList(), (row, id) -> row.set(N.id, id * 10))
                    .execute();
            List<Long> batches = new ArrayList<>();
            long changed = db.inBatches(N).of(30).each(rows -> {
                long last = db.fetchValue(select(Queries.max(N.id)).from(N).where(rows))
                        .orElseThrow();
                batches.add(last);
                long updated = db.update(N).set(N.n, plus(N.n, 1)).where(rows).execute();
                db.insertInto(N).set(N.id, -last).execute();
                db.insertInto(N).set(N.id, last + 1).execute();
                return updated;
            });
            assertThat(batches).containsExactly(300L, 590L, 880L, 1000L);
            assertThat(changed).isEqualTo(103);
            assertThat(counts(db, N, N.n)).isEqualTo(Map.of(0, 5L, 1, 103L));
        });
    }

    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void insertsWhatStandsInEachBatch(Database product) {
        with(product, db -> {
            db.insertInto(N)
                    .rows(LongStream.rangeClosed(1, 2_500).boxed().toList(), (row, id) -> row.set(N.id, id))
                    .execute();
            assertThat(db.inBatches(N)
                            .each(rows -> db.insertInto(G, G.c, G.a, G.b)
                                    .select(select(N.id, N.n, Queries.cast(N.id, SqlType.varchar(20)))
                                            .from(N)
                                            .where(rows))
                                    .execute()))
                    .isEqualTo(2_500);
            assertThat(db.fetchValue(select(count()).from(G))).contains(2_500L);
        });
    }

    /** Keys of each type, in batches that end at each of them. */
    @Execution(ExecutionMode.CONCURRENT)
    @EachDatabase
    void keysOfEveryTypeAreWalkedWithoutGapsAndRepetition(Database product) {
        with(
                product,
                db -> keys(product).forEach((type, key) -> {
                    db.execute("create table keyed (k " + type
                            + " not null, n integer default 0 not null, primary key (k))");
                    OneKeyTable<?> table = new OneKeyTable<>(key.type());
                    insert(db, table, key);
                    for (int size : new int[] {1, 80}) {
                        assertThat(db.inBatches(table).of(size).update(u -> u.set(table.n, plus(table.n, 1))))
                                .as(type + " " + size)
                                .isEqualTo(Keys.ROWS);
                    }
                    assertThat(counts(db, table, table.n)).as(type).isEqualTo(Map.of(2, (long) Keys.ROWS));
                    db.execute("drop table keyed");
                }));
    }

    @Test
    void mistakesAreRefusedBeforeAnythingIsSent() throws SQLException {
        sent(db -> {
            assertThatThrownBy(() -> db.inBatches(N).of(0)).hasMessage("batches of 0 rows: they need one at least");
            assertThatThrownBy(() -> db.inBatches(N).update(u -> u.set(N.id, plus(N.id, 1L))))
                    .hasMessage(
                            "column id is part of the key by which table numbers is walked: a row that it moves might be"
                                    + " met again");
            OneKeyTable<Float> real = new OneKeyTable<>(Float.class);
            assertThatThrownBy(() -> db.inBatches(real).delete(d -> d))
                    .hasMessage(
                            "table keyed can't be walked in batches: its key column k is a Float, which can't be noted"
                                    + " exactly; change it by one statement");
            KeyedTable none = new NoKeyTable();
            assertThatThrownBy(() -> db.inBatches(none).delete(d -> d))
                    .hasMessage("table log has no primary key by which it could be walked in batches: change it by one"
                            + " statement");
        });
    }

    @Test
    void keysComeBackFromTheirTextsAsTheyWere() {
        List<Object> key = List.of(
                1,
                -2L,
                new BigDecimal("3.50"),
                1e300,
                true,
                " a%b+c\nd:\u00e9\ud83d\ude00",
                "",
                UUID.randomUUID(),
                LocalDate.MIN,
                LocalTime.MAX,
                LocalDateTime.MAX,
                OffsetDateTime.MIN);
        assertThat(WalkKey.key(WalkKey.text(key))).contains(key);
        assertThat(WalkKey.text(key)).doesNotContain("\n");
        byte[] bytes = {0, -1, 127};
        assertThat((byte[])
                        WalkKey.key(WalkKey.text(List.of(bytes))).orElseThrow().get(0))
                .containsExactly(bytes);
        assertThat(WalkKey.key("")).isEmpty();
    }

    private static <T> void insert(DataContext db, OneKeyTable<T> table, Keys keys) {
        db.insertInto(table)
                .rows(
                        IntStream.range(0, Keys.ROWS).boxed().toList(),
                        (row, i) -> row.set(
                                table.k, table.k.javaType().cast(keys.values().apply(i))))
                .execute();
    }

    private static <T> Map<T, Long> counts(DataContext db, Table table, Column<T> column) {
        Expression<Long> size = count();
        Map<T, Long> counts = new LinkedHashMap<>();
        db.fetch(select(column, size).from(table).groupBy(column))
                .forEach(row -> counts.put(row.get(column), row.get(size)));
        return counts;
    }

    private static Map<String, Keys> keys(Database product) {
        Map<String, Keys> keys = new LinkedHashMap<>();
        boolean maria = product == Database.MARIADB || product == Database.MYSQL;
        keys.put("integer", new Keys(Integer.class, i -> i * 31 - 5_000));
        keys.put("smallint", new Keys(Short.class, i -> (short) (i - 300)));
        keys.put("numeric(20, 4)", new Keys(BigDecimal.class, i -> new BigDecimal(i).movePointLeft(3)));
        keys.put("double precision", new Keys(Double.class, i -> i / 7.0));
        keys.put("varchar(40)", new Keys(String.class, BatchWalkTest::text));
        keys.put("char(8)", new Keys(String.class, i -> "x" + (i % 2 == 0 ? "" : "!") + i / 2));
        keys.put(bytes(product), new Keys(byte[].class, i -> new byte[] {(byte) (i * 7), (byte) (i >> 3), 0}));
        keys.put("date", new Keys(LocalDate.class, i -> LocalDate.of(1969, 1, 1).plusDays(i * 13L)));
        keys.put(
                maria ? "datetime(6)" : "timestamp",
                new Keys(
                        LocalDateTime.class,
                        i -> LocalDateTime.of(2026, 3, 29, 0, 0).plusNanos(i * 7_001_000_000L)));
        keys.put(maria ? "time(6)" : "time", new Keys(LocalTime.class, i -> LocalTime.ofSecondOfDay(i * 61L)));
        keys.put(
                zoned(product),
                new Keys(
                        OffsetDateTime.class,
                        i -> OffsetDateTime.of(2026, 10, 25, 0, 0, 0, 0, ZoneOffset.UTC)
                                .plusNanos(i * 7_001_000_000L)));
        keys.put(uuid(product), new Keys(UUID.class, i -> new UUID(i * 0x9E3779B97F4A7C15L, i)));
        return keys;
    }

    private static String zoned(Database product) {
        return switch (product) {
            case SQLITE -> "text";
            case MARIADB, MYSQL -> "timestamp(6)";
            case DUCKDB -> "timestamp with time zone";
            case POSTGRESQL, H2, HSQLDB -> "timestamp(6) with time zone";
            case DERBY -> "timestamp ";
        };
    }

    private static String uuid(Database product) {
        return switch (product) {
            case SQLITE -> "char(36)";
            case DERBY -> "char(16) for bit data";
            case MYSQL -> "binary(16)";
            default -> "uuid";
        };
    }

    private static String bytes(Database product) {
        return switch (product) {
            case POSTGRESQL -> "bytea";
            case SQLITE, DUCKDB -> "blob";
            case DERBY -> "varchar(10) for bit data";
            case H2, HSQLDB, MARIADB, MYSQL -> "varbinary(10)";
        };
    }

    /** In all sorts of letters; none equals another one but for case and accents. */
    private static String text(int i) {
        String[] letters = {"a", "B", "\u00e9", "Z", "\u00df", "_", "-", "\u4e2d", "1", "'", "%", "\u00c4"};
        return letters[i % letters.length] + (i / letters.length) + letters[i % 5];
    }

    private static void with(Database product, Consumer<DataContext> test) {
        LanguageTest.with(product, db -> {
            create(db);
            test.accept(db);
        });
    }

    private static void create(DataContext db) {
        db.execute("create table numbers (id bigint not null, n integer default 0 not null, primary key (id))");
        db.execute(
                "create table grid (c bigint not null, a integer not null, b varchar(20) not null, n integer default 0"
                        + " not null, primary key (a, b, c))");
    }

    /** What is sent on H2, without quotes and in small letters. */
    private static List<String> sent(Consumer<DataContext> work) throws SQLException {
        WatchedDataSource watched =
                WatchedDataSource.watching(TestDatabase.create(Database.H2).dataSource());
        try (Connection connection = watched.dataSource().getConnection()) {
            DataContext db = DataContext.on(connection);
            create(db);
            work.accept(db);
        }
        return watched.sent().stream()
                .filter(sql -> sql.contains("\""))
                .map(sql -> sql.replace("\"", "").toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private record Keys(Class<?> type, IntFunction<Object> values) {
        static final int ROWS = 240;
    }

    private static final class NumbersTable extends Table implements KeyedTable {
        final Column<Long> id = column("id", Long.class, "bigint", false);
        final Column<Integer> n = column("n", Integer.class, "integer", false);

        NumbersTable(String alias) {
            super("numbers", alias);
            primaryKey("pk_numbers", "id");
        }

        @Override
        public NumbersTable as(String alias) {
            return new NumbersTable(alias);
        }
    }

    private static final class GridTable extends Table implements KeyedTable {
        final Column<Long> c = column("c", Long.class, "bigint", false);
        final Column<Integer> a = column("a", Integer.class, "integer", false);
        final Column<String> b = column("b", String.class, "varchar(20)", false);
        final Column<Integer> n = column("n", Integer.class, "integer", false);

        GridTable(String alias) {
            super("grid", alias);
            primaryKey("pk_grid", "a", "b", "c");
        }

        @Override
        public GridTable as(String alias) {
            return new GridTable(alias);
        }
    }

    private static final class OneKeyTable<T> extends Table implements KeyedTable {
        final Column<T> k;
        final Column<Integer> n = column("n", Integer.class, "integer", false);
        private final Class<T> type;

        OneKeyTable(Class<T> type) {
            this(type, "keyed");
        }

        private OneKeyTable(Class<T> type, String alias) {
            super("keyed", alias);
            this.type = type;
            k = column("k", type, "any", false);
            primaryKey("pk_keyed", "k");
        }

        @Override
        public Table as(String alias) {
            return new OneKeyTable<>(type, alias);
        }
    }

    private static final class NoKeyTable extends Table implements KeyedTable {
        NoKeyTable() {
            this("log");
        }

        private NoKeyTable(String alias) {
            super("log", alias);
        }

        @Override
        public Table as(String alias) {
            return new NoKeyTable(alias);
        }
    }
}
