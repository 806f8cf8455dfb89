package io.aludel.schema.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the one object of a JSON text. Strict: what the format of revisions doesn't use ({@code null}, fractions, a name twice,
 * anything behind the object) is a mistake, and so is hostile size or depth.
 */
final class JsonParsing {

    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 20;

    /** Names are neither interned nor hashed into a shared table: a hostile file could fill that with collisions. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonParsing(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The object that a text consists of.
     *
     * @throws JsonMistake at the first mistake
     */
    static JsonValue.Members object(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonParsing(parser).whole();
        } catch (JsonProcessingException e) {
            throw new JsonMistake(syntax(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a string gives all that's read of it", e);
        }
    }

    private JsonValue.Members whole() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw mistake("a revision file holds one object in braces", "Restore the file from version control");
        }
        JsonValue.Members object = members();
        if (parser.nextToken() != null) {
            throw mistake("something follows behind the closing brace", "Remove it");
        }
        return object;
    }

    private JsonValue value() throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> items();
            case VALUE_STRING -> new JsonValue.Text(line, column, parser.getText());
            case VALUE_NUMBER_INT -> new JsonValue.Whole(line, column, number());
            case VALUE_TRUE -> new JsonValue.Bool(line, column, true);
            case VALUE_FALSE -> new JsonValue.Bool(line, column, false);
            case VALUE_NULL -> throw mistake("null is no value here", "Leave the member out");
            default ->
                throw mistake(
                        "\"" + Excerpt.of(parser.getText()) + "\" is no whole number", "Write it without a fraction");
        };
    }

    private long number() throws IOException {
        BigInteger number = parser.getBigIntegerValue();
        if (number.bitLength() >= Long.SIZE) {
            throw mistake(number + " is larger than any number here can be", "Restore the file from version control");
        }
        return number.longValue();
    }

    private JsonValue.Members members() throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        Map<String, JsonValue.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonLocation place = parser.currentTokenLocation();
            if (members.containsKey(name)) {
                throw mistake("\"" + Excerpt.of(name) + "\" is there twice", "Remove one of them");
            }
            parser.nextToken();
            members.put(
                    name,
                    new JsonValue.Member(new JsonValue.Text(place.getLineNr(), place.getColumnNr(), name), value()));
        }
        return new JsonValue.Members(at.getLineNr(), at.getColumnNr(), members);
    }

    private JsonValue.Items items() throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value());
        }
        return new JsonValue.Items(at.getLineNr(), at.getColumnNr(), values);
    }

    private JsonMistake mistake(String fact, String fix) {
        JsonLocation at = parser.currentTokenLocation();
        return new JsonMistake(new Mistake(at.getLineNr(), at.getColumnNr(), fact, fix));
    }

    /** The first line of the parser's message; the rest of it tells where it looked, which the place says already. */
    private static Mistake syntax(JsonProcessingException e) {
        Optional<JsonLocation> at = Optional.ofNullable(e.getLocation());
        return new Mistake(
                at.map(JsonLocation::getLineNr).orElse(1),
                at.map(JsonLocation::getColumnNr).orElse(1),
                "this is no well-formed JSON: "
                        + Excerpt.ofSentence(
                                e.getOriginalMessage().lines().findFirst().orElse("")),
                "Restore the file from version control, or correct it there");
    }
}
