package io.aludel.processor.validation;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names within one scope and who has them.
 *
 * <p>Two names are one when one of the databases takes them for one: H2 folds {@code mail} to upper case, so that it's the same as
 * {@code MAIL}.
 *
 * @param <T> what has a name
 */
final class NamesTaken<T> {

    private final List<Dialect> dialects;
    private final Map<String, T> owners = new HashMap<>();

    NamesTaken(List<String> dialectIds) {
        this.dialects =
                dialectIds.stream().flatMap(id -> Dialects.byId(id).stream()).toList();
    }

    /** Gives a name to a new owner, unless it has one, which is returned. */
    Optional<T> take(String name, T owner) {
        List<String> keys = Stream.concat(
                        Stream.of(name),
                        dialects.stream()
                                .map(dialect -> dialect.id() + " "
                                        + dialect.identifiers().identity(name)))
                .toList();
        Optional<T> earlier = keys.stream()
                .flatMap(key -> Optional.ofNullable(owners.get(key)).stream())
                .findFirst();
        if (earlier.isEmpty()) {
            keys.forEach(key -> owners.put(key, owner));
        }
        return earlier;
    }

    /** How messages name two names that are one. */
    static String text(String first, String second) {
        return first.equals(second)
                ? '"' + first + '"'
                : "\"" + first + "\" alias \"" + second + "\", which a database takes for one,";
    }
}
