package io.aludel.processor;

import io.aludel.schema.history.Revision;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the compiler was told about the graph of revisions.
 *
 * @param merge message of a revision that joins all heads and does nothing else
 * @param rebase the revision that is to be put on top of the other heads
 * @param squash the revisions in whose place one is to come
 * @param render whether SQL that revisions lack for a dialect of the root is to be rendered
 * @param labels labels of the revision that is recorded
 * @param dependsOn revisions or labels that the revision which is recorded depends on
 * @param empty whether a revision is wanted that changes no schema: one for a data step
 */
record GraphOptions(
        Optional<String> merge,
        Optional<String> rebase,
        Optional<String> squash,
        boolean render,
        SortedSet<String> labels,
        SortedSet<String> dependsOn,
        boolean empty) {

    static final String MERGE = "aludel.merge";
    static final String REBASE = "aludel.rebase";
    static final String SQUASH = "aludel.squash";
    static final String RENDER = "aludel.render";
    static final String LABEL = "aludel.label";
    static final String DEPENDS_ON = "aludel.dependsOn";
    static final String EMPTY = "aludel.empty";

    static final Set<String> NAMES = Set.of(MERGE, REBASE, SQUASH, RENDER, LABEL, DEPENDS_ON, EMPTY);

    GraphOptions {
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        dependsOn = Collections.unmodifiableSortedSet(new TreeSet<>(dependsOn));
    }

    /**
     * Reads the options.
     *
     * @param texts those that were given
     * @param problems takes what is wrong
     */
    static GraphOptions read(Map<String, String> texts, List<String> problems) {
        boolean render = flag(texts, RENDER, problems);
        List<String> acts = Stream.of(MERGE, REBASE, SQUASH, RENDER, CompileOptions.RECORD)
                .filter(act -> act.equals(RENDER) ? render : texts.containsKey(act))
                .toList();
        if (acts.size() > 1) {
            problems.add(String.join(" and ", acts) + " are given together. Give one at a time.");
        }
        boolean empty = flag(texts, EMPTY, problems);
        SortedSet<String> labels = words(texts, LABEL);
        labels.stream()
                .filter(label -> !Revision.isLabel(label))
                .forEach(label -> problems.add(
                        LABEL + " can't be \"" + label + "\". Write a letter, then letters, digits, - and _."));
        labels.removeIf(label -> !Revision.isLabel(label));
        return new GraphOptions(
                Optional.ofNullable(texts.get(MERGE)),
                Optional.ofNullable(texts.get(REBASE)),
                Optional.ofNullable(texts.get(SQUASH)),
                render,
                labels,
                words(texts, DEPENDS_ON),
                empty);
    }

    private static boolean flag(Map<String, String> texts, String option, List<String> problems) {
        String text = texts.getOrDefault(option, "false");
        if (!Set.of("true", "false").contains(text)) {
            problems.add(option + " can't be \"" + text + "\". Write true, or leave it out.");
        }
        return text.equals("true");
    }

    /** Words between commas. */
    static SortedSet<String> words(Map<String, String> texts, String option) {
        return Arrays.stream(texts.getOrDefault(option, "").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
