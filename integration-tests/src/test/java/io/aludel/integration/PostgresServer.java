package io.aludel.integration;

import io.aludel.testservers.Servers;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases on the one PostgreSQL of the build. Each test gets one of its own, so that none sees what another left. */
public final class PostgresServer {

    private PostgresServer() {}

    /** Makes a new, empty database and returns a source of connections to it, as its owner. */
    public static DataSource newDatabase() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(newDatabaseUrl());
        return database;
    }

    /** Returns the URL of a new, empty database, user included, for programs that take a URL. */
    public static String newDatabaseUrl() {
        return Servers.newPostgresqlDatabase();
    }
}
