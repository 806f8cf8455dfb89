package io.aludel.schema.history;

import java.util.List;
import java.util.Map;

/** A JSON value with its place in the file. */
sealed interface JsonValue {

    /** Line of its first character, from 1. */
    int line();

    /** Column of its first character, from 1. */
    int column();

    /** What it is, for messages. */
    String kind();

    record Text(int line, int column, String value) implements JsonValue {
        @Override
        public String kind() {
            return "a text";
        }
    }

    record Whole(int line, int column, long value) implements JsonValue {
        @Override
        public String kind() {
            return "a number";
        }
    }

    record Bool(int line, int column, boolean value) implements JsonValue {
        @Override
        public String kind() {
            return value ? "true" : "false";
        }
    }

    record Items(int line, int column, List<JsonValue> values) implements JsonValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Members(int line, int column, Map<String, Member> members) implements JsonValue {
        @Override
        public String kind() {
            return "an object";
        }
    }

    /**
     * A member of an object.
     *
     * @param name its name, as a text with its place
     * @param value its value
     */
    record Member(Text name, JsonValue value) {}
}
