package io.aludel.schema.history;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Histories in one line a revision. Its schemas are found the plain way, by applying all ancestors one after the other. */
final class TestHistory {

    static final Instant CREATED = Instant.parse("2026-11-21T10:00:00Z");
    static final List<String> DIALECTS = List.of("h2", "postgresql");

    private final Map<String, Revision> revisions = new LinkedHashMap<>();

    private final Map<String, Set<String>> ancestors = new HashMap<>();

    /** The creation of a table with one column. */
    static Operation table(String name) {
        return new CreateTable(Table.of(QualifiedName.of(name), List.of(column("id"))));
    }

    static Operation column(String table, String name) {
        return new AddColumn(QualifiedName.of(table), column(name), Optional.empty());
    }

    private static Column column(String name) {
        return Column.of(name, ColumnType.parse("bigint"), true);
    }

    /**
     * Adds a revision; its parents must be there.
     *
     * @param id its id
     * @param parents ids, parted by blanks
     */
    TestHistory add(String id, String parents, Operation... operations) {
        return add(id, parents, "", "", operations);
    }

    /**
     * Adds a revision.
     *
     * @param id its id
     * @param parents ids, parted by blanks
     * @param dependsOn ids or labels, parted by blanks
     * @param labels labels, parted by blanks
     */
    TestHistory add(String id, String parents, String dependsOn, String labels, Operation... operations) {
        Revision draft = revision(id, words(parents), words(dependsOn), words(labels), List.of(operations), "");
        revisions.put(id, draft);
        revisions.put(
                id,
                revision(
                        id,
                        draft.parents(),
                        draft.dependsOn(),
                        draft.labels(),
                        draft.operations(),
                        Fingerprint.of(schemaAfter(id))));
        return this;
    }

    /** As it is, without asking whether it fits. */
    TestHistory addUnchecked(String id, String parents, String dependsOn, String labels, Operation... operations) {
        revisions.put(
                id, revision(id, words(parents), words(dependsOn), words(labels), List.of(operations), "sum256:0"));
        return this;
    }

    List<RecordedRevision> recorded() {
        return revisions.values().stream().map(TestHistory::recorded).toList();
    }

    List<Revision> revisions() {
        return List.copyOf(revisions.values());
    }

    History history() {
        return History.of(recorded());
    }

    /** What applying all ancestors in the order of their arrival gives. */
    Schema schemaAfter(String id) {
        return apply(ancestors(id));
    }

    Schema schemaBefore(String id) {
        Set<String> before = ancestors(id);
        before.remove(id);
        return apply(before);
    }

    /** Ids of all ancestors and of the revision itself. */
    private Set<String> ancestors(String id) {
        return new TreeSet<>(ancestors.computeIfAbsent(id, key -> {
            Set<String> all = new TreeSet<>(Set.of(id));
            revisions.get(id).parents().forEach(parent -> all.addAll(ancestors.get(parent)));
            revisions.get(id).dependsOn().forEach(other -> all.addAll(ancestors.get(owner(other))));
            return all;
        }));
    }

    /** Writes all of it into a folder. */
    TestHistory write(Path folder) {
        recorded().forEach(revision -> {
            try {
                HistoryWriter.write(folder, revision);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return this;
    }

    static RecordedRevision recorded(Revision revision) {
        Map<String, Script> scripts = new TreeMap<>();
        DIALECTS.forEach(dialect -> scripts.put(dialect, script(revision, dialect)));
        return RecordedRevision.asRendered(revision, scripts);
    }

    private static Script script(Revision revision, String dialect) {
        List<Script.Step> steps = new ArrayList<>();
        for (Operation operation : revision.operations()) {
            steps.add(new Script.SqlStep(
                    Phase.EXPAND, operation.describe(), "table t", operation.describe() + " /* " + dialect + " */"));
        }
        return new Script(steps, List.of());
    }

    private static Revision revision(
            String id,
            List<String> parents,
            List<String> dependsOn,
            List<String> labels,
            List<Operation> operations,
            String fingerprint) {
        return new Revision(
                id,
                parents,
                RevisionNumber.slugOf(id).replace('_', ' '),
                CREATED,
                labels,
                dependsOn,
                false,
                operations,
                new TreeMap<>(),
                new TreeMap<>(),
                fingerprint);
    }

    private String owner(String idOrLabel) {
        return revisions.values().stream()
                .filter(revision -> revision.labels().contains(idOrLabel))
                .map(Revision::id)
                .findFirst()
                .orElse(idOrLabel);
    }

    private Schema apply(Set<String> ids) {
        Schema schema = Schema.EMPTY;
        for (Revision revision : revisions.values()) {
            if (ids.contains(revision.id())) {
                schema = Operations.apply(schema, revision.operations());
            }
        }
        return schema;
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isBlank()).toList();
    }
}
