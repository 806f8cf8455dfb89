package io.aludel.integration;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2 databases in memory that live as long as this JVM, each seen by one test only. */
public final class H2Database {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private H2Database() {}

    /** Makes a new, empty database and returns a source of connections to it. */
    public static DataSource newDatabase() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:test_" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }
}
