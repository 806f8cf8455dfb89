package io.aludel.schema.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** JSON text in the making: one object whose members are added in the order of the calls. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final RevisionLayout layout = new RevisionLayout();
    private final JsonGenerator generator;

    private JsonText() {
        try {
            generator = FACTORY.createGenerator(text).setPrettyPrinter(layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of an object with a line for each member. */
    static String tall(Consumer<JsonText> members) {
        JsonText json = new JsonText();
        json.layout.tall();
        return json.whole(members);
    }

    /** The text of an object on one line. */
    static String flat(Consumer<JsonText> members) {
        return new JsonText().whole(members);
    }

    JsonText text(String name, String value) {
        return write(() -> generator.writeStringField(name, value));
    }

    /** Left out when empty. */
    JsonText text(String name, Optional<String> value) {
        value.ifPresent(present -> text(name, present));
        return this;
    }

    /** Left out when it's the default. */
    JsonText textUnless(String usual, String name, String value) {
        return value.equals(usual) ? this : text(name, value);
    }

    JsonText bool(String name, boolean value) {
        return write(() -> generator.writeBooleanField(name, value));
    }

    /** Left out when it's the default. */
    JsonText boolUnless(boolean usual, String name, boolean value) {
        return value == usual ? this : bool(name, value);
    }

    JsonText number(String name, long value) {
        return write(() -> generator.writeNumberField(name, value));
    }

    /** Left out when empty. */
    JsonText number(String name, Optional<Long> value) {
        value.ifPresent(present -> number(name, present.longValue()));
        return this;
    }

    /** Left out when it's the default. */
    JsonText numberUnless(long usual, String name, long value) {
        return value == usual ? this : number(name, value);
    }

    /** A list of texts on one line. */
    JsonText texts(String name, List<String> values) {
        return write(() -> {
            generator.writeArrayFieldStart(name);
            for (String value : values) {
                generator.writeString(value);
            }
            generator.writeEndArray();
        });
    }

    /** An object on one line. */
    JsonText object(String name, Consumer<JsonText> members) {
        return write(() -> {
            generator.writeObjectFieldStart(name);
            members.accept(this);
            generator.writeEndObject();
        });
    }

    /** An object with a line for each member, if the one around it has that too. */
    JsonText tallObject(String name, Consumer<JsonText> members) {
        return write(() -> {
            generator.writeFieldName(name);
            layout.tall();
            generator.writeStartObject();
            members.accept(this);
            generator.writeEndObject();
        });
    }

    /** A list of objects, each on a line of its own. */
    <T> JsonText list(String name, List<T> things, Consumer<T> members) {
        return write(() -> {
            startList(name);
            for (T thing : things) {
                generator.writeStartObject();
                members.accept(thing);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }

    /** A list of objects, each with a line for each of its members. */
    <T> JsonText tallList(String name, List<T> things, Consumer<T> members) {
        return write(() -> {
            startList(name);
            for (T thing : things) {
                layout.tall();
                generator.writeStartObject();
                members.accept(thing);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }

    /** A list whose values are texts or objects, on one line. */
    <T> JsonText mixed(String name, List<T> things, Consumer<T> value) {
        return write(() -> {
            generator.writeArrayFieldStart(name);
            things.forEach(value);
            generator.writeEndArray();
        });
    }

    /** A text as value of a {@link #mixed} list. */
    void value(String text) {
        write(() -> generator.writeString(text));
    }

    /** An object as value of a {@link #mixed} list. */
    void value(Consumer<JsonText> members) {
        write(() -> {
            generator.writeStartObject();
            members.accept(this);
            generator.writeEndObject();
        });
    }

    private void startList(String name) throws IOException {
        generator.writeFieldName(name);
        layout.tall();
        generator.writeStartArray();
    }

    private String whole(Consumer<JsonText> members) {
        value(members);
        write(generator::close);
        return withoutLoneSurrogates(text.toString());
    }

    /** Half of a character pair is no UTF-8; in JSON it can stand as an escape. */
    private static String withoutLoneSurrogates(String json) {
        if (json.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return json;
        }
        StringBuilder safe = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE) {
                safe.append("\\u").append(Integer.toHexString(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private JsonText write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes all that's written to it", e);
        }
    }

    /** Something that a generator does. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
