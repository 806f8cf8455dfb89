package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the catalogue can tell of a table: a primary key is called {@code PRIMARY}, a unique index is a unique key, {@code restrict} is
 * what happens anyway, and an index that a foreign key has made is told apart from a declared one by its name alone.
 */
final class MysqlKept {

    private static final String PRIMARY = "PRIMARY";

    private MysqlKept() {}

    static Table of(Table declared, Table kept) {
        List<UniqueKey> uniques = new ArrayList<>(kept.uniqueKeys());
        List<Index> indexes = new ArrayList<>();
        for (Index index : kept.indexes()) {
            if (isPlainKey(index)) {
                uniques.add(new UniqueKey(index.name(), index.columns()));
            } else if (!isMadeByKey(declared, index)) {
                indexes.add(index);
            }
        }
        return kept.withPrimaryKey(kept.primaryKey().map(key -> key.withName(PRIMARY)))
                .withIndexes(indexes)
                .withUniqueKeys(uniques)
                .withForeignKeys(
                        kept.foreignKeys().stream().map(MysqlKept::kept).toList());
    }

    private static boolean isPlainKey(Index index) {
        return index.isKey()
                && index.method().isEmpty()
                && index.parts().stream().noneMatch(Index.Part::descending);
    }

    private static boolean isMadeByKey(Table table, Index index) {
        return !index.unique()
                && index.parts().stream().noneMatch(Index.Part::descending)
                && table.foreignKeys().stream()
                        .anyMatch(key -> key.name().equals(index.name())
                                && Set.copyOf(key.columns()).equals(Set.copyOf(index.columns())));
    }

    private static ForeignKey kept(ForeignKey key) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.target(),
                key.targetColumns(),
                kept(key.onDelete()),
                kept(key.onUpdate()),
                key.deferral());
    }

    private static ReferenceAction kept(ReferenceAction action) {
        return action == ReferenceAction.RESTRICT ? ReferenceAction.NO_ACTION : action;
    }
}
