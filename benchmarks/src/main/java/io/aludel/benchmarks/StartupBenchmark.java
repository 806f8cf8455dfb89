package io.aludel.benchmarks;

import io.aludel.sample.LeagueMigrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** What a start costs beside a bare connect-and-select over the same data source. */
final class StartupBenchmark implements Benchmark {

    private static final int WARM_UPS = 200;
    private static final int RUNS = 500;

    private static final List<String> COLUMNS =
            List.of("database", "start", "first_ms", "median_ms", "ratio_to_bare", "statements", "connections");

    private final List<List<String>> rows = new ArrayList<>();

    @Override
    public Report run() throws Exception {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:startup;DB_CLOSE_DELAY=-1");
        measure("H2", h2);
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            measure("PostgreSQL", server.getPostgresDatabase());
        }
        return new Report("startup", COLUMNS, rows);
    }

    private void measure(String database, DataSource dataSource) throws Exception {
        CountingDataSource fresh = new CountingDataSource(dataSource);
        double freshTime = Figures.millis(() -> LeagueMigrations.upgrade(fresh));
        row(database, "fresh database", freshTime, "-", "-", fresh.statements(), fresh.connections());

        CountingDataSource noop = new CountingDataSource(dataSource);
        double firstTime = Figures.millis(() -> LeagueMigrations.upgrade(noop));

        List<Figures.Work> works = new ArrayList<>();
        works.add(() -> bare(dataSource));
        works.add(() -> LeagueMigrations.upgrade(dataSource));
        List<Double> medians = Figures.medians(WARM_UPS, RUNS, works);
        double bare = medians.get(0);
        row(database, "bare connect and select", "-", bare, 1.0, 1, 1);
        row(
                database,
                "nothing to do",
                firstTime,
                medians.get(1),
                medians.get(1) / bare,
                noop.statements(),
                noop.connections());
    }

    private void row(Object... cells) {
        rows.add(Figures.cells(cells));
    }

    private static void bare(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select max(id) from players")) {
            if (!rows.next()) {
                throw new SQLException("an aggregate gives one row");
            }
        }
    }
}
