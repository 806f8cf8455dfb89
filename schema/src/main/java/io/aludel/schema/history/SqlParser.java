package io.aludel.schema.history;

import io.aludel.schema.Suggestion;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a frozen SQL file; each step with the line of its header, all mistakes together. */
final class SqlParser {

    static final String UPGRADE = "upgrade";
    static final String DOWNGRADE = "downgrade";
    static final String RETREAT = "retreat";

    private static final List<String> DIRECTIONS = List.of(UPGRADE, DOWNGRADE, RETREAT);

    /** A file that is wrong on every line need not be told line by line. */
    private static final int MOST_MISTAKES = 20;

    /** What a reader could take for a header; a doubled colon says that it's a line of the statement. */
    private static final Pattern LIKE_A_HEADER =
            Pattern.compile("(?i)(?<mark>\\s*+--\\s*+aludel\\s*+:)(?<doubled>:?+)");

    private static final Pattern HEADER =
            Pattern.compile("-- aludel: (?<direction>\\S++) (?<keyword>\\S++) \\| (?<rest>.*+)");
    private static final Map<String, Integer> RANKS = Map.of(SqlBlock.GUARD, 0, "expand", 1, "data", 2, "contract", 3);
    private static final String PROBE = "| probe ";
    private static final String ALONE = "| alone";
    private static final String FORM = "A header reads: -- aludel: upgrade expand | description | probe table teams";

    /**
     * A step with its place.
     *
     * @param line line of its header
     * @param direction {@code upgrade}, {@code downgrade} or {@code retreat}
     * @param block the step
     */
    record Placed(int line, String direction, SqlBlock block) {}

    private record Header(int line, String direction, String keyword, String description, Ending ending) {}

    private record Ending(String probe, boolean alone, boolean java) {}

    private final List<Placed> steps = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Optional<Header> header = Optional.empty();
    private boolean skipping;

    private SqlParser() {}

    static SqlParser of(String text) {
        SqlParser parser = new SqlParser();
        List<String> lines = SqlBlock.unixLines(text).lines().toList();
        for (int i = 0; i < lines.size() && parser.mistakes.size() < MOST_MISTAKES; i++) {
            parser.read(i + 1, lines.get(i));
        }
        parser.endStep();
        return parser;
    }

    /** Doubles the colon of each line that looks like a header. */
    static String escape(String sql) {
        if (!sql.contains("--")) {
            return sql;
        }
        StringBuilder escaped = new StringBuilder();
        for (String line : sql.split("\n", -1)) {
            Matcher like = LIKE_A_HEADER.matcher(line);
            int end = like.lookingAt() ? like.end("mark") : 0;
            escaped.append(line, 0, end)
                    .append(end > 0 ? ":" : "")
                    .append(line, end, line.length())
                    .append('\n');
        }
        return escaped.substring(0, escaped.length() - 1);
    }

    List<Placed> steps() {
        return List.copyOf(steps);
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    Script script() {
        return new Script(steps(UPGRADE), steps(DOWNGRADE), steps(RETREAT));
    }

    private List<Script.Step> steps(String direction) {
        return steps.stream()
                .filter(placed -> placed.direction().equals(direction))
                .map(placed -> placed.block().step())
                .toList();
    }

    private void read(int number, String line) {
        Matcher like = LIKE_A_HEADER.matcher(line);
        if (!line.contains("--") || !like.lookingAt()) {
            content(number, line);
        } else if (!like.group("doubled").isEmpty()) {
            content(number, line.substring(0, like.end("mark")) + line.substring(like.end()));
        } else {
            endStep();
            header = header(number, line.stripTrailing());
            skipping = header.isEmpty();
        }
    }

    private void content(int number, String line) {
        if (header.isPresent()) {
            lines.add(line);
        } else if (!skipping && !line.isBlank() && !line.startsWith("--")) {
            mistake(number, "there is SQL before the first header", FORM);
            skipping = true;
        }
    }

    private void endStep() {
        header.ifPresent(this::add);
        header = Optional.empty();
        lines.clear();
    }

    private void add(Header head) {
        String sql = withoutSemicolon(String.join("\n", lines).strip());
        if (head.ending().java() && !sql.isEmpty()) {
            mistake(head.line(), "the data step's place has SQL below it", "Give the SQL a header of its own");
        } else if (!head.ending().java() && sql.isEmpty()) {
            mistake(head.line(), "the step has no statement", "Write it below the header, or remove the header");
        } else {
            Ending end = head.ending();
            Optional<String> probe = end.probe().isEmpty() ? Optional.empty() : Optional.of(end.probe());
            place(new Placed(
                    head.line(),
                    head.direction(),
                    new SqlBlock(head.keyword(), head.description(), probe, end.java(), end.alone(), sql)));
        }
    }

    private void place(Placed step) {
        if (!steps.isEmpty()) {
            Placed last = steps.get(steps.size() - 1);
            if (rank(step) < rank(last)) {
                mistake(
                        step.line(),
                        step.direction() + " " + step.block().keyword() + " comes after " + last.direction() + " "
                                + last.block().keyword(),
                        "The order is: upgrade, downgrade, retreat; in each: guard, expand, data, contract");
            }
        }
        steps.add(step);
    }

    private static int rank(Placed step) {
        int direction = DIRECTIONS.indexOf(step.direction());
        return direction * RANKS.size() + RANKS.getOrDefault(step.block().keyword(), 0);
    }

    private Optional<Header> header(int number, String line) {
        Matcher parts = HEADER.matcher(line);
        if (!parts.matches()) {
            mistake(
                    number,
                    "this looks like the header of a step, but isn't one: " + Excerpt.of(line.strip()),
                    FORM + ". In a line of the statement itself the colon behind aludel is doubled");
            return Optional.empty();
        }
        String direction = parts.group("direction");
        String keyword = parts.group("keyword");
        if (!known(number, direction, DIRECTIONS) || !known(number, keyword, RANKS.keySet())) {
            return Optional.empty();
        }
        String rest = parts.group("rest");
        int bar = rest.indexOf(" | ");
        String description = (bar < 0 ? rest : rest.substring(0, bar)).strip();
        String suffix = bar < 0 ? "" : rest.substring(bar + 3).strip();
        Ending end = ending(suffix);
        return fits(number, keyword, suffix, end)
                ? Optional.of(new Header(number, direction, keyword, SqlBlock.oneLine(description), end))
                : Optional.empty();
    }

    /** What stands behind the description. A probe's own bars are inside of quotes, so it never ends like the mark itself. */
    private static Ending ending(String suffix) {
        String marked = "| " + suffix;
        boolean alone = marked.endsWith(ALONE);
        String rest = alone ? marked.substring(0, marked.length() - ALONE.length()) : marked;
        String probe = rest.startsWith(PROBE) ? rest.substring(PROBE.length()).strip() : "";
        return new Ending(probe, alone, suffix.equals("java"));
    }

    private boolean fits(int number, String keyword, String suffix, Ending end) {
        String probe = end.probe();
        if (end.java() && !keyword.equals("data")) {
            return refuse(number, "the data step stands in " + keyword, "It runs in the phase data");
        }
        if (!probe.isEmpty() && keyword.equals(SqlBlock.GUARD)) {
            return refuse(number, "a guard has a probe", "A guard is asked each time: remove the probe");
        }
        if (!SqlBlock.fitsOnALine(probe)) {
            return refuse(number, "the probe holds a control character", "Write it on one line of plain text");
        }
        Optional<String> unreadable = probe.isEmpty() ? Optional.empty() : ProbeSyntax.mistake(probe);
        if (unreadable.isPresent()) {
            return refuse(
                    number,
                    "the probe can't be read: " + unreadable.get(),
                    "Conditions read: table t, !column t.c, type t.c BIGINT; joined by \" & \"");
        }
        if (end.alone() && probe.isEmpty()) {
            return refuse(
                    number,
                    "a step that runs alone has no probe",
                    "Nothing else can tell whether it has happened: probe index t.ix | alone");
        }
        return suffix.isEmpty()
                || end.java()
                || !probe.isEmpty()
                || refuse(
                        number,
                        "\"" + Excerpt.of(suffix) + "\" is no part of a header",
                        "Behind the description stands \"probe\" with conditions, or \"java\"");
    }

    private boolean refuse(int line, String fact, String fix) {
        mistake(line, fact, fix);
        return false;
    }

    private boolean known(int number, String word, Collection<String> words) {
        if (words.contains(word)) {
            return true;
        }
        mistake(
                number,
                "\"" + Excerpt.of(word) + "\" is unknown here",
                Suggestion.closest(word, words)
                                .map(near -> "Did you mean \"" + near + "\"? ")
                                .orElse("")
                        + FORM);
        return false;
    }

    private void mistake(int line, String fact, String fix) {
        mistakes.add(new Mistake(line, 1, fact, fix));
    }

    private static String withoutSemicolon(String sql) {
        return sql.endsWith(";") ? sql.substring(0, sql.length() - 1).strip() : sql;
    }
}
