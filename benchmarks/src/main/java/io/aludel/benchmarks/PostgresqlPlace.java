package io.aludel.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL, a server for all; it needn't survive the end of its machine. */
final class PostgresqlPlace implements Place {

    private final EmbeddedPostgres server;
    private int made;

    PostgresqlPlace() throws IOException {
        this.server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public String create() throws SQLException {
        String name = "benchmark" + ++made;
        execute("create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    @Override
    public void drop(String url) throws SQLException {
        execute("drop database " + url.replaceFirst(".*/(\\w+).*", "$1") + " with (force)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
