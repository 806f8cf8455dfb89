package io.aludel.schema.dialect.derby;

import io.aludel.schema.Column;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.operation.AddForeignKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Derby demands of keys, which are constraints all of them, unique indexes too (10.16). */
final class DerbyKeys {

    private final Schema before;
    private final QualifiedName table;
    private final ForeignKey key;

    private DerbyKeys(Schema before, AddForeignKey operation) {
        this.before = before;
        this.table = operation.table();
        this.key = operation.key();
    }

    /** A unique key over columns in that order. */
    private record Unique(String name, List<String> columns, boolean late) {

        static List<Unique> of(Table table) {
            List<Unique> all = new ArrayList<>();
            table.primaryKey().ifPresent(key -> all.add(new Unique(key.name(), key.columns(), false)));
            table.uniqueKeys()
                    .forEach(key -> all.add(new Unique(key.name(), key.columns(), key.deferral() != Deferral.NONE)));
            table.indexes().stream()
                    .filter(Index::unique)
                    .forEach(index -> all.add(new Unique(
                            index.name(),
                            index.parts().stream().map(Index.Part::text).toList(),
                            false)));
            return all;
        }

        boolean isOver(List<String> others) {
            return columns.size() == others.size() && new HashSet<>(columns).equals(new HashSet<>(others));
        }
    }

    /** Demands that no two keys are over the same columns, in whatever order (error 42Z93). */
    static void requireApart(Table table) {
        Map<Set<String>, String> seen = new LinkedHashMap<>();
        for (Unique unique : Unique.of(table)) {
            String other = seen.putIfAbsent(new HashSet<>(unique.columns()), unique.name());
            if (other != null) {
                throw new DialectLimit(
                        table.name(),
                        unique.name(),
                        "Derby has one key over the same columns, and for " + unique.name() + " of " + table.name()
                                + " there's " + other + ": take one of them away");
            }
        }
    }

    /** Demands that Derby compares the values of all keys and indexes. */
    static void requireComparable(Table table) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        Unique.of(table).forEach(unique -> rules.put(unique.name(), unique.columns()));
        table.indexes().stream()
                .filter(index -> index.parts().stream().noneMatch(Index.Part::expression))
                .forEach(index -> rules.put(
                        index.name(),
                        index.parts().stream().map(Index.Part::text).toList()));
        rules.forEach((name, columns) -> columns.stream()
                .flatMap(column -> table.column(column).stream())
                .filter(column -> DerbyTypes.isLarge(column.type()))
                .findFirst()
                .ifPresent(column -> {
                    throw new DialectLimit(
                            table.name(),
                            name,
                            "Derby compares no values of " + column.type() + ", and so has no " + name + " over "
                                    + column.name() + " of " + table.name() + ": declare a length of up to 32672");
                }));
    }

    /** Derby takes {@code on delete set default} and then refuses the delete (10.16). */
    static void requireActions(QualifiedName table, ForeignKey key) {
        if (key.onDelete() == ReferenceAction.SET_DEFAULT) {
            throw new DialectLimit(
                    table,
                    key.name(),
                    "Derby sets no default when a row is deleted, as " + key.name() + " of " + table
                            + " asks for: set NULL, or take Derby from the dialects");
        }
        if (key.onUpdate() != ReferenceAction.NO_ACTION && key.onUpdate() != ReferenceAction.RESTRICT) {
            throw new DialectLimit(
                    table,
                    key.name(),
                    "Derby hands on no change of a key, as " + key.name() + " of " + table + " asks for by on update "
                            + key.onUpdate() + ": let keys stay as they are, or take Derby from the dialects");
        }
    }

    /**
     * The foreign key as Derby takes it: columns in the order of the key that it refers to.
     *
     * @throws DialectLimit when it doesn't
     */
    static ForeignKey fitted(Schema before, AddForeignKey operation) {
        return new DerbyKeys(before, operation).fitted();
    }

    private ForeignKey fitted() {
        Unique unique = Unique.of(before.requireTable(key.target())).stream()
                .filter(candidate -> candidate.isOver(key.targetColumns()))
                .findFirst()
                .orElseThrow(() -> limit(
                        "takes no foreign key without a unique key to refer to, on " + key.target()
                                + key.targetColumns(),
                        "declare one"));
        boolean acts = key.onDelete() == ReferenceAction.CASCADE || key.onDelete() == ReferenceAction.SET_NULL;
        if (unique.late() && acts) {
            throw limit(
                    "deletes no rows and sets no NULL after a key that may be checked late, such as " + unique.name(),
                    "let that one be checked at once");
        }
        Table own = before.requireTable(table);
        if (key.onDelete() == ReferenceAction.SET_NULL
                && key.columns().stream().map(own::requireColumn).noneMatch(Column::nullable)) {
            throw limit("sets no NULL in columns that take none", "let one of them be NULL");
        }
        requireTypes();
        if (new DeletePaths(before, table, key).areCrossed()) {
            throw limit(
                    "lets a delete reach rows in two ways only under the same rule, which isn't set null, and in a circle only under one"
                            + " (error 42915)",
                    "give it the rule of the others");
        }
        return new ForeignKey(
                key.name(),
                unique.columns().stream().map(this::referring).toList(),
                key.target(),
                unique.columns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferral());
    }

    private String referring(String target) {
        return key.columns().get(key.targetColumns().indexOf(target));
    }

    private void requireTypes() {
        DerbyTypes types = new DerbyTypes();
        for (int i = 0; i < key.columns().size(); i++) {
            Column one = before.requireTable(table).requireColumn(key.columns().get(i));
            Column other = before.requireTable(key.target())
                    .requireColumn(key.targetColumns().get(i));
            if (!types.catalogue(one.type()).equals(types.catalogue(other.type()))) {
                throw limit(
                        "pairs no columns of different types, " + one.type() + " " + one.name() + " and " + other.type()
                                + " " + other.name(),
                        "give both the same");
            }
        }
    }

    private DialectLimit limit(String fact, String way) {
        return DerbyFeatures.REFUSALS.limit(table, key.name(), fact, way);
    }

    /** The columns of each unique key in order. */
    static List<List<String>> uniqueColumns(Table table) {
        List<List<String>> all = new ArrayList<>();
        Unique.of(table).forEach(unique -> all.add(unique.columns()));
        return all;
    }

    /** A unique index as the constraint that stands for it. */
    static UniqueKey constraint(Index index) {
        return new UniqueKey(
                index.name(), index.parts().stream().map(Index.Part::text).toList());
    }
}
