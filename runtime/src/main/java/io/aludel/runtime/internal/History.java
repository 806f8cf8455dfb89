package io.aludel.runtime.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the database says has been applied.
 *
 * @param rows the rows of the history table by position
 */
record History(List<HistoryRow> rows) {
    History {
        rows = List.copyOf(rows);
    }

    Optional<HistoryRow> find(String revision) {
        return rows.stream().filter(row -> row.revision().equals(revision)).findFirst();
    }

    /** Returns the one revision that a dead process or a failed step left half way. */
    Optional<HistoryRow> halfWay() {
        return rows.stream().filter(HistoryRow::halfWay).findFirst();
    }

    /** Returns the revisions of all rows, in the order of application. */
    Set<String> revisions() {
        return rows.stream().map(HistoryRow::revision).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    int nextPosition() {
        return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).position() + 1;
    }

    /** Returns this history with a row in place of the one at its position, or behind all others. */
    History with(HistoryRow added) {
        List<HistoryRow> changed = new ArrayList<>(rows);
        changed.removeIf(row -> row.position() == added.position());
        long before = changed.stream()
                .filter(row -> row.position() < added.position())
                .count();
        changed.add((int) before, added);
        return new History(changed);
    }

    History without(String revision) {
        return new History(
                rows.stream().filter(row -> !row.revision().equals(revision)).toList());
    }

    /** Returns the chain over all rows. */
    String chain() {
        return Chain.of(rows.stream().map(HistoryRow::chainLine).toList());
    }
}
