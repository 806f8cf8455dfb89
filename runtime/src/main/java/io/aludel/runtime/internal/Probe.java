package io.aludel.runtime.internal;

import io.aludel.runtime.query.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The question whether a step has happened: conditions on the catalogue, as {@code column t.b & !column t.a}.
 *
 * <p>All hold when it has happened, none when it has not.
 */
final class Probe {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s.\"&]+)";
    private static final Pattern NAMES = Pattern.compile(NAME);
    private static final Pattern CONDITION =
            Pattern.compile("(!?)(table|column|constraint|index|sequence|notnull|default" + "|identity|type) (" + NAME
                    + "(?:\\." + NAME + ")*)(?<type> .+?)??(?: & (?=.)|$)");

    private final List<Condition> conditions = new ArrayList<>();

    /**
     * Reads a probe.
     *
     * @param text the probe, not empty
     * @param identifiers how the database folds bare names
     * @param schema where names without schema are
     */
    Probe(String text, Identifiers identifiers, String schema) {
        Matcher matcher = CONDITION.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw Failures.unreadableProbe(text);
            }
            Fact fact = Fact.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
            List<String> parameters = names(matcher.group(3), identifiers);
            if (parameters.size() == fact.names() - 1) {
                parameters.add(0, schema);
            }
            String type = matcher.group("type");
            if (parameters.size() != fact.names() || (type != null) != (fact == Fact.TYPE)) {
                throw Failures.unreadableProbe(text);
            }
            if (type != null) {
                parameters.add(type.strip());
            }
            String condition = text.substring(end, matcher.end()).replaceFirst(" & $", "");
            conditions.add(new Condition(condition, matcher.group(1).isEmpty(), fact, parameters));
            end = matcher.end();
        }
    }

    /** Asks the catalogue, by an engine's query for each fact. */
    Finding ask(Session session, Map<Fact, String> queries) {
        int met = 0;
        List<String> answers = new ArrayList<>();
        for (Condition condition : conditions) {
            boolean holds = session.hasRow(
                    queries.getOrDefault(condition.fact(), ""),
                    condition.parameters().toArray());
            boolean asExpected = holds == condition.expected();
            met += asExpected ? 1 : 0;
            answers.add(condition.text() + (asExpected ? " holds" : " does not hold"));
        }
        return new Finding(met == conditions.size(), met == 0, String.join("; ", answers));
    }

    private static List<String> names(String path, Identifiers identifiers) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAMES.matcher(path);
        while (matcher.find()) {
            String name = matcher.group();
            names.add(
                    name.startsWith("\"")
                            ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                            : identifiers.catalogName(name));
        }
        return names;
    }

    /**
     * One condition.
     *
     * @param text as the probe spells it
     * @param expected whether the catalogue holds the fact after the step
     * @param fact what it is about
     * @param parameters the names as the catalogue spells them, and the type where one is meant
     */
    private record Condition(String text, boolean expected, Fact fact, List<String> parameters) {}

    /**
     * What the catalogue answered.
     *
     * @param happened whether all conditions hold
     * @param notHappened whether none does
     * @param answers what holds and what does not, as {@code column t.b holds; !column t.a does not hold}
     */
    record Finding(boolean happened, boolean notHappened, String answers) {}
}
