package io.aludel.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who migrates. */
public enum Tool {
    /** Nobody: what anybody would have to send at least. */
    JDBC("PlainJdbc", "(?!)"),
    ALUDEL("AludelMigrator", "aludel-runtime|/runtime/target/classes"),
    FLYWAY("FlywayMigrator", "/org/flywaydb/"),
    LIQUIBASE(
            "LiquibaseMigrator",
            "/org/liquibase/|/com/opencsv/|/org/yaml/|/javax/xml/bind/|/commons-(collections4|io|lang3|text)/");

    private static final String COMMON = "/com/h2database/|/org/postgresql/|/benchmarks/target/classes";

    private final String migrator;
    private final String jars;

    /** A tool that is run by a class of ours and that has the entries of the class path in which a pattern is found. */
    Tool(String migrator, String jars) {
        this.migrator = migrator;
        this.jars = jars;
    }

    /** The one of that name. */
    static Tool of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns its name as it's told: {@code aludel}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its name: a process has the classes of one tool and not those of the others. */
    Migrator migrator() {
        try {
            return Class.forName(Tool.class.getPackageName() + "." + migrator)
                    .asSubclass(Migrator.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its own jars and what they need, without drivers. */
    List<Path> jars() {
        return entries(jars);
    }

    /** The class path of a process that has nothing else. */
    Stream<Path> classPath() {
        return Stream.concat(jars().stream(), entries(COMMON).stream());
    }

    private static List<Path> entries(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> wanted.matcher(entry.replace('\\', '/')).find())
                .map(Path::of)
                .toList();
    }
}
