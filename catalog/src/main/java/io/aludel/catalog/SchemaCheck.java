package io.aludel.catalog;

import io.aludel.runtime.migration.CatalogueCheck;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Migrations;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.history.History;
import io.aludel.schema.history.HistoryText;
import io.aludel.schema.history.RecordedRevision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a live database with the schema that its revisions lead to, all that its catalogue tells.
 *
 * <pre>{@code
 * Aludel aludel = LeagueMigrations.on(dataSource)
 *         .catalogueCheck(SchemaCheck.of(LeagueMigrations.all()))
 *         .build();
 * aludel.check();         // "column players.age exists in the database and not in the model"
 * aludel.stamp("init");   // only if there is no difference
 * }</pre>
 *
 * <p>The schemas come from a text that the compiler puts beside the generated classes, {@code
 * META-INF/aludel/<class of the migrations>.history}. Instances are immutable.
 */
public final class SchemaCheck implements CatalogueCheck {

    /** What a revision that is half way keeps for itself until it's done is called so. */
    private static final String OWN = "aludel_";

    private final List<RecordedRevision> revisions;

    private SchemaCheck(List<RecordedRevision> revisions) {
        this.revisions = List.copyOf(revisions);
    }

    /**
     * A check against the recorded revisions of an application.
     *
     * @param migrations those of a generated class, {@code LeagueMigrations.all()}
     * @throws IllegalArgumentException when the text beside them is missing or can't be read
     */
    public static SchemaCheck of(Migrations migrations) {
        Class<?> type = migrations.getClass();
        String name = "META-INF/aludel/" + type.getName().replaceFirst("\\$.*", "") + ".history";
        try (InputStream text = type.getClassLoader().getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalArgumentException("there is no " + name
                        + " beside the generated classes: compile them with this version of Aludel, and keep META-INF/aludel in"
                        + " the jar");
            }
            return new SchemaCheck(HistoryText.read(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A check against a history that was read from its folder, or made by hand. */
    public static SchemaCheck of(History history) {
        return new SchemaCheck(history.revisions());
    }

    /**
     * The schema that revisions lead to.
     *
     * @param applied ids of revisions, with each all that it follows; none for an empty database
     * @throws IllegalArgumentException when one isn't recorded, or what it follows isn't among them
     */
    public Schema schema(Collection<String> applied) {
        Set<String> wanted = new HashSet<>(applied);
        List<RecordedRevision> some = revisions.stream()
                .filter(revision -> wanted.remove(revision.id()))
                .toList();
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException("not recorded: " + String.join(", ", wanted));
        }
        return History.of(some).schema();
    }

    /**
     * In what a database differs from the schema that revisions lead to, with the operations that would end it.
     *
     * @param connection works in the schema that is compared, and stays as it is
     * @param database what it leads to
     * @param applied ids of the revisions that are applied
     */
    public Drift drift(Connection connection, Database database, Collection<String> applied) throws SQLException {
        String dialect = database.name().toLowerCase(Locale.ROOT);
        return Catalog.of(Dialects.byId(dialect).orElseThrow()).drift(connection, schema(applied));
    }

    /** {@inheritDoc} Of one that is half way, what differs both from the schema before it and from the one behind it. */
    @Override
    public List<String> differences(
            Connection connection, Database database, Collection<String> applied, Optional<String> halfWay) {
        try {
            List<String> differences =
                    new ArrayList<>(drift(connection, database, applied).descriptions());
            if (halfWay.isPresent()) {
                List<String> behind = new ArrayList<>(applied);
                behind.add(halfWay.get());
                differences.retainAll(drift(connection, database, behind).descriptions());
                differences.removeIf(difference -> difference.contains(OWN));
            }
            return List.copyOf(differences);
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue can't be read", e);
        }
    }
}
