package io.aludel.schema.history;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a probe can be asked. A probe edited by hand would else be found unreadable only when it's needed: after a process
 * died in the middle of a revision.
 *
 * <p>A probe is conditions joined by {@code " & "}, each with a {@code !} in front when it must not hold: a kind, and the name of
 * what it's about, bare or in double quotes; {@code type} has the type as the catalogue says it behind that.
 */
final class ProbeSyntax {

    private static final String NAME = "(?:\"(?:[^\"]++|\"\")++\"|[^\\s.\"&]++)";
    private static final Pattern CONDITION = Pattern.compile("!?(?<kind>[a-z]++) (?<names>" + NAME + "(?:\\." + NAME
            + ")*+)(?<type>(?! & ) (?:(?! & ).)++)?+(?<end> & |$)");
    private static final Pattern PART = Pattern.compile(NAME);

    /** How many names a kind takes, the schema not counted. */
    private static final Map<String, Integer> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("table", 1),
            Map.entry("sequence", 1),
            Map.entry("column", 2),
            Map.entry("constraint", 2),
            Map.entry("index", 2),
            Map.entry("notnull", 2),
            Map.entry("default", 2),
            Map.entry("identity", 2),
            Map.entry("type", 2),
            Map.entry("trigger", 2),
            Map.entry("valid", 2)));

    private ProbeSyntax() {}

    /**
     * A condition on a table as a whole.
     *
     * @param holds whether the table must be there
     * @param table its name
     */
    record TableCondition(boolean holds, QualifiedName table) {}

    /** The conditions on whole tables in a probe, in their order. */
    static List<TableCondition> onTables(String probe) {
        List<TableCondition> tables = new ArrayList<>();
        Matcher condition = CONDITION.matcher(probe);
        while (condition.lookingAt()) {
            if (condition.group("kind").equals("table")) {
                List<String> names = PART.matcher(condition.group("names"))
                        .results()
                        .map(part -> bare(part.group()))
                        .toList();
                String table = names.get(names.size() - 1);
                tables.add(new TableCondition(
                        !condition.group().startsWith("!"),
                        names.size() == 1
                                ? QualifiedName.of(table)
                                : new QualifiedName(Optional.of(names.get(0)), table)));
            }
            condition.region(condition.end(), probe.length());
        }
        return tables;
    }

    private static String bare(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /** What's wrong with a probe, as an addition to a sentence; empty when nothing is. */
    static Optional<String> mistake(String probe) {
        Matcher condition = CONDITION.matcher(probe);
        int start = 0;
        while (start < probe.length()) {
            condition.region(start, probe.length());
            if (!condition.lookingAt()) {
                return Optional.of("\"" + Excerpt.of(probe.substring(start)) + "\" is no condition");
            }
            Optional<String> mistake = mistake(condition);
            if (mistake.isPresent()) {
                return mistake;
            }
            start = condition.end();
        }
        boolean complete = !probe.isEmpty() && condition.group("end").isEmpty();
        return complete ? Optional.empty() : Optional.of("a condition is missing");
    }

    private static Optional<String> mistake(Matcher condition) {
        String kind = condition.group("kind");
        Integer names = KINDS.get(kind);
        if (names == null) {
            return Optional.of("\"" + Excerpt.of(kind) + "\" is no condition"
                    + Suggestion.closest(kind, KINDS.keySet())
                            .map(near -> " (\"" + near + "\" is)")
                            .orElse(", known are: " + String.join(", ", KINDS.keySet())));
        }
        long found = PART.matcher(condition.group("names")).results().count();
        if (found != names && found != names + 1) {
            return Optional.of(
                    "\"" + kind + "\" needs " + (names == 1 ? "a table or sequence" : "a table and what's in it"));
        }
        boolean hasType = condition.group("type") != null;
        return hasType == kind.equals("type")
                ? Optional.empty()
                : Optional.of(hasType ? "too much follows the name behind \"" + kind + "\"" : "the type is missing");
    }
}
