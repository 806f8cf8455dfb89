package io.aludel.schema;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Parts of a table by their names. */
final class NamedParts {

    private NamedParts() {}

    static <T> List<T> sorted(List<T> parts, Function<T, String> name) {
        return parts.size() < 2
                ? List.copyOf(parts)
                : parts.stream().sorted(Comparator.comparing(name)).toList();
    }

    static void requireDistinct(QualifiedName table, String kind, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> {
            if (!seen.add(name)) {
                throw new SchemaConflict("table " + table + " has two things of the name " + name + ": " + kind);
            }
        });
    }
}
