package io.aludel.benchmarks;

import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.history.History;
import io.aludel.schema.history.HistoryReader;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.operation.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One history in the files of each tool: the SQL that's frozen for a revision is a file of Flyway's and a change set of Liquibase's.
 *
 * @param folder where they are
 * @param revisions how many there are; the first makes a table for every ten
 */
record PeerHistory(Path folder, int revisions) {

    private static final List<String> DIALECTS = List.of("h2", "postgresql");

    /** Writes and compiles it. */
    static PeerHistory make(Path folder, int revisions) throws IOException {
        CompiledProject.history(Javac.WARM, folder, revisions, Math.max(1, revisions / 10));
        PeerHistory made = new PeerHistory(folder, revisions);
        History history =
                HistoryReader.read(folder.resolve("history"), DIALECTS).history();
        for (String dialect : DIALECTS) {
            made.write(history, dialect);
        }
        return made;
    }

    /** What a tool finds its history in. */
    Path of(Tool tool, String dialect) {
        return tool == Tool.ALUDEL
                ? folder.resolve("classes")
                : folder.resolve(tool.toString()).resolve(dialect);
    }

    private void write(History history, String dialect) throws IOException {
        StringBuilder changeLog = new StringBuilder("--liquibase formatted sql\n");
        Path flyway = Files.createDirectories(of(Tool.FLYWAY, dialect));
        for (RecordedRevision recorded : history.revisions()) {
            String sql = text(recorded.script(dialect).orElseThrow().upgrade(), ";\n") + ";\n";
            String number = recorded.id().substring(0, recorded.id().indexOf('_'));
            Files.writeString(flyway.resolve("V" + number + "__change.sql"), sql);
            changeLog
                    .append("\n--changeset benchmark:")
                    .append(number)
                    .append('\n')
                    .append(sql);
        }
        Path liquibase = Files.createDirectories(of(Tool.LIQUIBASE, dialect));
        Files.writeString(liquibase.resolve(LiquibaseMigrator.CHANGE_LOG), changeLog);
        Path jdbc = Files.createDirectories(of(Tool.JDBC, dialect));
        List<Script.Step> creation =
                ScriptRenderer.renderCreation(Dialects.byId(dialect).orElseThrow(), history.schema());
        Files.writeString(jdbc.resolve(PlainJdbc.FILE), text(creation, PlainJdbc.SEPARATOR));
    }

    private static String text(List<Script.Step> steps, String separator) {
        return steps.stream().flatMap(step -> sql(step).stream()).collect(Collectors.joining(separator));
    }

    private static Optional<String> sql(Script.Step step) {
        return step.accept(new Script.StepVisitor<>() {
            @Override
            public Optional<String> visit(Script.GuardStep guard) {
                return Optional.empty();
            }

            @Override
            public Optional<String> visit(Script.SqlStep statement) {
                return Optional.of(statement.sql());
            }

            @Override
            public Optional<String> visit(Script.JavaStep java) {
                return Optional.empty();
            }
        });
    }
}
