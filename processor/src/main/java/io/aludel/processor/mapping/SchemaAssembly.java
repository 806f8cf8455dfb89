package io.aludel.processor.mapping;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.ReferenceLayout;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a schema of layouts.
 *
 * <p>A schema is always whole, and layouts may be wrong: the second of two things of one name, a key over a column without a type
 * and the like are left out. Validation reports each of them, so a schema that lacks something never becomes a revision.
 */
final class SchemaAssembly {

    private SchemaAssembly() {}

    static Schema assemble(List<TableLayout> layouts) {
        Map<QualifiedName, TableLayout> byName = firstOf(layouts, TableLayout::name);
        Map<QualifiedName, Sequence> sequences = firstOf(
                byName.values().stream()
                        .flatMap(layout -> layout.sequences().stream())
                        .map(Sourced::value)
                        .filter(sequence -> !byName.containsKey(sequence.name()))
                        .toList(),
                Sequence::name);
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        byName.values().forEach(layout -> tables.put(layout.name(), table(layout, sequences.keySet())));
        NavigableMap<QualifiedName, Table> whole = new TreeMap<>();
        byName.values().forEach(layout -> whole.put(layout.name(), withForeignKeys(layout, tables)));
        return new Schema(whole, new TreeMap<>(sequences));
    }

    private static Table table(TableLayout layout, Set<QualifiedName> sequences) {
        List<Column> columns = layout.columns().stream()
                .flatMap(column -> column.column().stream())
                .map(column -> withoutUnknownSequence(column, sequences))
                .toList();
        Map<String, Column> byName = firstOf(columns, Column::name);
        Predicate<Collection<String>> known = byName.keySet()::containsAll;
        Optional<PrimaryKey> primaryKey =
                layout.primaryKey().map(Sourced::value).filter(key -> known.test(key.columns()));
        Set<String> taken = new HashSet<>();
        primaryKey.map(Constraint::name).ifPresent(taken::add);
        List<UniqueKey> uniques = layout.uniques().stream()
                .map(Sourced::value)
                .filter(key -> known.test(key.columns()) && taken.add(key.name()))
                .toList();
        List<Check> checks = layout.traits().checks().stream()
                .map(Sourced::value)
                .filter(check -> known.test(check.columns()) && taken.add(check.name()))
                .toList();
        List<Index> indexes = layout.indexes().stream()
                .map(Sourced::value)
                .filter(index -> known.test(index.columns()) && known.test(index.include()))
                .toList();
        return new Table(
                layout.name(),
                List.copyOf(byName.values()),
                primaryKey,
                uniques,
                List.of(),
                List.copyOf(firstOf(indexes, Index::name).values()),
                checks,
                layout.traits().comment(),
                layout.traits().options());
    }

    private static Column withoutUnknownSequence(Column column, Set<QualifiedName> sequences) {
        return column.withGeneration(column.generation()
                .filter(way -> way.sequenceUsed().map(sequences::contains).orElse(true)));
    }

    private static Table withForeignKeys(TableLayout layout, Map<QualifiedName, Table> tables) {
        Table table = Objects.requireNonNull(tables.get(layout.name()));
        Set<String> taken =
                new HashSet<>(table.constraints().stream().map(Constraint::name).toList());
        List<ForeignKey> keys = layout.references().stream()
                .filter(SchemaAssembly::hasTypes)
                .flatMap(reference -> reference.key().stream())
                .filter(key -> Optional.ofNullable(tables.get(key.target()))
                        .filter(target -> target.isKey(key.targetColumns()))
                        .isPresent())
                .filter(key -> taken.add(key.name()))
                .toList();
        return table.withForeignKeys(keys);
    }

    private static boolean hasTypes(ReferenceLayout reference) {
        return reference.columns().stream().map(ColumnLayout::type).allMatch(Optional::isPresent);
    }

    private static <K, V> Map<K, V> firstOf(Collection<V> things, Function<V, K> name) {
        Map<K, V> first = new LinkedHashMap<>();
        things.forEach(thing -> first.putIfAbsent(name.apply(thing), thing));
        return first;
    }
}
