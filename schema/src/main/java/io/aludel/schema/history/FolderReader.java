package io.aludel.schema.history;

import io.aludel.schema.history.HistoryProblem.Kind;
import io.aludel.schema.history.HistoryProblem.Place;
import io.aludel.schema.operation.Script;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the folder of one revision: {@code revision.json} and the SQL of the configured dialects. */
final class FolderReader {

    private final Path folder;
    private final String id;
    private final long format;
    private final List<HistoryProblem> problems = new ArrayList<>();
    private final Set<String> unreadable = new TreeSet<>();
    private final Optional<RevisionFile.Placed> placed;
    private final SortedMap<String, Script> scripts = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();

    FolderReader(Path folder, String id, Collection<String> dialects, long format) {
        this.folder = folder;
        this.id = id;
        this.format = format;
        this.placed = readRevision();
        placed.ifPresent(read -> dialects.forEach(dialect -> readScript(dialect, read.revision())));
    }

    Optional<RecordedRevision> recorded() {
        return placed.map(read -> new RecordedRevision(read.revision(), scripts));
    }

    List<HistoryProblem> problems() {
        return List.copyOf(problems);
    }

    /** Ids that this folder claims and gives no revision for. */
    Set<String> unreadable() {
        return Set.copyOf(unreadable);
    }

    /** Configured dialects without a file. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Whether {@code revision.json} says that SQL was rendered for a dialect. */
    boolean hasFrozen(String dialect) {
        return placed.map(read -> read.revision().rendered().containsKey(dialect))
                .orElse(false);
    }

    /** Where an operation stands, by its number from 0. */
    Place placeOfOperation(int index) {
        return placed.map(read -> read.operations().get(index))
                .map(at -> new Place(name(RevisionFile.NAME), at.line(), at.column()))
                .orElse(Place.of(name(RevisionFile.NAME)));
    }

    private Optional<RevisionFile.Placed> readRevision() {
        String file = name(RevisionFile.NAME);
        try {
            RevisionFile.Placed read =
                    RevisionFile.parse(TextFile.read(folder.resolve(RevisionFile.NAME), file), format);
            if (read.revision().id().equals(id)) {
                return Optional.of(read);
            }
            unreadable.add(read.revision().id());
            problems.add(HistoryProblem.of(
                    Kind.REVISION_ID_MISMATCH,
                    file,
                    "the folder is " + id + ", but the revision in it says "
                            + read.revision().id(),
                    "Give both one name; parents of other revisions must say the same"));
        } catch (TextFile.Unreadable e) {
            problems.add(e.problem());
        } catch (JsonMistake e) {
            problems.add(HistoryProblem.of(Kind.MALFORMED_REVISION, file, e.mistake()));
        }
        unreadable.add(id);
        return Optional.empty();
    }

    private void readScript(String dialect, Revision revision) {
        String file = dialect + ".sql";
        if (!Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
            missing.add(dialect);
            return;
        }
        try {
            SqlParser parser = SqlParser.of(TextFile.read(folder.resolve(file), name(file)));
            parser.mistakes()
                    .forEach(mistake -> problems.add(HistoryProblem.of(Kind.MALFORMED_SQL, name(file), mistake)));
            if (parser.mistakes().isEmpty()) {
                checkDataStep(name(file), parser, revision);
                scripts.put(dialect, parser.script());
            }
        } catch (TextFile.Unreadable e) {
            problems.add(e.problem());
        }
    }

    private void checkDataStep(String file, SqlParser parser, Revision revision) {
        List<SqlParser.Placed> java =
                parser.steps().stream().filter(step -> step.block().java()).toList();
        int expected = revision.dataStep() ? 1 : 0;
        for (String direction : List.of(SqlParser.UPGRADE, SqlParser.DOWNGRADE)) {
            List<SqlParser.Placed> here = java.stream()
                    .filter(step -> step.direction().equals(direction))
                    .toList();
            if (here.size() > expected) {
                problems.add(HistoryProblem.of(
                        Kind.DATA_STEP_MISMATCH,
                        file,
                        new Mistake(
                                here.get(expected).line(),
                                1,
                                revision.dataStep()
                                        ? id + " has one data step, and this is a second place for it"
                                        : id + " has no data step, and this is a place for one",
                                "Remove this header")));
            }
        }
        if (revision.dataStep()
                && java.stream().noneMatch(step -> step.direction().equals(SqlParser.UPGRADE))) {
            problems.add(HistoryProblem.of(
                    Kind.DATA_STEP_MISMATCH,
                    file,
                    id + " has a data step, and the upgrade has no place for it",
                    "Add the line: " + SqlFile.MARK + " upgrade data | run the data step | java"));
        }
    }

    private String name(String file) {
        return id + "/" + file;
    }
}
