package io.aludel.processor;

import io.aludel.processor.report.Code;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Projects that are told something about joining and rebasing revisions. */
final class GraphProjects {

    private GraphProjects() {}

    static Map<Code, Function<Path, CompilationResult>> all() {
        return Map.ofEntries(
                entry(
                        Code.NOT_EMPTY,
                        at -> DiagnosticProjects.changed(at).compile("-Aaludel.record=fill", "-Aaludel.empty=true")),
                entry(
                        Code.NOTHING_TO_MERGE,
                        at -> DiagnosticProjects.recorded(at).compile("-Aaludel.merge=join")),
                entry(Code.UNKNOWN_REBASE, at -> DiagnosticProjects.recorded(at).compile("-Aaludel.rebase=0001_inti")),
                entry(Code.REBASE_REFUSED, at -> DiagnosticProjects.twice(at).compile("-Aaludel.rebase=add note")),
                entry(
                        Code.REBASED,
                        at -> withBranch(DiagnosticProjects.twice(at)).compile("-Aaludel.rebase=0002_b")),
                entry(Code.SQUASH_REFUSED, at -> DiagnosticProjects.recorded(at).compile("-Aaludel.squash=all")),
                entry(Code.SQUASHED, at -> DiagnosticProjects.twice(at).compile("-Aaludel.squash=all")),
                entry(
                        Code.NOTHING_TO_RENDER,
                        at -> DiagnosticProjects.recorded(at).compile("-Aaludel.render=true")),
                entry(
                        Code.RENDER_REFUSED,
                        at -> withLostSql(DiagnosticProjects.recorded(at)).compile("-Aaludel.render=true")),
                entry(Code.RENDERED, at -> DiagnosticProjects.withDialect(at).compile("-Aaludel.render=true")));
    }

    private static Map.Entry<Code, Function<Path, CompilationResult>> entry(
            Code code, Function<Path, CompilationResult> project) {
        return Map.entry(code, project);
    }

    /** Without a file that was frozen by a version that rendered other SQL. */
    private static TemporaryProject withLostSql(TemporaryProject project) {
        String file = "src/main/aludel/0001_init/revision.json";
        TemporaryProject.delete(project.history().resolve("0001_init/h2.sql"));
        return project.write(file, project.read(file).replaceFirst("(\"h2\": \"sha256:)....", "$10000"));
    }

    /** With a second revision, which does nothing, beside the one that follows the first. */
    private static TemporaryProject withBranch(TemporaryProject project) {
        String text = project.read("src/main/aludel/0001_init/revision.json")
                .replace("\"parents\": []", "\"parents\": [\"0001_init\"]")
                .replace("\"id\": \"0001_init\"", "\"id\": \"0002_b\"")
                .replaceFirst("(?s)\"operations\": \\[.*?\n  ],", "\"operations\": [],");
        return project.write("src/main/aludel/0002_b/revision.json", text)
                .write("src/main/aludel/0002_b/h2.sql", "")
                .write("src/main/aludel/0002_b/postgresql.sql", "");
    }
}
