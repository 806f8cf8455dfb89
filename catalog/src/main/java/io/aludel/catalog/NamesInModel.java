package io.aludel.catalog;

import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of a catalogue as a model declares them; a name that the model hasn't is unfolded. */
final class NamesInModel {

    private final Identifiers identifiers;
    private final Map<QualifiedName, QualifiedName> declared = new HashMap<>();
    private final Map<QualifiedName, Parts> parts = new HashMap<>();

    /** Names of one table's parts, by what the catalogue calls them. */
    private record Parts(Map<String, String> columns, Map<String, String> constraints, Map<String, String> indexes) {
        static final Parts NONE = new Parts(Map.of(), Map.of(), Map.of());
    }

    NamesInModel(Schema model, Dialect dialect) {
        this.identifiers = dialect.identifiers();
        Stream.concat(model.tables().keySet().stream(), model.sequences().keySet().stream())
                .forEach(name -> declared.put(inCatalogue(name), name));
        for (Table table : model.tables().values()) {
            List<Table> expected = List.of(dialect.features().kept(table), table);
            parts.put(
                    table.name(),
                    new Parts(
                            byCatalogue(table.columns().stream().map(Column::name)),
                            byCatalogue(expected.stream()
                                    .flatMap(it -> it.constraints().stream().map(Constraint::name))),
                            byCatalogue(expected.stream()
                                    .flatMap(it -> it.indexes().stream().map(Index::name)))));
        }
    }

    private QualifiedName inCatalogue(QualifiedName name) {
        return new QualifiedName(name.schema().map(identifiers::catalogue), identifiers.catalogue(name.name()));
    }

    private Map<String, String> byCatalogue(Stream<String> names) {
        Map<String, String> all = new HashMap<>();
        names.forEach(name -> all.put(identifiers.catalogue(name), name));
        return all;
    }

    /** A table's or sequence's name. */
    QualifiedName of(QualifiedName inCatalogue) {
        QualifiedName unfolded = new QualifiedName(
                inCatalogue.schema().map(identifiers::declared), identifiers.declared(inCatalogue.name()));
        return declared.getOrDefault(inCatalogue, unfolded);
    }

    /** A column's name, by the name that the model has for its table. */
    String column(QualifiedName table, String inCatalogue) {
        return of(partsOf(table).columns(), inCatalogue);
    }

    /** A constraint's name, by the name that the model has for its table. */
    String constraint(QualifiedName table, String inCatalogue) {
        return of(partsOf(table).constraints(), inCatalogue);
    }

    /** An index's name, by the name that the model has for its table. */
    String index(QualifiedName table, String inCatalogue) {
        return of(partsOf(table).indexes(), inCatalogue);
    }

    private Parts partsOf(QualifiedName table) {
        return parts.getOrDefault(table, Parts.NONE);
    }

    private String of(Map<String, String> known, String inCatalogue) {
        return known.getOrDefault(inCatalogue, identifiers.declared(inCatalogue));
    }
}
