package io.aludel.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a name with tokens in braces, such as <code>uq_{table}_{columns}</code>.
 *
 * @param text the text
 */
public record NameTemplate(String text) {

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)\\}");
    private static final Set<String> KNOWN = Set.of("table", "columns", "target");

    /** The name, with its tokens replaced; <code>{target}</code> is empty where there is none. */
    public String expand(String table, List<String> columns, String target) {
        Map<String, String> values = Map.of("table", table, "columns", String.join("_", columns), "target", target);
        return TOKEN.matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(values.getOrDefault(token.group(1), token.group())));
    }

    /** Tokens that nothing is known about, sorted. */
    public Set<String> unknownTokens() {
        Set<String> unknown = new TreeSet<>();
        TOKEN.matcher(text).results().map(token -> token.group(1)).forEach(unknown::add);
        unknown.removeAll(KNOWN);
        return unknown;
    }
}
