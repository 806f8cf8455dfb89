package io.aludel.testservers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives tests databases on real servers.
 *
 * <p>All modules of a build share one server of each kind: the first test that asks has it started, in a process of its own that
 * ends with the build. Whether the build runs as root or not, nothing has to be installed.
 */
public final class Servers {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Servers() {}

    /**
     * Makes a new, empty PostgreSQL database.
     *
     * @return its URL, user included
     */
    public static String newPostgresqlDatabase() {
        return newDatabase(Server.POSTGRESQL);
    }

    /**
     * Makes a new, empty MariaDB database whose letters are utf8mb4.
     *
     * @return its URL for MariaDB's own driver, user included
     */
    public static String newMariadbDatabase() {
        return newDatabase(Server.MARIADB);
    }

    /**
     * Makes a new, empty MySQL database.
     *
     * @return its URL for MySQL's own driver, user included
     */
    public static String newMysqlDatabase() {
        return newDatabase(Server.MYSQL);
    }

    /** Whether there's a MySQL to make databases on: {@code -Daludel.mysql} names the folder of one that has been unpacked. */
    public static boolean hasMysql() {
        return Mysql.home().isPresent();
    }

    private static String newDatabase(Server server) {
        String port = Keepers.portOf(server);
        return newDatabase(server, port, "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet());
    }

    static String newDatabase(Server server, String port, String name) {
        try (Connection connection = DriverManager.getConnection(server.url(port, server.home()));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no new database on " + server, e);
        }
        return server.url(port, name);
    }
}
