package io.aludel.benchmarks;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.Migrations;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Aludel; its history is classes, which an application has on its class path. */
final class AludelMigrator implements Migrator {

    private static final Map<Path, Migrations> LOADED = new ConcurrentHashMap<>();

    @Override
    public void migrate(DataSource database, Path folder) {
        Aludel.on(database)
                .migrations(LOADED.computeIfAbsent(folder, AludelMigrator::load))
                .build()
                .upgrade();
    }

    private static Migrations load(Path classes) {
        try {
            URL[] path = {classes.toUri().toURL()};
            ClassLoader loader = new URLClassLoader(path, AludelMigrator.class.getClassLoader());
            return (Migrations)
                    loader.loadClass("app.model.AppMigrations").getMethod("all").invoke(null);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
