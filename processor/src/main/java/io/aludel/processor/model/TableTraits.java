package io.aludel.processor.model;

import io.aludel.schema.Check;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table has besides columns, keys and indexes.
 *
 * @param checks checks
 * @param comment its comment
 * @param options what only one database knows, by dialect
 * @param concurrentIndexes names of indexes that are built while writers go on
 */
public record TableTraits(
        List<Sourced<Check>> checks,
        Optional<String> comment,
        SortedMap<String, SortedMap<String, String>> options,
        Set<String> concurrentIndexes) {

    /** Nothing of it. */
    public static final TableTraits NONE = new TableTraits(List.of(), Optional.empty(), new TreeMap<>(), Set.of());

    public TableTraits {
        checks = List.copyOf(checks);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        concurrentIndexes = Set.copyOf(concurrentIndexes);
    }
}
