package io.aludel.runtime.internal;

import io.aludel.runtime.internal.CatalogueFact.Kind;
import io.aludel.runtime.query.Identifiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The question whether a step has happened: conditions on the catalogue, as {@code column t.b & !column t.a}.
 *
 * @param conditions the conditions in the order of the text, at least one
 */
record Probe(List<Condition> conditions) {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s.\"&]+)";
    private static final Pattern CONDITION = Pattern.compile("(!?)("
            + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining("|"))
            + ") (" + NAME + "(?:\\." + NAME + ")*)(?<type> .+?)??(?: & (?=.)|$)");
    private static final Pattern NAMES = Pattern.compile(NAME);

    Probe {
        conditions = List.copyOf(conditions);
    }

    /**
     * Reads a probe.
     *
     * @param text the probe, not empty
     * @param identifiers how the database folds bare names
     * @param schema where names without schema are
     */
    static Probe parse(String text, Identifiers identifiers, String schema) {
        List<Condition> conditions = new ArrayList<>();
        Matcher matcher = CONDITION.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw Failures.unreadableProbe(text);
            }
            Kind kind = Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
            List<String> names = NAMES.matcher(matcher.group(3))
                    .results()
                    .map(name -> catalogName(name.group(), identifiers))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (names.size() == kind.names()) {
                names.add(0, schema);
            }
            String type =
                    matcher.group("type") == null ? "" : matcher.group("type").strip();
            if (names.size() != kind.names() + 1 || type.isEmpty() == (kind == Kind.TYPE)) {
                throw Failures.unreadableProbe(text);
            }
            String member = kind.names() == 2 ? names.get(2) : "";
            conditions.add(new Condition(
                    text.substring(end, matcher.end()).replaceFirst(" & $", ""),
                    matcher.group(1).isEmpty(),
                    new CatalogueFact(kind, names.get(0), names.get(1), member, type)));
            end = matcher.end();
        }
        return new Probe(conditions);
    }

    /** Asks the catalogue. */
    Finding ask(Catalogue catalogue) {
        List<Condition> met = new ArrayList<>();
        List<Condition> unmet = new ArrayList<>();
        for (Condition condition : conditions) {
            (catalogue.holds(condition.fact()) == condition.expected() ? met : unmet).add(condition);
        }
        return new Finding(met, unmet);
    }

    private static String catalogName(String spelled, Identifiers identifiers) {
        return spelled.startsWith("\"")
                ? spelled.substring(1, spelled.length() - 1).replace("\"\"", "\"")
                : identifiers.catalogName(spelled);
    }

    /**
     * One condition of a probe.
     *
     * @param text as the probe spells it
     * @param expected whether the catalogue holds the fact after the step
     * @param fact the fact
     */
    record Condition(String text, boolean expected, CatalogueFact fact) {}

    /**
     * What the catalogue answered.
     *
     * @param met the conditions that hold
     * @param unmet those that do not
     */
    record Finding(List<Condition> met, List<Condition> unmet) {
        boolean happened() {
            return unmet.isEmpty();
        }

        boolean notHappened() {
            return met.isEmpty();
        }

        /** Returns what holds and what does not, as {@code column t.b holds; !column t.a does not hold}. */
        @Override
        public String toString() {
            List<String> answers = new ArrayList<>();
            met.forEach(condition -> answers.add(condition.text() + " holds"));
            unmet.forEach(condition -> answers.add(condition.text() + " does not hold"));
            return String.join("; ", answers);
        }
    }
}
