package io.aludel.processor.lint;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Table;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Foreign keys by which rows are deleted with others. A table that refers to itself, such as that of a tree, isn't spoken of.
 *
 * @param ofTable those of each table, in declared order
 */
record CascadingKeys(Map<QualifiedName, List<ForeignKey>> ofTable) {

    static CascadingKeys of(Collection<Table> tables) {
        return new CascadingKeys(tables.stream().collect(Collectors.toMap(Table::name, CascadingKeys::keys)));
    }

    private static List<ForeignKey> keys(Table table) {
        return table.foreignKeys().stream()
                .filter(key -> key.onDelete() == ReferenceAction.CASCADE)
                .filter(key -> !key.target().equals(table.name()))
                .toList();
    }

    /** The cascading keys of one table. */
    List<ForeignKey> of(QualifiedName table) {
        return ofTable.getOrDefault(table, List.of());
    }

    /** The tables with whose rows those of a table are deleted, be it by way of others; the table itself among them. */
    SortedSet<QualifiedName> deleters(QualifiedName table) {
        SortedSet<QualifiedName> seen = new TreeSet<>();
        Deque<QualifiedName> open = new ArrayDeque<>(List.of(table));
        while (!open.isEmpty()) {
            QualifiedName next = open.pop();
            if (seen.add(next)) {
                of(next).forEach(key -> open.push(key.target()));
            }
        }
        return seen;
    }
}
