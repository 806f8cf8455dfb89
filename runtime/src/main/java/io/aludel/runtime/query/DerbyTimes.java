package io.aludel.runtime.query;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Times as Derby's driver takes and gives them: it knows those of {@code java.sql} alone, and asks a calendar for their
 * fields. That of UTC has every hour of every day, which that of the JVM's zone has not.
 */
final class DerbyTimes {
    private DerbyTimes() {}

    static void bind(PreparedStatement statement, int position, Temporal time) throws SQLException {
        if (time instanceof LocalDate day) {
            statement.setDate(position, new Date(millis(day.atStartOfDay())), calendar());
        } else if (time instanceof LocalTime clock) {
            // Derby keeps whole seconds.
            statement.setTime(position, new Time(millis(clock.withNano(0).atDate(LocalDate.EPOCH))), calendar());
        } else if (time instanceof LocalDateTime local) {
            statement.setTimestamp(position, Timestamp.from(local.toInstant(ZoneOffset.UTC)), calendar());
        } else {
            statement.setObject(position, time);
        }
    }

    static @Nullable Object read(ResultSet result, int position, Class<?> type) throws SQLException {
        if (type == LocalDateTime.class) {
            Timestamp local = result.getTimestamp(position, calendar());
            return local == null ? null : LocalDateTime.ofInstant(local.toInstant(), ZoneOffset.UTC);
        }
        if (type == LocalDate.class) {
            Date day = result.getDate(position, calendar());
            return day == null ? null : local(day.getTime()).toLocalDate();
        }
        if (type == LocalTime.class) {
            Time clock = result.getTime(position, calendar());
            return clock == null ? null : local(clock.getTime()).toLocalTime();
        }
        return result.getObject(position, type);
    }

    private static long millis(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static LocalDateTime local(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    /** Of one reckoning for all years, as {@code java.time} has it. */
    private static Calendar calendar() {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setGregorianChange(new Date(Long.MIN_VALUE));
        return calendar;
    }
}
