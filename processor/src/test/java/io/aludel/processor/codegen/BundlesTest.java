package io.aludel.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.Step;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.Script;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Older revisions share classes, run as they did in their own, and are loaded no earlier. */
class BundlesTest {

    private static final DatabaseNames NAMES = new DatabaseNames("app.old", "old");

    @Test
    void the_newest_hundred_and_large_ones_have_classes_of_their_own() {
        assertThat(Bundles.of(revisions(100)).shared()).isEmpty();
        Bundles bundles = Bundles.of(Stream.concat(Stream.of(revision(0, 101)), revisions(102).stream())
                .toList());
        assertThat(bundles.own()).hasSize(101).first().isEqualTo(revision(0, 101));
        assertThat(bundles.shared()).singleElement().satisfies(bundle -> {
            assertThat(bundle.className()).isEqualTo("Revisions_0001");
            assertThat(bundle.revisions()).containsExactly(revision(1, 2), revision(2, 2));
        });
    }

    @Test
    void older_bundles_stay_the_same_while_the_history_grows() {
        List<Bundles.Bundle> before = Bundles.of(revisions(450)).shared();
        List<Bundles.Bundle> after = Bundles.of(revisions(550)).shared();
        assertThat(before).hasSize(4);
        assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
    }

    @Test
    void bundled_revisions_have_the_steps_that_they_were_recorded_with_and_are_loaded_when_they_run() throws Exception {
        List<MigrationSource> revisions = revisions(2_500);
        SortedMap<String, String> chains = new TreeMap<>(Map.of("h2", "0", "postgresql", "0"));
        List<GeneratedSource> sources = new CodeGenerator(true)
                .migrations(new DatabaseSource(NAMES, chains, chains, revisions, Optional.empty(), Optional.empty()));
        assertThat(sources).hasSize(1 + 100 + 24);
        Classes classes = new Classes(GeneratedCompilation.compile(sources));
        Migrations all = (Migrations)
                classes.loadClass("app.old.OldMigrations").getMethod("all").invoke(null);
        assertThat(all.revisions()).hasSize(2_500).first().satisfies(first -> {
            assertThat(first.id()).isEqualTo("0001_change");
            assertThat(first.checksums()).isEqualTo(Map.of(Database.H2, "sha256:h1", Database.POSTGRESQL, "sha256:p1"));
        });
        assertThat(all.revisions().get(1).parents()).containsExactly("0001_change");
        assertThat(classes.loaded).noneMatch(name -> name.startsWith("app.old.migrations"));
        for (MigrationSource revision : revisions) {
            for (Database database : List.of(Database.H2, Database.POSTGRESQL)) {
                Script script = revision.scripts().get(database.name().toLowerCase(java.util.Locale.ROOT));
                assertThat(all.load(revision.id()).upgrade(database)).isEqualTo(steps(script.upgrade()));
                assertThat(all.load(revision.id()).downgrade(database)).isEqualTo(steps(script.downgrade()));
            }
        }
    }

    private static List<Step> steps(List<Script.Step> steps) {
        return steps.stream().map(step -> step.accept(new RuntimeStep())).toList();
    }

    private static List<MigrationSource> revisions(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(n -> revision(n, 2)).toList();
    }

    private static MigrationSource revision(int number, int steps) {
        String id = "%04d_change".formatted(number);
        List<String> parents = number < 2 ? List.of() : List.of("%04d_change".formatted(number - 1));
        boolean alone = number % 5 == 0;
        SortedMap<String, Script> scripts = new TreeMap<>();
        scripts.put("h2", script(number, steps, false, "text"));
        scripts.put("postgresql", script(number, steps, alone, number % 3 == 0 ? "bytea" : "text"));
        return new MigrationSource(
                "Change" + number,
                id,
                parents,
                "change",
                "2026-01-01T00:00:00Z",
                scripts,
                new TreeMap<>(Map.of("h2", "sha256:h" + number, "postgresql", "sha256:p" + number)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Script script(int number, int steps, boolean alone, String type) {
        List<Script.Step> upgrade = IntStream.range(0, steps)
                .<Script.Step>mapToObj(n -> new Script.SqlStep(
                        Phase.EXPAND,
                        "add column " + n,
                        "column t.c" + n,
                        "alter table t\n  add column c" + number + "_" + n + " " + type,
                        alone))
                .toList();
        return new Script(upgrade, List.of(new Script.GuardStep("not \"empty\"", "select " + number)));
    }

    /** A step as it's meant. */
    private static final class RuntimeStep implements Script.StepVisitor<Step> {

        @Override
        public Step visit(Script.SqlStep step) {
            var phase = io.aludel.runtime.migration.Phase.valueOf(step.phase().name());
            return step.alone()
                    ? Step.alone(phase, step.description(), step.probe(), step.sql())
                    : Step.sql(phase, step.description(), step.probe(), step.sql());
        }

        @Override
        public Step visit(Script.GuardStep step) {
            return Step.guard(step.description(), step.query());
        }

        @Override
        public Step visit(Script.JavaStep step) {
            throw new AssertionError("a data step is never bundled");
        }
    }

    /** Compiled classes, and which of them were asked for. */
    private static final class Classes extends ClassLoader {

        private final Map<String, byte[]> bytes = new HashMap<>();
        private final TreeSet<String> loaded = new TreeSet<>();

        private Classes(Compilation compilation) throws IOException {
            super(BundlesTest.class.getClassLoader());
            for (JavaFileObject file : compilation.generatedFiles()) {
                String name =
                        file.getName().replaceFirst("^/?CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
                try (var stream = file.openInputStream()) {
                    bytes.put(name.replace('/', '.'), stream.readAllBytes());
                }
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] file = bytes.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            loaded.add(name);
            return defineClass(name, file, 0, file.length);
        }
    }
}
