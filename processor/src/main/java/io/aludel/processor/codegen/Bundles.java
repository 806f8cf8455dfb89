package io.aludel.processor.codegen;

import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which revisions have a class of their own, and which share one: thousands of small classes cost javac seconds.
 *
 * <p>The newest {@value #NEWEST} are read by people and have their own, and so has each with a data step, whose class the user's
 * code names. Bundles are filled from the oldest on, so that they stay the same while the history grows.
 *
 * @param own revisions with a class of their own
 * @param shared the others
 */
record Bundles(List<MigrationSource> own, List<Bundle> shared) {

    /** How many of the newest revisions are never bundled. */
    static final int NEWEST = 100;

    private static final int REVISIONS_IN_A_CLASS = 100;

    /** A step takes some forty bytes of a method's 65,535 (JVMS 4.7.3). */
    private static final int STEPS_IN_A_CLASS = 500;

    /** Each takes two of the 65,535 constants of a class (JVMS 4.1). */
    private static final int TEXTS_IN_A_CLASS = 20_000;

    private static final int STEPS_OF_A_SMALL_REVISION = 100;

    /**
     * Revisions that share a class.
     *
     * @param className simple name of the class; messages make no such names
     * @param revisions the revisions, parents before children
     */
    record Bundle(String className, List<MigrationSource> revisions) {

        Bundle {
            revisions = List.copyOf(revisions);
        }
    }

    Bundles {
        own = List.copyOf(own);
        shared = List.copyOf(shared);
    }

    static Bundles of(List<MigrationSource> revisions) {
        List<MigrationSource> own = new ArrayList<>();
        List<MigrationSource> old = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            MigrationSource revision = revisions.get(i);
            boolean bundled = i < revisions.size() - NEWEST && isPlain(revision);
            (bundled ? old : own).add(revision);
        }
        JavaIdentifiers names = new JavaIdentifiers(Set.of());
        List<Bundle> shared = LongList.parts(old, Bundles::weight, STEPS_IN_A_CLASS).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> new Bundle(names.give("Revisions_" + number(part.get(0))), part))
                .toList();
        return new Bundles(own, shared);
    }

    private static String number(MigrationSource revision) {
        return revision.id().substring(0, revision.id().indexOf('_'));
    }

    private static boolean isPlain(MigrationSource revision) {
        return revision.view().isEmpty()
                && steps(revision) <= STEPS_OF_A_SMALL_REVISION
                && revision.scripts().values().stream()
                        .flatMap(script -> Stream.concat(script.upgrade().stream(), script.downgrade().stream()))
                        .allMatch(step -> step.accept(StepTexts.OF).isPresent());
    }

    private static int weight(MigrationSource revision) {
        int texts = (int) Math.min(TEXTS_IN_A_CLASS, texts(revision)) * STEPS_IN_A_CLASS / TEXTS_IN_A_CLASS;
        return Math.max(Math.max(steps(revision), texts), STEPS_IN_A_CLASS / REVISIONS_IN_A_CLASS);
    }

    /** Number of different texts that all databases need in both directions. */
    private static long texts(MigrationSource revision) {
        return revision.scripts().values().stream()
                .flatMap(script -> Stream.concat(script.upgrade().stream(), script.downgrade().stream()))
                .flatMap(step -> step.accept(StepTexts.OF).stream())
                .flatMap(List::stream)
                .distinct()
                .count();
    }

    /** Number of steps of the longest way. */
    private static int steps(MigrationSource revision) {
        return revision.scripts().values().stream()
                .mapToInt(Bundles::steps)
                .max()
                .orElse(0);
    }

    private static int steps(Script script) {
        return Math.max(script.upgrade().size(), script.downgrade().size());
    }
}
