package io.aludel.runtime.migration;

import java.util.List;
import java.util.Map;

/**
 * One revision of the recorded history, or the draft, as constants of the generated index.
 *
 * @param id its folder name, for example {@code 0002_create_teams}: a number, {@code _}, a slug
 * @param parents the ids it follows; empty for a first revision
 * @param message what its author wrote
 * @param created when it was recorded, an ISO-8601 instant; shown, never compared
 * @param checksums for each database {@code sha256:} and the hex digest of its upgrade steps
 * @param labels names of the line that begins with it, by which targets such as {@code sport@head} call it
 * @param dependsOn ids that run before it though it does not follow them
 * @param replaces ids in whose place it came, in their order; the last has its number
 */
public record Revision(
        String id,
        List<String> parents,
        String message,
        String created,
        Map<Database, String> checksums,
        List<String> labels,
        List<String> dependsOn,
        List<String> replaces) {
    /** Copies the collections. */
    public Revision {
        parents = List.copyOf(parents);
        checksums = Map.copyOf(checksums);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
        replaces = List.copyOf(replaces);
    }

    /** Makes a revision that came in no other's place. */
    public Revision(
            String id,
            List<String> parents,
            String message,
            String created,
            Map<Database, String> checksums,
            List<String> labels,
            List<String> dependsOn) {
        this(id, parents, message, created, checksums, labels, dependsOn, List.of());
    }

    /** Makes a revision without label and dependency. */
    public Revision(String id, List<String> parents, String message, String created, Map<Database, String> checksums) {
        this(id, parents, message, created, checksums, List.of(), List.of(), List.of());
    }

    /** Returns the id without its number: {@code create_teams} of {@code 0002_create_teams}. */
    public String slug() {
        return id.substring(id.indexOf('_') + 1);
    }
}
