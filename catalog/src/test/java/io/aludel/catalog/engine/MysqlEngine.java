package io.aludel.catalog.engine;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.random.Fact;
import io.aludel.testservers.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** MySQL, where the build has unpacked one ({@code -Pmysql}): half a gigabyte that not every build fetches. */
final class MysqlEngine extends MariadbEngine {

    private final Dialect dialect = Dialects.byId("mysql").orElseThrow();

    /** Made at the first use. Braces in statements are what they are, as where the runtime sends them. */
    private static final class Database {
        static final String URL = Servers.newMysqlDatabase() + "&enableEscapeProcessing=false";
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection fresh() throws SQLException {
        return Closing.alone(SERVER, Database.URL, this);
    }

    /** A sequence is a table of one row, from which no default draws: rows that are there get no numbers. */
    @Override
    public Set<String> limits() {
        return Stream.concat(super.limits().stream(), Stream.of("add column from sequence"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean drawsFromSequences() {
        return false;
    }

    /** The options of random tables are made up: it has neither those engines nor those character sets. */
    @Override
    public Set<Fact> refusedFacts() {
        return Stream.concat(super.refusedFacts().stream(), Stream.of(Fact.TABLE_OPTIONS))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String value(ColumnType type) {
        return type.name().equals("uuid") ? "uuid_to_bin('00000000-0000-4000-8000-000000000001')" : super.value(type);
    }

    @Override
    public List<String> typesBesides() {
        return List.of("enum('a', 'B&b')", "binary(3)", "mediumint", "bit(3)", "year", "point");
    }

    @Override
    public String toString() {
        return "MySQL";
    }
}
