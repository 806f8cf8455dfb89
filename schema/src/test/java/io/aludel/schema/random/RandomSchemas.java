package io.aludel.schema.random;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pairs of schemas made up by chance, each from a seed of its own, so that a pair can be made again.
 *
 * <p>The second schema of a pair is the first one after some mutations: renames with their hints (chains and swaps too), drops
 * that are confirmed, things that take the names of things that left, changed types, defaults, keys and indexes.
 */
public final class RandomSchemas {

    private final boolean runnable;

    private RandomSchemas(boolean runnable) {
        this.runnable = runnable;
    }

    /** All that the values can express. */
    public static RandomSchemas anything() {
        return new RandomSchemas(false);
    }

    /**
     * Only what H2 and PostgreSQL both accept when the tables are empty: no schemas that would have to be created, and foreign
     * keys that refer to primary and unique keys, not to unique indexes.
     */
    public static RandomSchemas runnable() {
        return new RandomSchemas(true);
    }

    /**
     * Two schemas and what the user has to say for the differ to have no question.
     *
     * @param seed the seed that makes this pair
     * @param before the schema before
     * @param after the schema afterwards
     * @param hints what the user says
     */
    public record Pair(long seed, Schema before, Schema after, Hints hints) {}

    /** The pair of that seed. */
    public Pair pair(long seed) {
        // Neighbouring seeds give like first numbers; the multiplication parts them.
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Mutations mutations = new Mutations(random, runnable);
        Draft draft = mutations.draft();
        mutations.grow();
        mutations.settle(new HashSet<>());
        Schema before = draft.toSchema();
        Draft.Names names = draft.names();
        mutations.mutate();
        Set<DraftColumn> added = new HashSet<>();
        draft.tables.forEach(table -> table.columns.stream()
                .filter(column -> !names.columns().containsKey(column))
                .forEach(added::add));
        mutations.settle(added);
        Schema after = draft.toSchema();
        return new Pair(seed, before, after, hints(draft, names, before, after, random));
    }

    /** What the user would say, given how the differ matches: by hint, otherwise by name. */
    private static Hints hints(Draft draft, Draft.Names old, Schema before, Schema after, Random random) {
        Map<QualifiedName, QualifiedName> tableRenames = new TreeMap<>();
        for (DraftTable table : draft.tables) {
            Optional.ofNullable(old.tables().get(table))
                    .filter(name -> !name.equals(table.name))
                    .ifPresent(name -> tableRenames.put(table.name, name));
        }
        Map<ColumnName, String> columnRenames = new TreeMap<>();
        Set<String> drops = new TreeSet<>();
        Map<ColumnName, String> backfills = new TreeMap<>();
        Map<ColumnName, String> conversions = new TreeMap<>();
        boolean dataStep = random.nextInt(4) == 0;
        Map<QualifiedName, QualifiedName> kept =
                matched(before.tables().keySet(), after.tables().keySet(), tableRenames);
        before.tables().keySet().stream()
                .filter(name -> !kept.containsValue(name))
                .forEach(name -> drops.add(name + ""));
        before.sequences().keySet().stream()
                .filter(name -> after.sequence(name).isEmpty())
                .forEach(name -> drops.add(name + ""));
        for (DraftTable table : draft.tables) {
            if (!kept.containsKey(table.name)) {
                continue;
            }
            Table oldTable = before.requireTable(kept.get(table.name));
            Map<String, String> renames = new TreeMap<>();
            for (DraftColumn column : table.columns) {
                if (old.columns().containsKey(column)
                        && !old.columns().get(column).equals(column.name)) {
                    renames.put(column.name, old.columns().get(column));
                    columnRenames.put(
                            new ColumnName(table.name, column.name),
                            old.columns().get(column));
                }
            }
            Set<String> oldNames = names(oldTable);
            Map<String, String> columns = matched(oldNames, names(after.requireTable(table.name)), renames);
            oldNames.stream()
                    .filter(name -> !columns.containsValue(name))
                    .forEach(name -> drops.add(oldTable.name() + "." + name));
            for (Column column : after.requireTable(table.name).columns()) {
                ColumnName name = new ColumnName(table.name, column.name());
                Optional<Column> from =
                        Optional.ofNullable(columns.get(column.name())).map(oldTable::requireColumn);
                from.filter(c -> c.type().changeTo(column.type()) == TypeChange.CONVERSION)
                        .ifPresent(c -> conversions.put(name, "cast(" + column.name() + " as " + column.type() + ")"));
                boolean tightened =
                        !column.nullable() && from.map(Column::nullable).orElse(!column.fillsItself());
                if (tightened && (!dataStep || random.nextBoolean()) || from.isEmpty() && random.nextInt(5) == 0) {
                    backfills.put(name, "(" + Types.value(column.type(), random) + ")");
                }
            }
        }
        return new Hints(tableRenames, columnRenames, drops, backfills, conversions, dataStep);
    }

    private static Set<String> names(Table table) {
        Set<String> names = new TreeSet<>();
        table.columns().forEach(column -> names.add(column.name()));
        return names;
    }

    private static <N> Map<N, N> matched(Set<N> before, Set<N> after, Map<N, N> renames) {
        Map<N, N> matched = new HashMap<>(renames);
        for (N name : after) {
            if (!matched.containsKey(name) && before.contains(name) && !renames.containsValue(name)) {
                matched.put(name, name);
            }
        }
        return matched;
    }
}
