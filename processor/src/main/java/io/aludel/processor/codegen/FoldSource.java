package io.aludel.processor.codegen;

import io.aludel.schema.operation.Script;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Revisions that a fresh database takes in one go.
 *
 * @param first id of the first of them
 * @param ways how far each database takes them, by dialect id; those that take them one by one are left out
 */
public record FoldSource(String first, SortedMap<String, Way> ways) {

    public FoldSource {
        ways = Collections.unmodifiableSortedMap(new TreeMap<>(ways));
    }

    /**
     * What one database does.
     *
     * @param last id of the last revision that it takes so
     * @param steps the statements, none of which is anything but SQL
     */
    public record Way(String last, List<Script.Step> steps) {

        public Way {
            steps = List.copyOf(steps);
        }
    }
}
