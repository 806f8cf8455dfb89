package io.aludel.schema.random;

import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of keys and indexes made of the names of what they cover, as the naming templates make them. */
final class DerivedNames {

    private DerivedNames() {}

    static void giveTo(DraftTable table) {
        Set<String> taken = new HashSet<>();
        String name = table.name.name();
        if (table.primaryKey != null) {
            table.primaryKey.name = unused("pk_" + name, taken);
        }
        table.uniques.forEach(key -> key.name = unused("uq_" + name + columns(key.columns), taken));
        table.indexes.forEach(
                index -> index.name = unused((index.unique ? "ux_" : "ix_") + name + columns(index.columns), taken));
        table.checks.forEach(check -> check.name = unused("ck_" + name + "_x_" + check.column.name, taken));
        table.references.forEach(reference -> reference.name =
                unused("fk_" + name + columns(reference.columns) + "_" + reference.target.name.name(), taken));
    }

    private static String columns(List<DraftColumn> columns) {
        return "_" + String.join("_", Draft.names(columns));
    }

    private static String unused(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name + "_" + number;
        }
        return candidate;
    }
}
