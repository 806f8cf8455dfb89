package io.aludel.schema;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Options of a table, for each dialect's id; dialects without any are left out, so that nothing said is one value. */
final class TableOptions {

    private TableOptions() {}

    static SortedMap<String, SortedMap<String, String>> copyOf(SortedMap<String, SortedMap<String, String>> options) {
        if (options.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, SortedMap<String, String>> copy = new TreeMap<>();
        options.forEach((dialect, all) -> {
            if (!all.isEmpty()) {
                copy.put(dialect, Collections.unmodifiableSortedMap(new TreeMap<>(all)));
            }
        });
        return Collections.unmodifiableSortedMap(copy);
    }

    /** With one option set, or left to the database when there's no value. */
    static SortedMap<String, SortedMap<String, String>> with(
            SortedMap<String, SortedMap<String, String>> options,
            String dialect,
            String option,
            Optional<String> value) {
        SortedMap<String, SortedMap<String, String>> changed = new TreeMap<>(options);
        SortedMap<String, String> ofDialect =
                new TreeMap<>(changed.getOrDefault(dialect, Collections.emptySortedMap()));
        value.ifPresentOrElse(text -> ofDialect.put(option, text), () -> ofDialect.remove(option));
        changed.put(dialect, ofDialect);
        return changed;
    }

    static Optional<String> find(SortedMap<String, SortedMap<String, String>> options, String dialect, String option) {
        return Optional.ofNullable(options.get(dialect)).flatMap(all -> Optional.ofNullable(all.get(option)));
    }
}
