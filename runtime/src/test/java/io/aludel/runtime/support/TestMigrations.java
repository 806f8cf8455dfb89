package io.aludel.runtime.support;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Fold;
import io.aludel.runtime.migration.Migration;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A generated index written by hand; checksums and chain are worked out here once more, from their description. */
public final class TestMigrations implements Migrations {
    private final Map<String, Revision> revisions = new LinkedHashMap<>();
    private final Map<String, Migration> migrations = new HashMap<>();
    private final List<String> loaded = Collections.synchronizedList(new ArrayList<>());
    private Set<Database> databases = EnumSet.allOf(Database.class);
    private Optional<Revision> draft = Optional.empty();
    private Optional<Fold> fold = Optional.empty();
    private Optional<String> catalogue = Optional.empty();

    public TestMigrations revision(String id, List<String> parents, List<Step> upgrade, List<Step> downgrade) {
        return revision(
                id, parents, id.substring(id.indexOf('_') + 1).replace('_', ' '), migration(upgrade, downgrade));
    }

    /** Adds a revision whose steps differ from database to database. */
    public TestMigrations revision(
            String id,
            List<String> parents,
            Function<Database, List<Step>> upgrade,
            Function<Database, List<Step>> downgrade) {
        return revision(
                id, parents, id.substring(id.indexOf('_') + 1).replace('_', ' '), migration(upgrade, downgrade));
    }

    public TestMigrations revision(String id, List<String> parents, String message, Migration migration) {
        revisions.put(id, describe(id, parents, message, migration));
        return this;
    }

    /** Gives the revision that was added last a way back from half way. */
    public TestMigrations retreating(Function<Database, List<Step>> retreat) {
        String last = List.copyOf(revisions.keySet()).get(revisions.size() - 1);
        Migration without = load(last);
        migrations.put(last, new Migration() {
            @Override
            public List<Step> upgrade(Database database) {
                return without.upgrade(database);
            }

            @Override
            public List<Step> downgrade(Database database) {
                return without.downgrade(database);
            }

            @Override
            public List<Step> retreat(Database database) {
                return retreat.apply(database);
            }
        });
        return this;
    }

    /** Adds a revision of which only the place in the graph matters: it creates a table of its own name. */
    public TestMigrations revision(String id, String... parents) {
        String table = "t_" + id;
        return revision(
                id,
                List.of(parents),
                List.of(Step.sql(
                        Phase.EXPAND,
                        "create table " + table,
                        "table " + table,
                        "create table " + table + " (id int)")),
                List.of(Step.sql(Phase.CONTRACT, "drop table " + table, "!table " + table, "drop table " + table)));
    }

    /** Gives the revision that was added last labels and dependencies. */
    public TestMigrations with(List<String> labels, List<String> dependsOn) {
        Revision last = List.copyOf(revisions.values()).get(revisions.size() - 1);
        revisions.put(
                last.id(),
                new Revision(
                        last.id(),
                        last.parents(),
                        last.message(),
                        last.created(),
                        last.checksums(),
                        labels,
                        dependsOn));
        return this;
    }

    /** Says in whose place the revision that was added last has come. */
    public TestMigrations replacing(String... ids) {
        Revision last = List.copyOf(revisions.values()).get(revisions.size() - 1);
        revisions.put(
                last.id(),
                new Revision(
                        last.id(),
                        last.parents(),
                        last.message(),
                        last.created(),
                        last.checksums(),
                        last.labels(),
                        last.dependsOn(),
                        List.of(ids)));
        return this;
    }

    public TestMigrations draft(String id, List<String> parents, List<Step> upgrade, List<Step> downgrade) {
        draft = Optional.of(describe(id, parents, "draft", migration(upgrade, downgrade)));
        return this;
    }

    /** Adds a short way, in place of an earlier one. */
    public TestMigrations fold(String first, String last, List<Step> steps) {
        fold = Optional.of(new Fold(first, last, steps));
        return this;
    }

    /** Says what the fingerprint of tables and columns is. */
    public TestMigrations catalogue(String fingerprint) {
        catalogue = Optional.of(fingerprint);
        return this;
    }

    public TestMigrations only(Database database) {
        databases = EnumSet.of(database);
        return this;
    }

    /** Returns the ids of the migrations that were loaded, in order. */
    public List<String> loaded() {
        return loaded;
    }

    @Override
    public String name() {
        return "league";
    }

    @Override
    public Set<Database> databases() {
        return databases;
    }

    @Override
    public List<Revision> revisions() {
        return List.copyOf(revisions.values());
    }

    @Override
    public Optional<Revision> draft() {
        return draft;
    }

    @Override
    public String chain(Database database) {
        StringBuilder text = new StringBuilder();
        revisions.values().stream()
                .map(revision -> String.join(
                                " ",
                                Stream.concat(
                                                Stream.of(
                                                        revision.id(),
                                                        revision.checksums().get(database)),
                                                revision.parents().stream())
                                        .toList())
                        + "\n")
                .sorted()
                .forEach(text::append);
        return sha256(text.toString());
    }

    @Override
    public Optional<String> catalogue(Database database) {
        return catalogue;
    }

    @Override
    public Optional<Fold> fold(Database database, String first) {
        return fold.filter(way -> way.first().equals(first));
    }

    @Override
    public Migration load(String id) {
        loaded.add(id);
        return Optional.ofNullable(migrations.get(id)).orElseThrow(() -> new IllegalArgumentException(id));
    }

    public static Migration migration(List<Step> upgrade, List<Step> downgrade) {
        return migration(database -> upgrade, database -> downgrade);
    }

    public static Migration migration(
            Function<Database, List<Step>> upgrade, Function<Database, List<Step>> downgrade) {
        return new Migration() {
            @Override
            public List<Step> upgrade(Database database) {
                return upgrade.apply(database);
            }

            @Override
            public List<Step> downgrade(Database database) {
                return downgrade.apply(database);
            }
        };
    }

    private Revision describe(String id, List<String> parents, String message, Migration migration) {
        migrations.put(id, migration);
        Map<Database, String> checksums = new EnumMap<>(Database.class);
        for (Database database : Database.values()) {
            StringBuilder text = new StringBuilder();
            migration.upgrade(database).forEach(step -> text.append(step.accept(new ChecksumText())));
            checksums.put(database, "sha256:" + sha256(text.toString()));
        }
        return new Revision(id, parents, message, "2026-01-01T00:00:00Z", checksums);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class ChecksumText implements Step.Visitor<String> {
        @Override
        public String sql(Step.Sql step) {
            return step.phase().name().toLowerCase(Locale.ROOT) + "\n" + step.sql() + "\n";
        }

        @Override
        public String guard(Step.Guard step) {
            return "guard\n" + step.query() + "\n";
        }

        @Override
        public String data(Step.Data step) {
            return "data\n\n";
        }

        @Override
        public String irreversible(Step.Irreversible step) {
            return "";
        }
    }
}
