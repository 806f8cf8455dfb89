package io.aludel.processor.codegen;

import java.util.Set;

/**
 * Names of what is generated for a root.
 *
 * @param packageName the root's package
 * @param name the root's name, such as {@code league}
 */
public record DatabaseNames(String packageName, String name) {

    /** The package of the migration classes. */
    public String migrationsPackage() {
        return packageName.isEmpty() ? "migrations" : packageName + ".migrations";
    }

    /** Simple name of the index of all migrations, such as {@code LeagueMigrations}. */
    public String migrationsClass() {
        return prefix() + "Migrations";
    }

    /** Simple name of the class that lists all tables, such as {@code LeagueSchema}. */
    public String schemaClass() {
        return prefix() + "Schema";
    }

    private String prefix() {
        return new JavaIdentifiers(Set.of()).give(JavaIdentifiers.pascalCase(name));
    }
}
