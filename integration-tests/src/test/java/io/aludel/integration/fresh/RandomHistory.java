package io.aludel.integration.fresh;

import io.aludel.catalog.engine.Scripts;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Fold;
import io.aludel.runtime.migration.Migration;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.Step;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.history.Chain;
import io.aludel.schema.history.Checksum;
import io.aludel.schema.history.SqlFile;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.RandomSchemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema made up by chance, its way to another one, back, and there once more: four revisions, as generated code would have them for one
 * database.
 *
 * @param database the database
 * @param after the schema that they lead to
 * @param scripts the revisions' scripts, by their ids
 * @param steps the short way
 */
record RandomHistory(Database database, Schema after, Map<String, Script> scripts, List<Script.Step> steps)
        implements Migrations {

    /**
     * The history of a pair.
     *
     * @throws io.aludel.schema.dialect.DialectLimit when the database can't have it
     */
    static RandomHistory of(Dialect dialect, RandomSchemas.Pair pair) {
        List<Operation> there =
                SchemaDiffer.diff(pair.before(), pair.after(), pair.hints()).operations();
        List<Operation> back = Operations.inverse(pair.before(), there);
        Map<String, Script> scripts = new LinkedHashMap<>();
        List<Operation> creation = Operations.creation(pair.before());
        scripts.put("0001_init", Scripts.of(dialect, Schema.EMPTY, creation, false));
        scripts.put("0002_there", Scripts.of(dialect, pair.before(), there, false));
        scripts.put("0003_back", Scripts.of(dialect, pair.after(), back, false));
        scripts.put("0004_there_again", Scripts.of(dialect, pair.before(), there, false));
        scripts.replaceAll((id, script) -> SqlFile.canonical(script));
        Script folded = new Script(ScriptRenderer.renderCreation(dialect, pair.after()), List.of());
        return new RandomHistory(
                Database.valueOf(dialect.id().toUpperCase(Locale.ROOT)),
                pair.after(),
                scripts,
                SqlFile.canonical(folded).upgrade());
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public Set<Database> databases() {
        return Set.of(database);
    }

    @Override
    public List<Revision> revisions() {
        List<Revision> revisions = new ArrayList<>();
        List<String> parents = List.of();
        for (Map.Entry<String, Script> entry : scripts.entrySet()) {
            Map<Database, String> checksums = Map.of(database, Checksum.of(entry.getValue()));
            revisions.add(new Revision(entry.getKey(), parents, entry.getKey(), "2026-01-01T00:00:00Z", checksums));
            parents = List.of(entry.getKey());
        }
        return revisions;
    }

    @Override
    public Optional<Revision> draft() {
        return Optional.empty();
    }

    @Override
    public String chain(Database asked) {
        Map<String, String> links = new LinkedHashMap<>();
        revisions()
                .forEach(revision -> links.put(
                        revision.id(), Chain.link(Checksum.of(scripts.get(revision.id())), revision.parents())));
        return Chain.of(links);
    }

    @Override
    public Optional<Fold> fold(Database asked, String first) {
        return first.equals("0001_init")
                ? Optional.of(new Fold(first, "0004_there_again", runnable(steps)))
                : Optional.empty();
    }

    @Override
    public Migration load(String id) {
        Script script = Optional.ofNullable(scripts.get(id)).orElseThrow();
        return new Migration() {
            @Override
            public List<Step> upgrade(Database asked) {
                return runnable(script.upgrade());
            }

            @Override
            public List<Step> downgrade(Database asked) {
                return runnable(script.downgrade());
            }
        };
    }

    /** The probes of the short way, in its order. */
    List<String> probes() {
        return steps.stream()
                .map(step -> step.accept(new Probing()))
                .filter(probe -> !probe.isEmpty())
                .toList();
    }

    private static List<Step> runnable(List<Script.Step> steps) {
        return steps.stream().map(step -> step.accept(new Runnable())).toList();
    }

    private static final class Runnable implements Script.StepVisitor<Step> {
        @Override
        public Step visit(Script.GuardStep step) {
            return Step.guard(step.description(), step.query());
        }

        @Override
        public Step visit(Script.SqlStep step) {
            Phase phase = Phase.valueOf(step.phase().name());
            return step.alone()
                    ? Step.alone(phase, step.description(), step.probe(), step.sql())
                    : Step.sql(phase, step.description(), step.probe(), step.sql());
        }

        @Override
        public Step visit(Script.JavaStep step) {
            throw new AssertionError("no data step is made up");
        }
    }

    private static final class Probing implements Script.StepVisitor<String> {
        @Override
        public String visit(Script.GuardStep step) {
            throw new AssertionError("nothing is asked of an empty database");
        }

        @Override
        public String visit(Script.SqlStep step) {
            return step.probe();
        }

        @Override
        public String visit(Script.JavaStep step) {
            throw new AssertionError("no data step is made up");
        }
    }
}
