package io.aludel.schema.history;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.Operation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One recorded step of the history, as its {@code revision.json} tells it.
 *
 * @param id folder name: number and slug, such as {@code 0002_create_teams}
 * @param parents ids of the revisions it follows, kept sorted; empty at the base
 * @param message what the author called it, word for word
 * @param created when it was recorded, in whole seconds
 * @param labels names of the line that begins here, kept sorted
 * @param dependsOn ids or labels of revisions that run first without being parents, kept sorted
 * @param replaces ids of the revisions in whose place it came, in their order; empty unless it's a squash
 * @param dataStep whether user code runs in its data phase
 * @param online whether its SQL is to keep no readers and writers waiting for long
 * @param operations what it does to the schema, in order
 * @param sources the entity class behind a table, to find entities by; no part of the fingerprint
 * @param rendered for each dialect id the {@link SqlFile#hash} of its script as Aludel rendered it
 * @param fingerprint {@link Fingerprint} of the schema after it
 */
public record Revision(
        String id,
        List<String> parents,
        String message,
        Instant created,
        List<String> labels,
        List<String> dependsOn,
        List<String> replaces,
        boolean dataStep,
        boolean online,
        List<Operation> operations,
        SortedMap<QualifiedName, String> sources,
        SortedMap<String, String> rendered,
        String fingerprint) {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");

    public Revision {
        RevisionNumber.requireId(id);
        parents = sorted(parents);
        parents.forEach(RevisionNumber::requireId);
        Objects.requireNonNull(message, "message");
        created = created.truncatedTo(ChronoUnit.SECONDS);
        labels = sorted(labels);
        labels.forEach(Revision::requireLabel);
        dependsOn = sorted(dependsOn);
        dependsOn.stream().filter(other -> !RevisionNumber.isId(other)).forEach(Revision::requireLabel);
        replaces = List.copyOf(replaces);
        replaces.forEach(RevisionNumber::requireId);
        operations = List.copyOf(operations);
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        rendered = Collections.unmodifiableSortedMap(new TreeMap<>(rendered));
        Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /** A revision that came in no other's place, with SQL as it's usual. */
    public Revision(
            String id,
            List<String> parents,
            String message,
            Instant created,
            List<String> labels,
            List<String> dependsOn,
            boolean dataStep,
            List<Operation> operations,
            SortedMap<QualifiedName, String> sources,
            SortedMap<String, String> rendered,
            String fingerprint) {
        this(
                id,
                parents,
                message,
                created,
                labels,
                dependsOn,
                List.of(),
                dataStep,
                false,
                operations,
                sources,
                rendered,
                fingerprint);
    }

    /** The number in front of the id. */
    public int number() {
        return RevisionNumber.of(id);
    }

    /** The id without its number, such as {@code create_teams}. */
    public String slug() {
        return RevisionNumber.slugOf(id);
    }

    /** The same revision, whose SQL is to keep no readers and writers waiting for long, or need not care. */
    public Revision withOnline(boolean careful) {
        return new Revision(
                id,
                parents,
                message,
                created,
                labels,
                dependsOn,
                replaces,
                dataStep,
                careful,
                operations,
                sources,
                rendered,
                fingerprint);
    }

    /** The same revision with other hashes of its rendered scripts. */
    Revision withRendered(SortedMap<String, String> hashes) {
        return new Revision(
                id,
                parents,
                message,
                created,
                labels,
                dependsOn,
                replaces,
                dataStep,
                online,
                operations,
                sources,
                hashes,
                fingerprint);
    }

    /** The same revision behind others: what it follows and depends on has a new id where there's one. */
    Revision behind(Map<String, String> newIds) {
        return new Revision(
                id,
                moved(parents, newIds),
                message,
                created,
                labels,
                moved(dependsOn, newIds),
                replaces,
                dataStep,
                online,
                operations,
                sources,
                rendered,
                fingerprint);
    }

    private static List<String> moved(List<String> ids, Map<String, String> newIds) {
        return ids.stream().map(old -> newIds.getOrDefault(old, old)).distinct().toList();
    }

    /** Whether a text can be a label: a letter, then letters, digits, {@code -} and {@code _}, sixty at most. */
    public static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    static String requireLabel(String text) {
        if (!isLabel(text)) {
            throw new IllegalArgumentException(
                    "\"" + Excerpt.of(text) + "\" is no label: a letter, then letters, digits, - and _");
        }
        return text;
    }

    private static List<String> sorted(List<String> texts) {
        return List.copyOf(new TreeSet<>(texts));
    }
}
