package io.aludel.benchmarks;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Flyway with its default settings; its history is a folder of SQL files. */
final class FlywayMigrator implements Migrator {

    @Override
    public void migrate(DataSource database, Path folder) {
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + folder)
                .load()
                .migrate();
    }
}
