package io.aludel.catalog;

import io.aludel.schema.Check;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells keys, checks and indexes of a live table, name by name: when everything of a name is there as the database keeps it, it's told as
 * declared, otherwise as it's found.
 */
final class RuleRecognition {

    private final Table declared;
    private final Table kept;
    private final Table live;
    private final boolean ordered;

    /**
     * Compares tables under the same names.
     *
     * @param ordered whether the order of a unique key's columns is told
     */
    RuleRecognition(Table declared, Table kept, Table live, boolean ordered) {
        this.declared = declared;
        this.kept = kept;
        this.live = live;
        this.ordered = ordered;
    }

    /** All that has one name. */
    private record Rules(
            Optional<UniqueKey> unique, Optional<ForeignKey> key, Optional<Check> check, Optional<Index> index) {

        static Rules of(Table table, String name) {
            return new Rules(
                    named(table.uniqueKeys(), UniqueKey::name, name),
                    named(table.foreignKeys(), ForeignKey::name, name),
                    named(table.checks(), Check::name, name),
                    table.index(name));
        }

        private static <T> Optional<T> named(List<T> all, Function<T, String> nameOf, String name) {
            return all.stream().filter(one -> nameOf.apply(one).equals(name)).findFirst();
        }

        boolean isSame(Rules other, boolean ordered) {
            return unique.map(key -> ordered ? key : sorted(key))
                            .equals(other.unique.map(key -> ordered ? key : sorted(key)))
                    && key.equals(other.key)
                    && check.isPresent() == other.check.isPresent()
                    && index.map(RuleRecognition::structure).equals(other.index.map(RuleRecognition::structure));
        }
    }

    private static UniqueKey sorted(UniqueKey key) {
        return new UniqueKey(
                key.name(), key.columns().stream().sorted().toList(), key.nullsNotDistinct(), key.deferral());
    }

    /** An index without texts in SQL, which engines write anew. */
    static Index structure(Index index) {
        return new Index(
                index.name(),
                index.parts().stream()
                        .map(part ->
                                part.expression() ? new Index.Part("", true, part.descending(), part.nulls()) : part)
                        .toList(),
                index.unique(),
                index.where().map(condition -> "where"),
                index.method(),
                index.include());
    }

    Table of(Table bare) {
        List<Rules> told = names().stream().map(this::told).toList();
        return bare.withUniqueKeys(
                        told.stream().flatMap(rules -> rules.unique().stream()).toList())
                .withForeignKeys(
                        told.stream().flatMap(rules -> rules.key().stream()).toList())
                .withChecks(
                        told.stream().flatMap(rules -> rules.check().stream()).toList())
                .withIndexes(
                        told.stream().flatMap(rules -> rules.index().stream()).toList());
    }

    private Rules told(String name) {
        Rules found = Rules.of(live, name);
        return Rules.of(kept, name).isSame(found, ordered) ? Rules.of(declared, name) : found;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Table table : List.of(declared, kept, live)) {
            Stream.of(
                            table.uniqueKeys().stream().map(UniqueKey::name),
                            table.foreignKeys().stream().map(ForeignKey::name),
                            table.checks().stream().map(Check::name),
                            table.indexes().stream().map(Index::name))
                    .flatMap(Function.identity())
                    .forEach(names::add);
        }
        return names;
    }
}
