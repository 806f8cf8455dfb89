package io.aludel.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase with its default settings, but that what it tells goes to the log as with the others; its history is one change log in SQL. */
final class LiquibaseMigrator implements Migrator {

    static final String CHANGE_LOG = "changelog.sql";

    @Override
    public void migrate(DataSource database, Path folder) throws Exception {
        try (Connection connection = database.getConnection();
                Liquibase liquibase = new Liquibase(
                        CHANGE_LOG, new DirectoryResourceAccessor(folder), new JdbcConnection(connection))) {
            Scope.child(
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
                    () -> liquibase.update(new Contexts(), new LabelExpression()));
        }
    }
}
