package io.aludel.catalog;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells one live table as the model declares it: each fact as declared where it's the same, as it's found where it isn't. */
final class TableRecognition {

    private final Table declared;
    private final Table kept;
    private final Dialect dialect;
    private final TypesInModel types;
    private final ValuesInModel values;

    TableRecognition(Table declared, Dialect dialect, TypesInModel types, ValuesInModel values) {
        this.declared = declared;
        this.kept = dialect.features().kept(declared);
        this.dialect = dialect;
        this.types = types;
        this.values = values;
    }

    /**
     * The table in the model's words.
     *
     * @param live the live table under the model's names
     */
    Table of(Table live) {
        Features features = dialect.features();
        Table named = features.keepsConstraintNames() ? live : new UnnamedRules(kept).named(live);
        return new RuleRecognition(declared, kept, named, features.tellsOrderOfUniqueKeys())
                .of(new Table(
                        declared.name(),
                        columns(named),
                        primaryKey(named),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        told(declared.comment(), kept.comment(), live.comment()),
                        options(live)));
    }

    /** What's declared when what's kept of it is there, otherwise what is there. */
    private static <T> Optional<T> told(Optional<T> declared, Optional<T> kept, Optional<T> live) {
        return kept.equals(live) ? declared : live;
    }

    private Optional<PrimaryKey> primaryKey(Table live) {
        return told(declared.primaryKey(), kept.primaryKey(), live.primaryKey());
    }

    private List<Column> columns(Table live) {
        List<Column> columns = new ArrayList<>();
        for (Column column : declared.columns()) {
            live.column(column.name())
                    .ifPresent(found -> columns.add(column(column, kept.requireColumn(column.name()), found)));
        }
        for (Column found : live.columns()) {
            if (declared.column(found.name()).isEmpty()) {
                columns.add(found.withType(types.declared(found.type())));
            }
        }
        return columns;
    }

    private Column column(Column column, Column keptColumn, Column live) {
        Column source = values.isSameSource(keptColumn, live)
                ? column
                : live.withDefault(live.defaultExpression().map(ValueText::declared));
        Optional<Computed> computed = source.computed();
        boolean sameOnUpdate = values.isSame(keptColumn, keptColumn.onUpdate(), live.onUpdate());
        return new Column(
                column.name(),
                types.isSame(keptColumn.type(), live.type()) ? column.type() : types.declared(live.type()),
                keptColumn.nullable() == live.nullable() ? column.nullable() : live.nullable(),
                source.defaultExpression(),
                source.generation(),
                computed,
                computed.isPresent() ? Optional.empty() : sameOnUpdate ? column.onUpdate() : live.onUpdate(),
                told(
                        column.collation(),
                        keptColumn.collation().map(dialect.identifiers()::catalogue),
                        live.collation()),
                told(column.comment(), keptColumn.comment(), live.comment()));
    }

    /** Those for other databases as declared; of this one's, each. */
    private SortedMap<String, SortedMap<String, String>> options(Table live) {
        SortedMap<String, SortedMap<String, String>> options = new TreeMap<>(declared.options());
        Map<String, String> wanted = declared.options().getOrDefault(dialect.id(), new TreeMap<>());
        Map<String, String> keptOptions = kept.options().getOrDefault(dialect.id(), new TreeMap<>());
        Map<String, String> found = live.options().getOrDefault(dialect.id(), new TreeMap<>());
        SortedMap<String, String> told = new TreeMap<>(found);
        wanted.forEach((option, value) -> {
            Optional<String> expected = Optional.ofNullable(keptOptions.get(option));
            Optional<String> there = Optional.ofNullable(found.get(option));
            boolean same = expected.equals(there)
                    || expected.stream()
                            .anyMatch(
                                    text -> there.filter(text::equalsIgnoreCase).isPresent());
            if (same) {
                told.put(option, value);
            }
        });
        options.put(dialect.id(), told);
        return options;
    }
}
