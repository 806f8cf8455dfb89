package io.aludel.catalog.reader.duckdb;

import io.aludel.schema.Index;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns and expressions of an index as DuckDB prints them: {@code [id, '"Odd, name"', '(lower(\'x\'))']}. An expression stands
 * in parentheses.
 */
final class IndexedParts {

    private IndexedParts() {}

    static List<Index.Part> of(String printed) {
        List<Index.Part> parts = new ArrayList<>();
        String text = printed.substring(1, printed.length() - 1);
        int at = 0;
        while (at < text.length()) {
            StringBuilder part = new StringBuilder();
            at = text.charAt(at) == '\'' ? quoted(text, at + 1, part) : bare(text, at, part);
            parts.add(part(part.toString()));
            at += ", ".length();
        }
        return parts;
    }

    /** Up to the closing quote; gives the place behind it. */
    private static int quoted(String text, int start, StringBuilder part) {
        int at = start;
        while (text.charAt(at) != '\'') {
            at = text.charAt(at) == '\\' ? at + 1 : at;
            part.append(text.charAt(at));
            at++;
        }
        return at + 1;
    }

    private static int bare(String text, int start, StringBuilder part) {
        int end = text.indexOf(", ", start);
        int at = end < 0 ? text.length() : end;
        part.append(text, start, at);
        return at;
    }

    private static Index.Part part(String text) {
        if (text.startsWith("(")) {
            return Index.Part.ofExpression(text.substring(1, text.length() - 1));
        }
        return Index.Part.of(
                text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text);
    }
}
