package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.query.Identifiers;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the catalogue whether a step has happened: conditions, as in {@code column t.b & !column t.a}, of which all hold
 * when it has and none when it has not.
 */
public final class Probe {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s.\"&]+)";
    private static final Pattern NAMES = Pattern.compile(NAME);
    private static final Pattern CONDITION =
            Pattern.compile("(!?)(\\w+) (" + NAME + "(?:\\." + NAME + ")*)( .+?)??(?: & (?=.)|$)");

    /** The engine's word for an index that is there and of no use. */
    static final String UNUSABLE = "unusable";

    private final Session session;
    private final Map<String, String> facts;
    private final String schema;

    /**
     * Makes a probe.
     *
     * @param session the connection to ask
     * @param facts the engine's query for each kind of condition
     * @param schema where names without schema are
     */
    Probe(Session session, Map<String, String> facts, String schema) {
        this.session = session;
        this.facts = facts;
        this.schema = schema;
    }

    /** Makes a probe that asks as a run does, on a connection in autocommit mode; names without schema are in its current one. */
    public static Probe on(Connection connection) {
        Session session = Session.of(connection);
        Engine engine = Engine.of(Engine.database(session));
        return new Probe(session, engine.facts(), engine.schema(session));
    }

    /**
     * Asks the conditions of a text that is not empty.
     *
     * @return whether the step has happened; empty when the catalogue shows neither what is before nor what is after it
     */
    public Optional<Boolean> answer(String text) {
        Set<Boolean> found = holding(text, new ArrayList<>());
        return found.size() > 1 ? Optional.empty() : Optional.of(!found.contains(false));
    }

    /**
     * Asks the conditions of a text that is not empty.
     *
     * @param text the conditions
     * @param mixed makes the failure for when some hold and some do not, of what was found
     * @return whether all hold; false when none does
     */
    boolean ask(String text, Function<String, AludelException> mixed) {
        List<String> answers = new ArrayList<>();
        Set<Boolean> found = holding(text, answers);
        if (found.size() > 1) {
            throw mixed.apply(String.join("; ", answers));
        }
        return !found.contains(false);
    }

    /** Returns the answers that there are, and adds to a list what each condition was answered. */
    private Set<Boolean> holding(String text, List<String> answers) {
        Set<Boolean> found = new HashSet<>();
        read(text, condition -> {
            boolean there = !row(condition.group(2), condition).isEmpty();
            boolean holds = there == condition.group(1).isEmpty();
            found.add(holds);
            answers.add(condition.group().replaceFirst(" & $", "") + (holds ? " holds" : " does not hold"));
        });
        return found;
    }

    /**
     * Returns the columns of all tables, the runtime's own left out: {@code players.age integer 1}, 1 for one that refuses
     * NULL, in lower case. The compiler knows the same lines of a schema.
     */
    public List<String> columns() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : session.rows(facts.getOrDefault(Engine.COLUMNS, ""), schema)) {
            String line =
                    (row.get(0) + "." + row.get(1) + " " + row.get(2) + " " + row.get(3)).toLowerCase(Locale.ROOT);
            if (!line.startsWith(HistoryTable.NAME + ".") && !line.startsWith(Journal.NAME + ".")) {
                lines.add(line.replace(", ", ",").replace(" int ", " integer "));
            }
        }
        return lines;
    }

    /**
     * Returns the indexes that the conditions of a text name and that are there but of no use, since their building or
     * dropping was not finished, as statements name them.
     */
    List<String> unusable(String text) {
        List<String> indexes = new ArrayList<>();
        read(text, condition -> {
            if (facts.containsKey(UNUSABLE) && condition.group(2).equals("index")) {
                indexes.addAll(row(UNUSABLE, condition));
            }
        });
        return indexes;
    }

    private static void read(String text, Consumer<Matcher> reader) {
        Matcher matcher = CONDITION.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw Failures.unreadableProbe(text);
            }
            reader.accept(matcher);
            end = matcher.end();
        }
    }

    /** Returns what the engine's query for a word finds for the names of a condition. */
    private List<String> row(String word, Matcher condition) {
        String query = facts.getOrDefault(word, "");
        String type = condition.group(4);
        List<String> parameters = names(condition.group(3));
        if (type != null) {
            parameters.add(type.strip());
        }
        long wanted = query.chars().filter(c -> c == '?').count();
        if (parameters.size() == wanted - 1) {
            parameters.add(0, schema);
        }
        if (parameters.size() != wanted || (type != null) != condition.group(2).equals("type")) {
            throw Failures.unreadableProbe(condition.group());
        }
        return session.row(query, parameters.toArray());
    }

    /** Returns the names of a path as the catalogue spells them. */
    private List<String> names(String path) {
        Identifiers identifiers = session.identifiers();
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
}
