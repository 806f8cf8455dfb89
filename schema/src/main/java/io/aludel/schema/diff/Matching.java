package io.aludel.schema.diff;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the old things are which of the new ones, of one kind, by their names.
 *
 * @param kept the old name of each thing that stays
 * @param newNames the same the other way round: the new name of each thing that stays
 * @param gone old names of things that leave
 * @param added names of new things
 * @param openOld old names of things of which it's open whether they stay
 * @param openNew names of things of which it's open whether they're new
 * @param <N> the type of names
 */
record Matching<N extends Comparable<N>>(
        SortedMap<N, N> kept,
        Map<N, N> newNames,
        SortedSet<N> gone,
        SortedSet<N> added,
        SortedSet<N> openOld,
        SortedSet<N> openNew) {

    Matching {
        kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
        newNames = Map.copyOf(newNames);
        gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
        openOld = Collections.unmodifiableSortedSet(new TreeSet<>(openOld));
        openNew = Collections.unmodifiableSortedSet(new TreeSet<>(openNew));
    }

    static <N extends Comparable<N>> Matching<N> of(
            SortedMap<N, N> kept, SortedSet<N> gone, SortedSet<N> added, SortedSet<N> openOld, SortedSet<N> openNew) {
        Map<N, N> newNames = new HashMap<>();
        kept.forEach((name, old) -> newNames.put(old, name));
        return new Matching<>(kept, newNames, gone, added, openOld, openNew);
    }

    /** The new name of a thing that stays. */
    Optional<N> nameAfter(N old) {
        return Optional.ofNullable(newNames.get(old));
    }
}
