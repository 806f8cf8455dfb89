package io.aludel.processor.codegen;

import io.aludel.schema.operation.Script;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A revision, or the draft, as it becomes a class.
 *
 * @param className simple name of the class
 * @param id the revision's id
 * @param parents ids of the revisions it follows
 * @param message what its author wrote
 * @param created when it was recorded, an ISO-8601 instant
 * @param scripts what it runs, by dialect id
 * @param checksums checksums of the scripts, by dialect id
 * @param labels names of the line that begins with it
 * @param dependsOn ids of revisions that run before it and are no parents
 * @param replaces ids of the revisions in whose place it came
 * @param view what its data step sees; empty for a recorded revision without a data step
 */
public record MigrationSource(
        String className,
        String id,
        List<String> parents,
        String message,
        String created,
        SortedMap<String, Script> scripts,
        SortedMap<String, String> checksums,
        List<String> labels,
        List<String> dependsOn,
        List<String> replaces,
        Optional<TransitionView> view) {

    public MigrationSource {
        parents = List.copyOf(parents);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
        replaces = List.copyOf(replaces);
        scripts = Collections.unmodifiableSortedMap(new TreeMap<>(scripts));
        checksums = Collections.unmodifiableSortedMap(new TreeMap<>(checksums));
    }
}
