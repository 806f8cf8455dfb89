package io.aludel.integration.faults;

import io.aludel.catalog.engine.Scripts;
import io.aludel.integration.faults.Revisions.Data;
import io.aludel.integration.faults.Revisions.Draft;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.support.TestMigrations;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.FactSamples;
import io.aludel.schema.dialect.Sample;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The history of one database: every operation that its dialect can do, as it's rendered when it's recorded.
 *
 * @param revisions what runs, in order
 * @param operations the kinds of operations that it uses, up or down
 * @param head the schema that comes out
 */
record FrozenHistory(List<FrozenRevision> revisions, Set<String> operations, Schema head) {

    FrozenHistory {
        revisions = List.copyOf(revisions);
    }

    /** Renders the history for a database, which leaves out what it can't do. */
    static FrozenHistory of(Dialect dialect) {
        List<FrozenRevision> revisions = new ArrayList<>();
        Set<String> kinds = new TreeSet<>();
        Schema schema = Schema.EMPTY;
        for (Draft draft : Revisions.all(dialect)) {
            List<Operation> kept = kept(dialect, schema, draft);
            kept.forEach(operation -> kinds.add(kind(operation)));
            Operations.inverse(schema, kept).forEach(operation -> kinds.add(kind(operation)));
            Script script = rendered(dialect, schema, kept, draft).orElseThrow();
            String id = "%04d_%s".formatted(revisions.size() + 1, draft.slug());
            revisions.add(FrozenRevision.of(id, script, draft.data()));
            schema = Operations.apply(schema, kept);
        }
        return new FrozenHistory(revisions, kinds, schema);
    }

    static String kind(Operation operation) {
        return operation.getClass().getSimpleName();
    }

    private static List<Operation> kept(Dialect dialect, Schema before, Draft draft) {
        List<Operation> kept = new ArrayList<>();
        for (Function<Schema, Operation> next : draft.operations()) {
            Schema now = Operations.apply(before, kept);
            applicable(dialect, now, next).ifPresent(operation -> {
                kept.add(operation);
                if (rendered(dialect, before, kept, draft).isEmpty()) {
                    kept.remove(operation);
                }
            });
        }
        return kept;
    }

    /** The operation in the dialect's words; empty when what it's about was left out before. */
    private static Optional<Operation> applicable(Dialect dialect, Schema now, Function<Schema, Operation> next) {
        try {
            Operation operation = FactSamples.fitted(new Sample("", now, next.apply(now)), dialect.id())
                    .operation();
            operation.applyTo(now);
            return Optional.of(operation);
        } catch (SchemaConflict | NoSuchElementException | IndexOutOfBoundsException conflict) {
            return Optional.empty();
        }
    }

    private static Optional<Script> rendered(Dialect dialect, Schema before, List<Operation> operations, Draft draft) {
        boolean data = draft.data() != Data.NONE;
        try {
            return Optional.of(
                    draft.online()
                            ? Scripts.online(dialect, before, operations, data)
                            : Scripts.of(dialect, before, operations, data));
        } catch (DialectLimit limit) {
            return Optional.empty();
        }
    }

    /** The id of the first revision, to which the downgrade leads. */
    String first() {
        return revisions.get(0).id();
    }

    /** Its revisions with their checksums, which take a while: to be held. */
    Migrations migrations() {
        return migrations(revisions);
    }

    static Migrations migrations(List<FrozenRevision> revisions) {
        TestMigrations migrations = new TestMigrations();
        List<String> parents = List.of();
        for (FrozenRevision revision : revisions) {
            migrations
                    .revision(revision.id(), parents, revision.upgrade(), revision.downgrade())
                    .retreating(database -> revision.retreat());
            parents = List.of(revision.id());
        }
        return migrations;
    }
}
