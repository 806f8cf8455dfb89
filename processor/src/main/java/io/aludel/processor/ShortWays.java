package io.aludel.processor;

import io.aludel.processor.codegen.FoldSource;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.SqlFile;
import io.aludel.schema.operation.Script;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The short way of a fresh database: the statements of the schema to which the first revisions lead, in place of theirs.
 *
 * <p>It goes as far as nothing but the schema matters: up to the first revision that has a data step or whose SQL isn't what Aludel
 * rendered any more, as what somebody has written is run as it's written.
 *
 * @param history the recorded revisions
 * @param shortest how many revisions it's worth for at least
 * @param largest how many statements it has at most
 */
record ShortWays(History history, int shortest, int largest) {

    /** Fewer revisions are run fast enough, and would only be more code. */
    private static final int SHORTEST = 10;

    /**
     * PostgreSQL holds a lock for each thing that a transaction makes, of which it has 6,400 unless it's told otherwise (manual,
     * {@code max_locks_per_transaction}); one by one each revision frees its own.
     */
    private static final int LARGEST = 1_500;

    static ShortWays of(History history) {
        return new ShortWays(history, SHORTEST, LARGEST);
    }

    /** The one from the first revision on, for those dialects that have one. */
    Optional<FoldSource> fromBase(List<String> dialects) {
        List<Optional<FoldSource.Way>> found =
                dialects.parallelStream().map(this::way).toList();
        SortedMap<String, FoldSource.Way> ways = new TreeMap<>();
        for (int i = 0; i < dialects.size(); i++) {
            String dialect = dialects.get(i);
            found.get(i).ifPresent(way -> ways.put(dialect, way));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(new FoldSource(id(0), ways));
    }

    private Optional<FoldSource.Way> way(String dialect) {
        int length = length(dialect);
        return length < shortest
                ? Optional.empty()
                : steps(dialect, length)
                        .filter(steps -> steps.size() <= largest)
                        .map(steps -> new FoldSource.Way(id(length - 1), steps));
    }

    private String id(int index) {
        return history.revisions().get(index).id();
    }

    private int length(String dialect) {
        List<RecordedRevision> revisions = history.revisions();
        int length = 0;
        while (length < revisions.size()
                && !revisions.get(length).revision().dataStep()
                && revisions.get(length).isAsRendered(dialect)) {
            length++;
        }
        return length;
    }

    private Optional<List<Script.Step>> steps(String dialect, int length) {
        try {
            Schema schema = history.schemaAfterFirst(length);
            Script script = new Script(
                    ScriptRenderer.renderCreation(Dialects.byId(dialect).orElseThrow(), schema), List.of());
            return Optional.of(SqlFile.canonical(script).upgrade());
        } catch (SchemaConflict | DialectLimit impossible) {
            return Optional.empty();
        }
    }
}
