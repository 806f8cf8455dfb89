package io.aludel.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where databases are made and dropped again. */
interface Place extends AutoCloseable {

    /** The product. */
    String product();

    /** The dialect's id. */
    String dialect();

    /** Makes an empty database and gives its URL. */
    String create() throws SQLException, IOException;

    /** Drops it. */
    void drop(String url) throws Exception;

    @Override
    void close() throws IOException;

    /** Connections that nobody pools. */
    static DataSource dataSource(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            h2.setUser("sa");
            return h2;
        }
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setURL(url);
        return postgresql;
    }
}
