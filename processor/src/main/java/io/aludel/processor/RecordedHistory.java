package io.aludel.processor;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.HistoryProblemWords;
import io.aludel.schema.history.History;
import io.aludel.schema.history.HistoryReader;
import io.aludel.schema.history.HistoryReading;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The history of a root as it's found on disk.
 *
 * @param folder where it lies; empty when it can't be found
 * @param history its sound part
 * @param problems what is wrong with it; as long as there are any, nothing is built upon it
 */
record RecordedHistory(Optional<Path> folder, History history, List<Diagnostic> problems) {

    RecordedHistory {
        problems = List.copyOf(problems);
    }

    static RecordedHistory read(DatabaseModel database, CompileOptions options, Optional<Path> classOutput) {
        Origin origin = database.history().map(Sourced::origin).orElse(database.origin());
        try {
            Optional<Path> folder =
                    HistoryFolder.find(options.history(), database.history().map(Sourced::value), classOutput);
            return folder.map(path -> read(path, database))
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
        return problems.isEmpty();
    }

    private static RecordedHistory read(Path folder, DatabaseModel database) {
        HistoryReading reading = HistoryReader.read(folder, database.dialectIds());
        List<Diagnostic> problems = reading.problems().stream()
                .map(problem -> HistoryProblemWords.of(problem, database.origin()))
                .toList();
        return new RecordedHistory(Optional.of(folder), reading.history(), problems);
    }

    private static RecordedHistory unreachable(DatabaseModel database, Origin origin, String reason) {
        Diagnostic problem = Code.HISTORY_UNREACHABLE.at(origin, database.name().value(), reason);
        return new RecordedHistory(Optional.empty(), History.EMPTY, List.of(problem));
    }

    private static String reason(Optional<Path> classOutput) {
        return classOutput
                .map(path ->
                        "neither " + path + " nor a folder above it holds a pom.xml, build.gradle or build.gradle.kts")
                .orElse("the classes of this compilation go to no folder");
    }
}
