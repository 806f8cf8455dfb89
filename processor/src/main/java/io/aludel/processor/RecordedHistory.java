package io.aludel.processor;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.HistoryProblemWords;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.history.History;
import io.aludel.schema.history.HistoryProblem;
import io.aludel.schema.history.HistoryReader;
import io.aludel.schema.history.HistoryReading;
import io.aludel.schema.history.Revision;
import io.aludel.schema.operation.Script;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The history of a root as it's found on disk.
 *
 * @param folder where it lies; empty when it can't be found
 * @param history its sound part
 * @param problems what is wrong with it; as long as there are errors, nothing is built upon it
 * @param change what was asked to be done to it; the history is as it will be then
 */
record RecordedHistory(
        Optional<Path> folder, History history, List<Diagnostic> problems, Optional<HistoryChange> change) {

    RecordedHistory {
        problems = List.copyOf(problems);
    }

    static RecordedHistory read(DatabaseModel database, CompileOptions options, Optional<Path> classOutput) {
        Origin origin = database.history().map(Sourced::origin).orElse(database.origin());
        try {
            Optional<Path> folder =
                    HistoryFolder.find(options.history(), database.history().map(Sourced::value), classOutput);
            return folder.map(path -> read(path, database, options))
                    .orElseGet(() -> unreachable(database, origin, reason(classOutput)));
        } catch (InvalidPathException invalid) {
            return unreachable(database, origin, "\"" + invalid.getInput() + "\" is no path");
        }
    }

    /** Classes that the history names, with which a partial compilation finds entities that it isn't shown. */
    SortedSet<String> entityNames() {
        SortedSet<String> names = new TreeSet<>();
        history.revisions()
                .forEach(recorded -> names.addAll(recorded.revision().sources().values()));
        return names;
    }

    boolean isSound() {
        return problems.stream().noneMatch(Diagnostic::isError);
    }

    private static RecordedHistory read(Path folder, DatabaseModel database, CompileOptions options) {
        HistoryReading reading = HistoryReader.read(folder, database.dialectIds(), RecordedHistory::render);
        List<Diagnostic> problems = new ArrayList<>();
        Optional<HistoryChange> change = change(reading, database, options, problems);
        // Why SQL that is missing can't be rendered says that it's missing.
        boolean told = options.graph().render() && problems.stream().anyMatch(Diagnostic::isError);
        if (change.isEmpty() && !told) {
            reading.problems().stream()
                    .map(problem -> HistoryProblemWords.of(problem, database.origin()))
                    .forEach(problems::add);
        }
        History history = change.map(HistoryChange::history).orElse(reading.history());
        return new RecordedHistory(Optional.of(folder), history, problems, change);
    }

    /** What would be frozen for a revision in some place, if that can be. */
    private static Optional<Script> render(String dialect, Schema before, Revision revision) {
        try {
            Draft draft = Draft.of(before, revision);
            return Dialects.byId(dialect).map(draft::script);
        } catch (DialectLimit limit) {
            return Optional.empty();
        }
    }

    /** What is asked for, unless something is wrong that it wouldn't mend. */
    private static Optional<HistoryChange> change(
            HistoryReading reading, DatabaseModel database, CompileOptions options, List<Diagnostic> problems) {
        HistoryProblem.Kind mended =
                options.graph().render() ? HistoryProblem.Kind.MISSING_DIALECT_SQL : HistoryProblem.Kind.HEADS_CONFLICT;
        if (!reading.problems().stream().allMatch(problem -> problem.kind() == mended)) {
            return Optional.empty();
        }
        if (options.graph().render()) {
            return new RenderAct(database, reading.history()).of(problems);
        }
        Instant created = options.created().orElseGet(Instant::now);
        Optional<String> merge = options.graph().merge();
        if (merge.isPresent()) {
            return new Merge(merge.get(), created, database).of(reading.history(), problems);
        }
        Optional<String> squash = options.graph().squash();
        if (squash.isPresent()) {
            return new SquashAct(created, database, reading.history()).of(squash.get(), problems);
        }
        return options.graph()
                .rebase()
                .flatMap(name -> new Rebase(created, database, reading.history()).of(name, problems));
    }

    private static RecordedHistory unreachable(DatabaseModel database, Origin origin, String reason) {
        Diagnostic problem = Code.HISTORY_UNREACHABLE.at(origin, database.name().value(), reason);
        return new RecordedHistory(Optional.empty(), History.EMPTY, List.of(problem), Optional.empty());
    }

    private static String reason(Optional<Path> classOutput) {
        return classOutput
                .map(path ->
                        "neither " + path + " nor a folder above it holds a pom.xml, build.gradle or build.gradle.kts")
                .orElse("the classes of this compilation go to no folder");
    }
}
