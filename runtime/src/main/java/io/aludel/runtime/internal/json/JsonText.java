package io.aludel.runtime.internal.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A JSON text (RFC 8259) on one line while it is written, in the order in which it is told. */
public final class JsonText {
    private final StringBuilder json = new StringBuilder();

    /** Begins an object or an array. */
    public JsonText open(char bracket) {
        separate();
        json.append(bracket);
        return this;
    }

    /** Ends the object or array that began last. */
    public JsonText close(char bracket) {
        json.append(bracket);
        return this;
    }

    /** Begins a member; its value is what comes next. */
    public JsonText name(String name) {
        value(name);
        json.append(':');
        return this;
    }

    /** Adds a member that is a text. */
    public JsonText member(String name, String value) {
        name(name).value(value);
        return this;
    }

    /** Adds a member that is left out when there is no value. */
    public JsonText member(String name, Optional<String> value) {
        return value.isPresent() ? member(name, value.get()) : this;
    }

    /** Adds a member that is an array of texts. */
    public JsonText member(String name, List<String> values) {
        name(name).open('[');
        for (String value : values) {
            value(value);
        }
        return close(']');
    }

    /** Adds a member that is true or false. */
    public JsonText member(String name, boolean value) {
        name(name).json.append(value);
        return this;
    }

    /** Adds a member that is a whole number. */
    public JsonText member(String name, long value) {
        name(name).json.append(value);
        return this;
    }

    private void value(String value) {
        separate();
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                continue;
            }
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        json.append('"');
    }

    /** Puts a comma between two elements or members; nothing comes before the first. */
    private void separate() {
        if (json.length() > 0 && "{[:".indexOf(json.charAt(json.length() - 1)) < 0) {
            json.append(',');
        }
    }

    /** Returns what is written by now. */
    @Override
    public String toString() {
        return json.toString();
    }
}
