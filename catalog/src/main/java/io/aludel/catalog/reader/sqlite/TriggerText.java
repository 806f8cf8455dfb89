package io.aludel.catalog.reader.sqlite;

import io.aludel.catalog.reader.sqlite.Tokens.Unreadable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The trigger by which Aludel gives columns their values on update. */
final class TriggerText {

    private TriggerText() {}

    /** The value of each column; none when it's somebody else's trigger. */
    static Map<String, String> read(String sql) {
        try {
            return values(Tokens.of(sql));
        } catch (Unreadable e) {
            return Map.of();
        }
    }

    private static Map<String, String> values(Tokens tokens) {
        Map<String, String> values = new LinkedHashMap<>();
        tokens.until(List.of("begin"));
        tokens.expect("begin", "update");
        tokens.name();
        tokens.expect("set");
        do {
            String column = tokens.name();
            tokens.expect("=", "case", "when");
            tokens.until(List.of("then"));
            tokens.expect("then");
            values.put(column, tokens.inParentheses());
            tokens.expect("else");
            tokens.until(List.of("end"));
            tokens.expect("end");
        } while (tokens.take(","));
        tokens.expect("where");
        return values;
    }
}
