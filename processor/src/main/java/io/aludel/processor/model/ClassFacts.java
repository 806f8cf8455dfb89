package io.aludel.processor.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What the source of an entity or mapped superclass tells, and its class file doesn't reliably: javac 17 shows no type-use
 * annotations of class files, and the compiler of Eclipse sorts the fields in them.
 *
 * @param fields its persistent fields in declared order
 */
public record ClassFacts(List<Field> fields) {

    /**
     * A persistent field.
     *
     * @param name its name in Java
     * @param nullness what its own marks say
     */
    public record Field(String name, Nullness nullness) {}

    public ClassFacts {
        fields = List.copyOf(fields);
    }

    /** Whether they speak of the class that has these persistent fields, in any order; otherwise they are of an older one. */
    public boolean fit(Collection<String> names) {
        return fields.size() == names.size()
                && new TreeSet<>(names)
                        .equals(new TreeSet<>(fields.stream().map(Field::name).toList()));
    }

    /** What the marks on a field say. */
    public Optional<Nullness> nullness(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::nullness)
                .findFirst();
    }

    /** Place of a field in declared order, from 0; the number of fields for a name that is none of theirs. */
    public int position(String name) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).name().equals(name))
                .findFirst()
                .orElse(fields.size());
    }
}
