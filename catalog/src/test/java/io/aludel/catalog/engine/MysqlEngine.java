package io.aludel.catalog.engine;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.testservers.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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

    @Override
    public List<String> typesBesides() {
        return List.of("enum('a', 'B&b')", "binary(3)", "mediumint", "bit(3)", "year", "point");
    }

    @Override
    public String toString() {
        return "MySQL";
    }
}
