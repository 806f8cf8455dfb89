package io.aludel.catalog;

import io.aludel.catalog.reader.CatalogReader;
import io.aludel.catalog.reader.builtin.Readers;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The catalogue of a live database of one dialect, beside a model. Aludel's own tables are left out of it. */
public final class Catalog {

    /** Tables that the runtime keeps for itself, unless a model has them. */
    private static final List<String> OWN = List.of("aludel_history", "aludel_journal");

    private final Dialect dialect;
    private final CatalogReader reader;
    private final Set<String> schemas;

    private Catalog(Dialect dialect, CatalogReader reader, Set<String> schemas) {
        this.dialect = dialect;
        this.reader = reader;
        this.schemas = schemas;
    }

    /**
     * The catalogue of databases of a dialect.
     *
     * @throws IllegalArgumentException when no such database can be read: its SQL is rendered only
     */
    public static Catalog of(Dialect dialect) {
        CatalogReader reader = Readers.byId(dialect.id())
                .orElseThrow(() -> new IllegalArgumentException("no database of " + dialect.id() + " can be read"));
        return new Catalog(dialect, reader, Set.of());
    }

    /** The same, which looks into these schemas too; those of the model and the connection's own are looked into anyway. */
    public Catalog and(Set<String> moreSchemas) {
        Set<String> all = new TreeSet<>(schemas);
        all.addAll(moreSchemas);
        return new Catalog(dialect, reader, all);
    }

    /**
     * What's there, in the catalogue's own words.
     *
     * @param connection stays as it is
     * @param model says which schemas there are
     */
    public Schema live(Connection connection, Schema model) throws SQLException {
        Identifiers names = dialect.identifiers();
        Set<String> wanted = new TreeSet<>();
        schemas.forEach(schema -> wanted.add(names.catalogue(schema)));
        named(model).flatMap(name -> name.schema().stream()).forEach(schema -> wanted.add(names.catalogue(schema)));
        Schema live = withoutOwn(reader.read(connection, wanted), model);
        Optional<String> own = Optional.ofNullable(connection.getSchema());
        return own.isEmpty() ? live : qualified(live, model, own.get());
    }

    /** What's there, in the model's words: what's as the model says equals the model. */
    public Schema recognised(Connection connection, Schema model) throws SQLException {
        return Recognition.of(live(connection, model), model, dialect);
    }

    /** In what the database differs from the model. */
    public Drift drift(Connection connection, Schema model) throws SQLException {
        return Drift.between(recognised(connection, model), model);
    }

    private static Stream<QualifiedName> named(Schema schema) {
        return Stream.concat(schema.tables().keySet().stream(), schema.sequences().keySet().stream());
    }

    private static Schema withoutOwn(Schema live, Schema model) {
        Set<String> declared = new TreeSet<>();
        named(model).forEach(name -> declared.add(name.name().toLowerCase(Locale.ROOT)));
        return Schema.of(
                live.tables().values().stream()
                        .filter(table -> {
                            String name = table.name().name().toLowerCase(Locale.ROOT);
                            return declared.contains(name) || !OWN.contains(name);
                        })
                        .toList(),
                live.sequences().values());
    }

    /** With the connection's own schema in the names of those things that the model declares in it. */
    private Schema qualified(Schema live, Schema model, String own) {
        Schema qualified = live;
        for (QualifiedName declared : named(model).toList()) {
            QualifiedName found = QualifiedName.of(dialect.identifiers().catalogue(declared.name()));
            Optional<String> schema = declared.schema().map(dialect.identifiers()::catalogue);
            if (schema.equals(Optional.of(own))) {
                QualifiedName wanted = new QualifiedName(schema, found.name());
                if (qualified.table(found).isPresent()) {
                    qualified = qualified.withTableRenamed(found, wanted);
                } else if (qualified.sequence(found).isPresent()) {
                    qualified = qualified.withSequenceRenamed(found, wanted);
                }
            }
        }
        return qualified;
    }
}
