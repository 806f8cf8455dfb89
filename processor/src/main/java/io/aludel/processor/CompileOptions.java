package io.aludel.processor;

import io.aludel.processor.lint.LintLevels;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.schema.Suggestion;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the compiler was told by {@code -Aaludel.*}.
 *
 * @param history folder of the history, instead of the one that the root declares
 * @param mode how seriously pending changes are taken
 * @param record message under which the draft is to be recorded
 * @param drops drops that the user confirms, {@code customer} or {@code customer.mail}
 * @param lint how seriously advice is taken
 * @param created the moment that recorded files name; empty means now
 * @param online whether the draft's SQL is to keep no readers and writers waiting for long; empty means as the root says
 * @param graph what is asked of the graph of revisions
 */
record CompileOptions(
        Optional<String> history,
        CompileMode mode,
        Optional<String> record,
        SortedSet<String> drops,
        LintLevels lint,
        Optional<Instant> created,
        Optional<Boolean> online,
        GraphOptions graph) {

    static final String HISTORY = "aludel.history";
    static final String MODE = "aludel.mode";
    static final String RECORD = "aludel.record";
    static final String DROP = "aludel.drop";
    static final String LINT = "aludel.lint";
    static final String CREATED = "aludel.created";
    static final String ONLINE = "aludel.online";

    static final Set<String> NAMES = Stream.of(
                    Set.of(HISTORY, MODE, RECORD, DROP, LINT, CREATED, ONLINE), GraphOptions.NAMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** The variable of reproducible-builds.org, in seconds since 1970. */
    private static final String SOURCE_DATE_EPOCH = "SOURCE_DATE_EPOCH";

    CompileOptions {
        drops = Collections.unmodifiableSortedSet(new TreeSet<>(drops));
    }

    /**
     * Options, and what is wrong with them; what is wrong counts as not given.
     *
     * @param options what could be read
     * @param problems fact and fix each
     */
    record Reading(CompileOptions options, List<String> problems) {}

    /**
     * Reads the options.
     *
     * @param given all options of the compiler by name; null stands for an option without value
     * @param environment environment variables
     */
    static Reading read(Map<String, String> given, Map<String, String> environment) {
        Map<String, String> texts = texts(given);
        List<String> problems = new ArrayList<>();
        texts.keySet().stream()
                .filter(name -> name.startsWith("aludel.") && !NAMES.contains(name))
                .forEach(name -> problems.add("there is no option " + name + ". " + instead(name, NAMES)));
        CompileOptions options = new CompileOptions(
                Optional.ofNullable(texts.get(HISTORY)),
                mode(texts, problems),
                Optional.ofNullable(texts.get(RECORD)),
                GraphOptions.words(texts, DROP),
                LintLevels.parse(texts.getOrDefault(LINT, ""), problem -> problems.add(LINT + ": " + problem)),
                created(texts, environment, problems),
                online(texts, problems),
                GraphOptions.read(texts, problems));
        return new Reading(options, List.copyOf(problems));
    }

    /** Blank means not given, and so does the placeholder that Maven leaves where a property isn't set. */
    private static Map<String, String> texts(Map<String, String> given) {
        Map<String, String> texts = new TreeMap<>();
        given.forEach((name, value) -> {
            if (value != null && !value.isBlank() && !value.equals("${" + name + "}")) {
                texts.put(name, value.strip());
            }
        });
        return texts;
    }

    private static CompileMode mode(Map<String, String> texts, List<String> problems) {
        String text = texts.getOrDefault(MODE, CompileMode.DRAFT.toString());
        Optional<CompileMode> mode = Arrays.stream(CompileMode.values())
                .filter(m -> m.toString().equals(text))
                .findFirst();
        if (mode.isEmpty()) {
            List<String> modes = Arrays.stream(CompileMode.values())
                    .map(CompileMode::toString)
                    .toList();
            problems.add(MODE + " can't be \"" + text + "\". " + instead(text, modes));
        }
        return mode.orElse(CompileMode.DRAFT);
    }

    /** Whether the draft's SQL is to keep no readers and writers waiting for long: what the option says, and else what the root does. */
    boolean isOnline(DatabaseModel model) {
        return online.orElse(model.online());
    }

    private static Optional<Boolean> online(Map<String, String> texts, List<String> problems) {
        Optional<String> text = Optional.ofNullable(texts.get(ONLINE));
        text.filter(word -> !word.equals("true") && !word.equals("false"))
                .ifPresent(word -> problems.add(ONLINE + " can't be \"" + word
                        + "\". Write true or false, or leave it out and say it in @Database(online)."));
        return text.filter(word -> word.equals("true") || word.equals("false")).map(Boolean::valueOf);
    }

    private static Optional<Instant> created(
            Map<String, String> texts, Map<String, String> environment, List<String> problems) {
        String text = texts.get(CREATED);
        String epoch = environment.get(SOURCE_DATE_EPOCH);
        try {
            if (text != null) {
                return Optional.of(Instant.parse(text));
            }
            if (epoch != null && !epoch.isBlank()) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.strip())));
            }
        } catch (DateTimeException | NumberFormatException unreadable) {
            problems.add(
                    text != null
                            ? CREATED + " can't be \"" + text + "\". Write an instant, such as 2026-01-31T12:00:00Z."
                            : SOURCE_DATE_EPOCH + " can't be \"" + epoch + "\". Write seconds since 1970.");
        }
        return Optional.empty();
    }

    private static String instead(String text, Collection<String> known) {
        return Suggestion.closest(text, known)
                .map(word -> "Did you mean " + word + "?")
                .orElseGet(() -> "There are " + String.join(", ", new TreeSet<>(known)) + ".");
    }
}
