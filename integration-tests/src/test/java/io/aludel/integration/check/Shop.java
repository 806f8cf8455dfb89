package io.aludel.integration.check;

import io.aludel.catalog.SchemaCheck;
import io.aludel.integration.model.RecordedModel;
import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.Migrations;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import javax.tools.ToolProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.sqlite.SQLiteDataSource;

/** An application of two revisions, compiled as a user compiles it: items, then their price, with names of another length. */
final class Shop {

    static final String FIRST = "0001_items";
    static final String LAST = "0002_prices";

    private static final String HEAD = """
            package model;
            import io.aludel.annotation.*;
            @Database(name = "model", dialects = {Dialect.H2, Dialect.SQLITE})
            class Shop {}
            @Entity @Table(name = "items")
            class Item {
                @Id Long id;
            """;

    private static final String NAME = "@Column(length = 40, nullable = false) String name; ";

    private final Path folder;
    private final RecordedModel project;
    private final String run;
    private final Migrations migrations;

    private Shop(Path folder, RecordedModel project, String run) throws IOException, ReflectiveOperationException {
        this.folder = folder;
        this.project = project;
        this.run = run;
        this.migrations = (Migrations) project.classes(run)
                .loadClass("model.ModelMigrations")
                .getMethod("all")
                .invoke(null);
    }

    static Shop compiled(Path folder) throws IOException, ReflectiveOperationException {
        RecordedModel project = RecordedModel.begin(folder);
        project.compile("first", Map.of("Shop.java", HEAD + NAME + "}"), List.of("-Aaludel.record=items"));
        project.compile(
                "last", Map.of("Shop.java", HEAD + NAME + "Integer price; }"), List.of("-Aaludel.record=prices"));
        return new Shop(folder, project, "last");
    }

    /** The same with one more revision, which has a contract phase. */
    Shop withAmounts() throws IOException, ReflectiveOperationException {
        return compiled(
                "next",
                "@Default(\"0\") @Column(nullable = false) long amount;",
                List.of("-Aaludel.record=amounts", "-Aaludel.drop=items.price"));
    }

    /** The same with other members behind the name. */
    Shop compiled(String name, String members, List<String> options) throws IOException, ReflectiveOperationException {
        project.compile(name, Map.of("Shop.java", HEAD + NAME + members + " }"), options);
        return new Shop(folder, project, name);
    }

    /** One more class of the application, compiled behind the others, with the module catalog; gives all of them. */
    ClassLoader compiledBeside(String className, String text) throws IOException {
        Path classes = folder.resolve(run + "/target/classes");
        Path file = Files.writeString(folder.resolve(className + ".java"), "package model;\n" + text);
        String path = classes + File.pathSeparator + System.getProperty("java.class.path");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", path, "-d", classes.toString(), file.toString());
        if (status != 0) {
            throw new AssertionError(className + " doesn't compile");
        }
        return project.classes(run);
    }

    /** An empty database: of H2 in memory, of SQLite in a file. */
    DataSource database(String product) throws IOException {
        Path place = Files.createTempDirectory(folder, product);
        if (product.equals("SQLite")) {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite:" + place.resolve("shop"));
            return source;
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + place.getFileName() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    Migrations migrations() {
        return migrations;
    }

    /** The application, which knows a fingerprint of its newest schema and no more. */
    Aludel alone(DataSource database) {
        return Aludel.on(database).migrations(migrations).build();
    }

    /** The application, with the module catalog. */
    Aludel checking(DataSource database) {
        return Aludel.on(database)
                .migrations(migrations)
                .catalogueCheck(SchemaCheck.of(migrations))
                .build();
    }

    static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
