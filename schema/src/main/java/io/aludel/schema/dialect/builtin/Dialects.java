package io.aludel.schema.dialect.builtin;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.derby.DerbyDialect;
import io.aludel.schema.dialect.duckdb.DuckdbDialect;
import io.aludel.schema.dialect.h2.H2Dialect;
import io.aludel.schema.dialect.hsqldb.HsqldbDialect;
import io.aludel.schema.dialect.mariadb.MariadbDialect;
import io.aludel.schema.dialect.mysql.MysqlDialect;
import io.aludel.schema.dialect.oracle.OracleDialect;
import io.aludel.schema.dialect.postgresql.PostgresqlDialect;
import io.aludel.schema.dialect.sqlite.SqliteDialect;
import io.aludel.schema.dialect.sqlserver.SqlserverDialect;
import java.util.List;
import java.util.Optional;

/** All dialects that come with Aludel. A new database is one more line here and a folder of its own. */
public final class Dialects {

    private static final List<Dialect> ALL = List.of(
            H2Dialect.create(),
            PostgresqlDialect.create(),
            MariadbDialect.create(),
            MysqlDialect.create(),
            SqliteDialect.create(),
            HsqldbDialect.create(),
            DerbyDialect.create(),
            DuckdbDialect.create(),
            OracleDialect.create(),
            SqlserverDialect.create());

    private Dialects() {}

    /** All dialects, by id. */
    public static List<Dialect> all() {
        return ALL;
    }

    /** The dialect of an id, such as {@code h2}. */
    public static Optional<Dialect> byId(String id) {
        return ALL.stream().filter(dialect -> dialect.id().equals(id)).findFirst();
    }
}
