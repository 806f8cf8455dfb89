package io.aludel.schema.history;

import io.aludel.schema.SchemaConflict;
import io.aludel.schema.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object being read: each member is asked for by name, and {@link #end} refuses those that nobody asked for. All methods
 * throw {@link JsonMistake} when the object is not as asked.
 */
final class JsonObject {

    static final String RESTORE = "Restore the file from version control, or correct it";

    private final JsonValue.Members members;
    private final Set<String> asked = new TreeSet<>();

    private JsonObject(JsonValue.Members members) {
        this.members = members;
    }

    static JsonObject of(JsonValue value) {
        if (value instanceof JsonValue.Members members) {
            return new JsonObject(members);
        }
        throw new JsonMistake(value, "this is " + value.kind() + ", an object in braces is expected", RESTORE);
    }

    JsonValue.Members value() {
        return members;
    }

    Optional<JsonValue> find(String name) {
        asked.add(name);
        return Optional.ofNullable(members.members().get(name)).map(JsonValue.Member::value);
    }

    JsonValue require(String name) {
        return find(name)
                .orElseThrow(() -> new JsonMistake(
                        members,
                        "\"" + name + "\" is missing in this object",
                        misspelt(name)
                                        .map(near -> "Is \"" + near + "\" meant to be it? ")
                                        .orElse("")
                                + RESTORE));
    }

    String text(String name) {
        return text(require(name));
    }

    Optional<String> optionalText(String name) {
        return find(name).map(JsonObject::text);
    }

    boolean bool(String name) {
        return bool(require(name));
    }

    boolean bool(String name, boolean otherwise) {
        return find(name).map(JsonObject::bool).orElse(otherwise);
    }

    long number(String name, long otherwise) {
        return find(name).map(JsonObject::number).orElse(otherwise);
    }

    Optional<Long> optionalNumber(String name) {
        return find(name).map(JsonObject::number);
    }

    JsonObject object(String name) {
        return of(require(name));
    }

    Optional<JsonObject> optionalObject(String name) {
        return find(name).map(JsonObject::of);
    }

    /** A list, or nothing when it's left out. */
    <T> List<T> items(String name, Function<JsonValue, T> item) {
        return find(name).map(value -> items(value, item)).orElse(List.of());
    }

    /** A list with at least one item. */
    <T> List<T> someItems(String name, Function<JsonValue, T> item) {
        JsonValue value = require(name);
        List<T> items = items(value, item);
        if (items.isEmpty()) {
            throw new JsonMistake(value, "\"" + name + "\" is empty", RESTORE);
        }
        return items;
    }

    /** A text that stands for something else; what its reading refuses is a mistake at the text. */
    <T> T parsed(String name, Function<String, T> reading) {
        JsonValue value = require(name);
        return build(value, () -> reading.apply(text(value)));
    }

    /** Refuses members that nobody asked for. */
    void end() {
        for (JsonValue.Member member : members.members().values()) {
            String name = member.name().value();
            if (!asked.contains(name)) {
                throw new JsonMistake(
                        member.name(),
                        "\"" + Excerpt.of(name) + "\" is unknown here",
                        Suggestion.closest(name, asked)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Known are: " + String.join(", ", asked)));
            }
        }
    }

    /** Ends the reading and makes the value; what its constructor refuses is a mistake of this object. */
    <T> T end(Supplier<T> value) {
        end();
        return build(members, value);
    }

    static <T> T build(JsonValue at, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | SchemaConflict e) {
            throw new JsonMistake(at, Excerpt.ofSentence(String.valueOf(e.getMessage())), RESTORE);
        }
    }

    static String text(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return text.value();
        }
        throw new JsonMistake(value, "this is " + value.kind() + ", a text in quotes is expected", RESTORE);
    }

    private static boolean bool(JsonValue value) {
        if (value instanceof JsonValue.Bool bool) {
            return bool.value();
        }
        throw new JsonMistake(value, "this is " + value.kind() + ", true or false is expected", RESTORE);
    }

    private static long number(JsonValue value) {
        if (value instanceof JsonValue.Whole whole) {
            return whole.value();
        }
        throw new JsonMistake(value, "this is " + value.kind() + ", a number is expected", RESTORE);
    }

    private static <T> List<T> items(JsonValue value, Function<JsonValue, T> item) {
        if (value instanceof JsonValue.Items items) {
            List<T> read = new ArrayList<>();
            items.values().forEach(one -> read.add(item.apply(one)));
            return read;
        }
        throw new JsonMistake(value, "this is " + value.kind() + ", a list in brackets is expected", RESTORE);
    }

    /** A member that is there under nearly the name that's missing. */
    private Optional<String> misspelt(String name) {
        return Suggestion.closest(
                name,
                members.members().keySet().stream()
                        .filter(there -> !asked.contains(there))
                        .toList());
    }
}
