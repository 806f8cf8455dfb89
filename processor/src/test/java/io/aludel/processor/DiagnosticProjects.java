package io.aludel.processor;

import io.aludel.processor.report.Code;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** For each code that a source alone doesn't decide a project of which it's said. */
final class DiagnosticProjects {

    private static final String INIT = "0001_init/revision.json";
    private static final String STEP = "@DataStep(\"%s\") public final class %s { public %2$s() {} }";

    private final Map<Code, Function<Path, CompilationResult>> projects = new EnumMap<>(Code.class);

    private DiagnosticProjects() {
        dataSteps();
        changes();
        history();
        graph();
        messages();
        compiling();
        recording();
    }

    static Map<Code, Function<Path, CompilationResult>> all() {
        return new DiagnosticProjects().projects;
    }

    private void dataSteps() {
        put(
                Code.DATA_STEP_WRONG_TYPE,
                at -> changed(at)
                        .source("Fill", STEP.formatted("add note", "Fill"))
                        .compile());
        put(
                Code.DUPLICATE_DATA_STEP,
                at -> changed(at)
                        .source("Fill", STEP.formatted("add note", "Fill"))
                        .source("Refill", STEP.formatted("add note", "Refill"))
                        .compile());
        put(
                Code.UNKNOWN_REVISION,
                at -> recorded(at)
                        .source("Fill", STEP.formatted("imit", "Fill"))
                        .compile());
        put(
                Code.SEVERAL_DRAFT_STEPS,
                at -> changed(at)
                        .source("Fill", STEP.formatted("add note", "Fill"))
                        .source("Refill", STEP.formatted("add notes too", "Refill"))
                        .compile());
        put(
                Code.AMBIGUOUS_REVISION,
                at -> twice(at).source("Fill", STEP.formatted("000", "Fill")).compile());
        put(
                Code.NO_DATA_STEP_PLANNED,
                at -> recorded(at)
                        .source("Fill", STEP.formatted("init", "Fill"))
                        .compile());
        put(Code.MISSING_DATA_STEP, at -> withStep(at).remove("FillTeams").compile());
        put(
                Code.DRAFT_NAME_MISMATCH,
                at -> League.withTeams(League.recorded(at)).options().compile("-Aaludel.record=add teams"));
    }

    private void changes() {
        put(Code.RENAME_AMBIGUOUS, at -> player(at, "@Column(length = 60, nullable = false) String club;"));
        put(
                Code.HINT_UNKNOWN,
                at -> player(at, "@RenamedFrom(\"taem\") @Column(length = 60, nullable = false) String club;"));
        put(
                Code.HINT_CONFLICT,
                at -> player(at, "@RenamedFrom(\"team\") String club;\n    @RenamedFrom(\"team\") String side;"));
        put(Code.STALE_HINT, at -> {
            TemporaryProject project = recorded(at);
            source(project, "@RenamedFrom(\"team\") @Column(length = 60, nullable = false) String club;");
            project.compile("-Aaludel.record=rename team to club").succeed();
            return project.compile();
        });
        put(Code.UNKNOWN_DROP, at -> recorded(at).compile("-Aaludel.drop=players.taem"));
        put(
                Code.NOT_NULL_NEEDS_VALUE,
                at -> player(at, "@Column(length = 60, nullable = false) String team;\n    int goals;"));
        put(Code.CONVERSION_NEEDED, at -> player(at, "int team;"));
        put(Code.ORDINAL_ENUM_REORDERED, at -> {
            TemporaryProject project = recorded(at).source("Kind", "enum Kind { A, B }");
            source(project, "@Enumerated(EnumType.ORDINAL) Kind kind;")
                    .compile("-Aaludel.record=kinds", "-Aaludel.drop=players.team")
                    .succeed();
            return project.source("Kind", "enum Kind { B, A }").compile();
        });
        put(
                Code.BACKFILL_NOT_UNIQUE,
                at -> player(
                        at,
                        "@Column(length = 60, nullable = false) String team;\n"
                                + "    @Column(unique = true, nullable = false) @Backfill(\"'?'\") String mail;"));
    }

    private void history() {
        put(
                Code.UNREADABLE_FILE,
                at -> recorded(at)
                        .write("src/main/aludel/0002_x/revision.json/is/no", "file")
                        .compile());
        put(Code.MERGE_CONFLICT, at -> edited(at, INIT, "\"format\": 1,", "\"format\": 1,\n<<<<<<< HEAD"));
        put(Code.INVALID_FOLDER_NAME, at -> copied(at, "init again", "", "").compile());
        put(
                Code.MISSING_REVISION_FILE,
                at -> recorded(at)
                        .write("src/main/aludel/0002_add_note/h2.sql", "")
                        .compile());
        put(Code.MALFORMED_REVISION, at -> edited(at, INIT, "\"createTable\"", "\"createTabel\""));
        put(Code.REVISION_ID_MISMATCH, at -> edited(at, INIT, "\"id\": \"0001_init\"", "\"id\": \"0001_inti\""));
        put(
                Code.OPERATION_CONFLICT,
                at -> copied(at, "0002_init_again", "\"parents\": []", "\"parents\": [\"0001_init\"]")
                        .compile());
        put(Code.FINGERPRINT_MISMATCH, at -> edited(at, INIT, "varchar(60)", "varchar(61)"));
        put(Code.MISSING_DIALECT_SQL, at -> withDialect(at).compile());
        put(Code.MALFORMED_SQL, at -> edited(at, "0001_init/h2.sql", "upgrade expand", "upgrade expnd"));
        put(
                Code.DATA_STEP_MISMATCH,
                at -> edited(
                        at,
                        "0001_init/h2.sql",
                        "-- aludel: downgrade",
                        "-- aludel: upgrade data | run the data step | java\n\n-- aludel: downgrade"));
    }

    private void graph() {
        put(Code.MISSING_PARENT, at -> edited(at, INIT, "\"parents\": []", "\"parents\": [\"0000_gone\"]"));
        put(
                Code.MISSING_DEPENDENCY,
                at -> edited(at, INIT, "\"parents\": [],", "\"parents\": [],\n  \"dependsOn\": [\"0000_gone\"],"));
        put(Code.REVISION_CYCLE, at -> {
            TemporaryProject project = twice(at);
            edit(project, INIT, "\"parents\": []", "\"parents\": [\"0002_add_note\"]");
            return project.compile();
        });
        put(Code.DUPLICATE_LABEL, at -> {
            TemporaryProject project = twice(at);
            label(project, "0001_init");
            label(project, "0002_add_note");
            return project.compile();
        });
        put(Code.HEADS_CONFLICT, at -> copied(at, "0001_init_again", "", "").compile());
    }

    private void messages() {
        put(Code.INVALID_MESSAGE, at -> changed(at).compile("-Aaludel.record=?!"));
        put(Code.DUPLICATE_MESSAGE, at -> changed(at).compile("-Aaludel.record=init"));
        put(Code.CLASS_NAME_TAKEN, at -> changed(at).compile("-Aaludel.record=in it"));
    }

    private void compiling() {
        put(Code.HISTORY_UNREACHABLE, at -> {
            TemporaryProject project = League.begin(at).options();
            TemporaryProject.delete(at.resolve("pom.xml"));
            return project.compile();
        });
        put(
                Code.SHARED_HISTORY,
                at -> League.begin(at)
                        .options()
                        .write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league", entities = Player.class)
                        package app.league;
                        """)
                        .write("src/main/java/app/other/Root.java", """
                        package app.other;
                        @io.aludel.annotation.Database(name = "other", entities = Thing.class)
                        class Root {}
                        """)
                        .write("src/main/java/app/other/Thing.java", """
                        package app.other;
                        @io.aludel.annotation.Entity class Thing { @io.aludel.annotation.Id Long id; }
                        """)
                        .compile());
        put(Code.INVALID_OPTION, at -> recorded(at).compile("-Aaludel.mode=verfy"));
        put(Code.PENDING_CHANGES, at -> changed(at).compile());
        put(
                Code.DIALECT_LIMIT,
                at -> player(
                        at,
                        "@Column(length = 60, nullable = false) String team;\n    @Column(name = \"ctid\") String c;"));
        put(
                Code.NAME_TAKEN,
                at -> recorded(at).source("PlayerTable", "class PlayerTable {}").compile());
        put(Code.STALE_CLASS, at -> {
            TemporaryProject project = withoutSource(at);
            return project.compileOnly(
                    project.sources(),
                    "-sourcepath",
                    at.resolve("src/main/java").toString());
        });
        put(Code.CLASS_WITHOUT_SOURCE, at -> {
            TemporaryProject project = withoutSource(at);
            return project.compileOnly(project.sources());
        });
        put(Code.LATE_CLASS, at -> {
            TemporaryProject project = recorded(at);
            OtherProcessor other = new OtherProcessor()
                    .generating("First", "class First {}")
                    .generating("Second", "class Second {}")
                    .generating("Audit", "@Entity class Audit { @Id Long id; }");
            return project.clean()
                    .compileOnly(List.of(new AludelProcessor(), new ClaimingProcessor(), other), project.sources());
        });
        put(Code.INTERNAL, at -> {
            TemporaryProject project = League.begin(at).options();
            return project.clean()
                    .compileOnly(
                            List.of(new BrokenEnvironment(new AludelProcessor(), CompiledIndex.FILE)),
                            project.sources());
        });
    }

    private void recording() {
        put(Code.NOTHING_TO_RECORD, at -> recorded(at).compile("-Aaludel.record=more"));
        projects.putAll(GraphProjects.all());
        put(Code.RECORDING_UNSUPPORTED, at -> changed(at).compileByEclipse("-Aaludel.record=add note"));
        put(Code.RECORDED, at -> changed(at).compile("-Aaludel.record=add note"));
        put(
                Code.NOT_RECORDED,
                at -> changed(at)
                        .source("Wrong", "class Wrong { int no = \"\"; }")
                        .compile("-Aaludel.record=add note"));
        put(Code.NOT_WRITTEN, at -> {
            TemporaryProject project = changed(at);
            project.write("src/main/aludel/0002_add_note/keep/me", "");
            TemporaryProject.delete(project.history().resolve("0002_add_note/keep"));
            return project.compile("-Aaludel.record=add note");
        });
    }

    private void put(Code code, Function<Path, CompilationResult> project) {
        projects.put(code, project);
    }

    /** Recorded with one dialect alone, and now there are two. */
    static TemporaryProject withDialect(Path folder) {
        String root = "src/main/java/app/league/package-info.java";
        TemporaryProject project = League.begin(folder).options("-Aaludel.created=2026-01-01T00:00:00Z");
        String both = project.read(root);
        project.write(root, both.replace("\"league\"", "\"league\", dialects = io.aludel.annotation.Dialect.H2"))
                .compile("-Aaludel.record=init")
                .succeed();
        League.withNote(project).compile("-Aaludel.record=add note").succeed();
        return project.write(root, both);
    }

    static TemporaryProject recorded(Path folder) {
        return League.recorded(folder).options("-Aaludel.created=2026-01-01T00:00:00Z");
    }

    static TemporaryProject changed(Path folder) {
        return League.withNote(recorded(folder));
    }

    /** With two revisions and nothing pending. */
    static TemporaryProject twice(Path folder) {
        TemporaryProject project = changed(folder);
        project.compile("-Aaludel.record=add note").succeed();
        return project;
    }

    private static TemporaryProject withStep(Path folder) {
        TemporaryProject project = League.withTeams(recorded(folder));
        project.compile("-Aaludel.record=create teams").succeed();
        return project;
    }

    /** The player with other members in place of the team. */
    private static CompilationResult player(Path folder, String members) {
        return source(recorded(folder), members).compile();
    }

    private static TemporaryProject source(TemporaryProject project, String members) {
        return project.source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                    %s
                }
                """.formatted(members));
    }

    private static CompilationResult edited(Path folder, String file, String old, String edit) {
        return edit(recorded(folder), file, old, edit).compile();
    }

    private static TemporaryProject edit(TemporaryProject project, String file, String old, String edit) {
        String path = "src/main/aludel/" + file;
        String text = project.read(path);
        if (!text.contains(old)) {
            throw new AssertionError(old + " isn't in " + text);
        }
        return project.write(path, text.replace(old, edit));
    }

    /** The first revision once more, under another name. */
    private static TemporaryProject copied(Path folder, String name, String old, String edit) {
        TemporaryProject project = recorded(folder);
        for (String file : List.of("revision.json", "h2.sql", "postgresql.sql")) {
            String text = project.read("src/main/aludel/0001_init/" + file);
            project.write(
                    "src/main/aludel/" + name + "/" + file,
                    text.replace("0001_init", name).replace(old.isEmpty() ? "\0" : old, edit));
        }
        return project;
    }

    private static void label(TemporaryProject project, String id) {
        edit(project, id + "/revision.json", "\"created\"", "\"labels\": [\"release\"],\n  \"created\"");
    }

    /** Its class file is still there. */
    private static TemporaryProject withoutSource(Path at) {
        TemporaryProject project = recorded(at).source("Tag", "@Entity class Tag { @Id Long id; }");
        project.compile("-Aaludel.record=tags").succeed();
        return project.remove("Tag");
    }
}
