package io.aludel.runtime.query;

import static io.aludel.runtime.query.Queries.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.runtime.metadata.Column;
import io.aludel.runtime.metadata.Table;
import io.aludel.runtime.migration.Database;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueTypesTest {
    /** Of MySQL, its driver and the types of its dialect. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(Database.class)
    void everyTypeGoesInAndComesBack(Database product) {
        LanguageTest.with(product, db -> {
            db.execute("create table kinds (s varchar(10), i int, l bigint, n numeric(30, 3), b boolean, d double"
                    + " precision, r real, sm smallint, " + typesOf(product)
                    + ", bi numeric(30), c char(1), e varchar(10))");
            KindsTable k = new KindsTable();
            OffsetDateTime time = OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 6_000_000, ZoneOffset.UTC);
            UUID uuid = UUID.fromString("01020304-0506-0708-890a-0b0c0d0e0fff");
            db.insertInto(k)
                    .set(k.s, "text")
                    .set(k.i, 1)
                    .set(k.l, 2L)
                    .set(k.n, new BigDecimal("3.125"))
                    .set(k.b, true)
                    .set(k.d, 4.5)
                    .set(k.r, 5.5f)
                    .set(k.sm, (short) 6)
                    .set(k.da, time.toLocalDate())
                    .set(k.ti, time.toLocalTime())
                    .set(k.ts, time.toLocalDateTime())
                    .set(k.tz, time)
                    .set(k.ins, time.toInstant())
                    .set(k.u, uuid)
                    .set(k.bi, BigInteger.TEN.pow(20))
                    .set(k.c, 'x')
                    .set(k.e, DayOfWeek.MONDAY)
                    .set(k.by, new byte[] {1, 2})
                    .execute();
            Row row = db.fetch(select(
                                    k.s, k.i, k.l, k.n, k.b, k.d, k.r, k.sm, k.da, k.ti, k.ts, k.tz, k.ins, k.u, k.bi,
                                    k.c, k.e, k.by)
                            .from(k))
                    .get(0);
            if (EnumSet.of(Database.MARIADB, Database.MYSQL, Database.DERBY).contains(product)) {
                assertThat(db.execute("update kinds set i = 1 where tz = ts and ins = ts"))
                        .as("moments are kept in UTC")
                        .isEqualTo(1);
            }
            if (EnumSet.of(Database.MYSQL, Database.DERBY).contains(product)) {
                assertThat(db.execute("update kinds set i = 1 where u = x'0102030405060708890a0b0c0d0e0fff'"))
                        .as("as uuid_to_bin gives it")
                        .isEqualTo(1);
            }
            assertThat(row.get(k.s)).isEqualTo("text");
            assertThat(row.get(k.i)).isEqualTo(1);
            assertThat(row.get(k.l)).isEqualTo(2);
            assertThat(row.get(k.n)).isEqualByComparingTo("3.125");
            assertThat(row.get(k.b)).isTrue();
            assertThat(row.get(k.d)).isEqualTo(4.5);
            assertThat(row.get(k.r)).isEqualTo(5.5f);
            assertThat(row.get(k.sm)).isEqualTo((short) 6);
            assertThat(row.get(k.da)).isEqualTo(LocalDate.of(2026, 1, 2));
            assertThat(row.get(k.ti))
                    .isEqualTo(product == Database.DERBY ? time.toLocalTime().withNano(0) : time.toLocalTime());
            assertThat(row.get(k.ts)).isEqualTo(time.toLocalDateTime());
            assertThat(row.get(k.tz).toInstant()).isEqualTo(time.toInstant());
            assertThat(row.get(k.ins)).isEqualTo(time.toInstant());
            assertThat(row.get(k.u)).isEqualTo(uuid);
            assertThat(row.get(k.bi)).isEqualTo(BigInteger.TEN.pow(20));
            assertThat(row.get(k.c)).isEqualTo('x');
            assertThat(row.get(k.e)).isEqualTo(DayOfWeek.MONDAY);
            assertThat(row.get(k.by)).containsExactly(1, 2);

            db.update(k)
                    .setNull(k.s)
                    .setNull(k.i)
                    .setNull(k.ins)
                    .setNull(k.e)
                    .setNull(k.by)
                    .setNull(k.u)
                    .execute();
            Row nulls =
                    db.fetch(select(k.s, k.i, k.ins, k.e, k.by, k.u).from(k)).get(0);
            for (Column<?> column : List.of(k.s, k.i, k.ins, k.e, k.by, k.u)) {
                assertThat(nulls.find(column)).as(column.name()).isEmpty();
            }
            assertThat(db.execute("update kinds set s = ?, i = ?", null, 3)).isEqualTo(1);
        });
    }

    /** There's no such local time in Berlin, and no such day in the calendar that {@code java.sql} has for the years before 1582. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(Database.class)
    void timesDontDependOnTheZoneOfTheJvm(Database product) {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            LanguageTest.with(product, db -> {
                db.execute("create table kinds (" + typesOf(product) + ")");
                KindsTable k = new KindsTable();
                LocalDateTime missing = LocalDateTime.of(2026, 3, 29, 2, 30, 1);
                // HSQLDB's driver has that calendar itself.
                LocalDate day = LocalDate.of(product == Database.HSQLDB ? 1600 : 1500, 2, 28);
                db.insertInto(k)
                        .set(k.da, day)
                        .set(k.ti, missing.toLocalTime())
                        .set(k.ts, missing)
                        .set(k.ins, missing.toInstant(ZoneOffset.UTC))
                        .execute();
                Row row = db.fetch(select(k.da, k.ti, k.ts, k.ins).from(k)).get(0);
                assertThat(row.get(k.da)).isEqualTo(day);
                assertThat(row.get(k.ti)).isEqualTo(missing.toLocalTime());
                assertThat(row.get(k.ts)).isEqualTo(missing);
                assertThat(row.get(k.ins)).isEqualTo(missing.toInstant(ZoneOffset.UTC));
                assertThat(db.fetchValue(select(k.ti).from(k).where(k.da.eq(day))))
                        .hasValue(missing.toLocalTime());
            });
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    /** As the dialects spell them. */
    private static String typesOf(Database product) {
        String zoned = "timestamp(3) with time zone";
        return switch (product) {
            case SQLITE -> types("text", "text", "text", "text", "text", "blob");
            case MARIADB -> types("date", "time(3)", "datetime(3)", "datetime(3)", "uuid", "varbinary(10)");
            case MYSQL -> types("date", "time(3)", "datetime(3)", "datetime(3)", "binary(16)", "varbinary(10)");
            case DUCKDB -> types("date", "time", "timestamp", "timestamp with time zone", "uuid", "blob");
            case POSTGRESQL -> types("date", "time(3)", "timestamp(3)", zoned, "uuid", "bytea");
            case H2, HSQLDB -> types("date", "time(3)", "timestamp(3)", zoned, "uuid", "varbinary(10)");
            case DERBY ->
                types("date", "time", "timestamp", "timestamp", "char(16) for bit data", "varchar(10) for bit data");
        };
    }

    private static String types(String date, String time, String moment, String zoned, String uuid, String bytes) {
        return "da " + date + ", ti " + time + ", ts " + moment + ", tz " + zoned + ", ins " + zoned + ", u " + uuid
                + ", b_y " + bytes;
    }

    private static final class KindsTable extends Table {
        final Column<String> s = column("s", String.class, "varchar(10)", true);
        final Column<Integer> i = column("i", Integer.class, "int", true);
        final Column<Long> l = column("l", Long.class, "bigint", true);
        final Column<BigDecimal> n = column("n", BigDecimal.class, "numeric(30, 3)", true);
        final Column<Boolean> b = column("b", Boolean.class, "boolean", true);
        final Column<Double> d = column("d", Double.class, "double precision", true);
        final Column<Float> r = column("r", Float.class, "real", true);
        final Column<Short> sm = column("sm", Short.class, "smallint", true);
        final Column<LocalDate> da = column("da", LocalDate.class, "date", true);
        final Column<LocalTime> ti = column("ti", LocalTime.class, "time", true);
        final Column<LocalDateTime> ts = column("ts", LocalDateTime.class, "timestamp", true);
        final Column<OffsetDateTime> tz = column("tz", OffsetDateTime.class, "timestamp with time zone", true);
        final Column<Instant> ins = column("ins", Instant.class, "timestamp with time zone", true);
        final Column<UUID> u = column("u", UUID.class, "uuid", true);
        final Column<BigInteger> bi = column("bi", BigInteger.class, "numeric(30)", true);
        final Column<Character> c = column("c", Character.class, "char(1)", true);
        final Column<DayOfWeek> e = column("e", DayOfWeek.class, "varchar(10)", true);
        final Column<byte[]> by = column("b_y", byte[].class, "varbinary(10)", true);

        KindsTable() {
            this("kinds");
        }

        private KindsTable(String alias) {
            super("kinds", alias);
        }

        @Override
        public Table as(String alias) {
            return new KindsTable(alias);
        }
    }
}
