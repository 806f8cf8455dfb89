package io.aludel.processor.model;

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

    /** Tokens of keys and indexes. */
    public static final Set<String> OF_KEYS = Set.of("table", "columns", "target");

    /** Tokens of checks. */
    public static final Set<String> OF_CHECKS = Set.of("table", "name");

    /** The name, with its tokens replaced by these values. */
    public String expand(Map<String, String> values) {
        return TOKEN.matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(values.getOrDefault(token.group(1), token.group())));
    }

    /** Tokens that nothing is known about, sorted. */
    public Set<String> unknownTokens(Set<String> known) {
        Set<String> unknown = new TreeSet<>();
        TOKEN.matcher(text).results().map(token -> token.group(1)).forEach(unknown::add);
        unknown.removeAll(known);
        return unknown;
    }
}
