package io.aludel.integration;

import java.util.ArrayList;
import java.util.List;

/**
 * The import table of {@code CONTRIBUTING.md}: which room may see which.
 *
 * <p>A room is one package, or, with {@code ..} at its end, a package and all below it. What a row doesn't name, its
 * room may not see; JSpecify's marks may stand everywhere.
 */
final class ImportTable {
    private static final String SCHEMA = "io.aludel.schema";
    private static final String OPERATION = SCHEMA + ".operation";
    private static final String DIALECT = SCHEMA + ".dialect";
    private static final String PROCESSOR = "io.aludel.processor";
    private static final String MODEL = PROCESSOR + ".model";
    private static final String REPORT = PROCESSOR + ".report";
    private static final String RUNTIME = "io.aludel.runtime";
    private static final String QUERY = RUNTIME + ".query";
    private static final String METADATA = RUNTIME + ".metadata";
    private static final String MIGRATION = RUNTIME + ".migration";
    private static final String CATALOG = "io.aludel.catalog";
    private static final String READER = CATALOG + ".reader";
    private static final String SAMPLE = "io.aludel.sample";
    private static final String ANNOTATION = "io.aludel.annotation";

    /** The rows, from the lowest room to the highest. */
    static final List<Room> ROOMS = List.of(
            room(ANNOTATION),
            room(SCHEMA),
            room(OPERATION).sees(SCHEMA),
            room(SCHEMA + ".diff").sees(SCHEMA, OPERATION),
            room(SCHEMA + ".history").sees(SCHEMA, OPERATION).library("com.fasterxml.jackson.core.."),
            room(DIALECT).sees(SCHEMA, OPERATION),
            room(DIALECT + ".h2").sees(SCHEMA, OPERATION, DIALECT),
            room(DIALECT + ".postgresql").sees(SCHEMA, OPERATION, DIALECT),
            room(DIALECT + ".mysql").sees(SCHEMA, OPERATION, DIALECT),
            room(DIALECT + ".mariadb").sees(SCHEMA, OPERATION, DIALECT, DIALECT + ".mysql"),
            room(DIALECT + ".hsqldb").sees(SCHEMA, OPERATION, DIALECT),
            room(DIALECT + ".sqlite").sees(SCHEMA, OPERATION, DIALECT),
            room(DIALECT + ".derby").sees(SCHEMA, OPERATION, DIALECT),
            room(DIALECT + ".duckdb").sees(SCHEMA, OPERATION, DIALECT),
            room(DIALECT + ".oracle").sees(SCHEMA, OPERATION, DIALECT),
            room(DIALECT + ".sqlserver").sees(SCHEMA, OPERATION, DIALECT),
            room(DIALECT + ".builtin").sees(DIALECT + ".."),
            compilerRoom(MODEL).sees(SCHEMA + ".."),
            compilerRoom(REPORT).sees(SCHEMA + "..", MODEL),
            compilerRoom(PROCESSOR + ".reader").sees(SCHEMA + "..", MODEL, REPORT, ANNOTATION),
            compilerRoom(PROCESSOR + ".mapping").sees(SCHEMA + "..", MODEL, REPORT),
            compilerRoom(PROCESSOR + ".validation").sees(SCHEMA + "..", MODEL, REPORT),
            compilerRoom(PROCESSOR + ".lint").sees(SCHEMA + "..", MODEL, REPORT, PROCESSOR + ".mapping"),
            compilerRoom(PROCESSOR + ".codegen")
                    .sees(SCHEMA + "..", MODEL, REPORT)
                    .library("com.palantir.javapoet.."),
            // Wires all of it, and asks javac itself whether the compilation ended well.
            compilerRoom(PROCESSOR)
                    .sees(SCHEMA + "..", PROCESSOR + "..")
                    .module("jdk.compiler")
                    .library("com.google.auto.service.."),
            room(QUERY).module("java.sql"),
            room(RUNTIME + ".internal.json"),
            room(METADATA).sees(QUERY, RUNTIME + ".internal.json").module("java.sql"),
            room(MIGRATION).sees(QUERY, RUNTIME + ".internal.json").module("java.sql"),
            room(RUNTIME + ".internal").sees(MIGRATION, QUERY).module("java.sql"),
            room(RUNTIME).sees(RUNTIME + ".internal", MIGRATION, QUERY).module("java.sql"),
            room(READER).sees(SCHEMA).module("java.sql"),
            room(READER + ".h2").sees(SCHEMA, READER).module("java.sql"),
            room(READER + ".mariadb").sees(SCHEMA, READER).module("java.sql"),
            room(READER + ".postgresql").sees(SCHEMA, READER).module("java.sql"),
            room(READER + ".hsqldb").sees(SCHEMA, READER).module("java.sql"),
            room(READER + ".sqlite").sees(SCHEMA, READER).module("java.sql"),
            room(READER + ".derby").sees(SCHEMA, READER).module("java.sql"),
            room(READER + ".duckdb").sees(SCHEMA, READER).module("java.sql"),
            room(READER + ".builtin").sees(READER + ".."),
            room(CATALOG)
                    .sees(
                            SCHEMA,
                            OPERATION,
                            SCHEMA + ".diff",
                            DIALECT,
                            DIALECT + ".builtin",
                            SCHEMA + ".history",
                            MIGRATION,
                            READER,
                            READER + ".builtin")
                    .module("java.sql"),
            // Prints what the runtime would send, by the same code.
            room("io.aludel.offline").sees(RUNTIME + ".internal", MIGRATION),
            room(SAMPLE)
                    .sees(ANNOTATION, RUNTIME, METADATA, MIGRATION, QUERY, SAMPLE + ".migrations")
                    .module("java.sql")
                    .module("java.compiler")
                    .library("org.h2.jdbcx..")
                    .library("org.postgresql.ds.."),
            // Generated, but for the user's data steps, which alone are annotated: names what the runtime exports.
            room(SAMPLE + ".migrations").sees(ANNOTATION, SAMPLE, RUNTIME, METADATA, MIGRATION, QUERY));

    private ImportTable() {}

    /** One row: a room, the rooms, modules of the JDK and libraries that it may see. */
    record Room(String name, List<String> rooms, List<String> modules, List<String> libraries) {
        Room sees(String... more) {
            return new Room(name, plus(rooms, more), modules, libraries);
        }

        Room module(String more) {
            return new Room(name, rooms, plus(modules, more), libraries);
        }

        Room library(String more) {
            return new Room(name, rooms, modules, plus(libraries, more));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Room room(String name) {
        return new Room(name, List.of(), List.of("java.base"), List.of("org.jspecify.annotations"));
    }

    private static Room compilerRoom(String name) {
        return room(name).module("java.compiler");
    }

    private static List<String> plus(List<String> list, String... more) {
        var longer = new ArrayList<String>(list);
        longer.addAll(List.of(more));
        return List.copyOf(longer);
    }
}
