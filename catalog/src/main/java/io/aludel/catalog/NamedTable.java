package io.aludel.catalog;

import io.aludel.schema.Check;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.List;

/** A live table under the names of the model; types and texts stay as the catalogue says them. */
final class NamedTable {

    private final Table live;
    private final QualifiedName name;
    private final NamesInModel names;

    private NamedTable(Table live, NamesInModel names) {
        this.live = live;
        this.name = names.of(live.name());
        this.names = names;
    }

    static Table of(Table live, NamesInModel names) {
        return new NamedTable(live, names).named();
    }

    private Table named() {
        return new Table(
                name,
                live.columns().stream()
                        .map(column -> column.withName(column(column.name())))
                        .toList(),
                live.primaryKey().map(key -> new PrimaryKey(constraint(key.name()), columns(key.columns()))),
                live.uniqueKeys().stream().map(this::named).toList(),
                live.foreignKeys().stream().map(this::named).toList(),
                live.indexes().stream()
                        .map(index ->
                                index.withName(names.index(name, index.name())).withColumns(this::column))
                        .toList(),
                live.checks().stream()
                        .map(check -> new Check(constraint(check.name()), check.rule()))
                        .toList(),
                live.comment(),
                live.options());
    }

    private UniqueKey named(UniqueKey key) {
        return new UniqueKey(constraint(key.name()), columns(key.columns()), key.nullsNotDistinct(), key.deferral());
    }

    private ForeignKey named(ForeignKey key) {
        QualifiedName target = names.of(key.target());
        return new ForeignKey(
                constraint(key.name()),
                columns(key.columns()),
                target,
                key.targetColumns().stream()
                        .map(column -> names.column(target, column))
                        .toList(),
                key.onDelete(),
                key.onUpdate(),
                key.deferral());
    }

    private String constraint(String inCatalogue) {
        return names.constraint(name, inCatalogue);
    }

    private String column(String inCatalogue) {
        return names.column(name, inCatalogue);
    }

    private List<String> columns(List<String> inCatalogue) {
        return inCatalogue.stream().map(this::column).toList();
    }
}
