package io.aludel.runtime.migration;

import io.aludel.runtime.internal.json.JsonText;
import java.time.Duration;
import java.util.List;

/**
 * What one call of the runtime did.
 *
 * @param direction what was asked for
 * @param from the applied revisions without applied children before the call; empty for the base,
 *     and only the one applied last when nothing had to run
 * @param to the same after the call
 * @param revisions what ran, in order; empty when the database already was where it should be
 * @param took how long the whole call took, waiting included
 */
public record UpgradeReport(
        Direction direction, List<String> from, List<String> to, List<RevisionRun> revisions, Duration took) {
    private static final String TOOK = "tookMillis";

    /** Copies the collections. */
    public UpgradeReport {
        from = List.copyOf(from);
        to = List.copyOf(to);
        revisions = List.copyOf(revisions);
    }

    /** Returns a summary, one line for the call and one for each revision. */
    @Override
    public String toString() {
        if (revisions.isEmpty()) {
            return direction + ": nothing to do at " + place(to);
        }
        StringBuilder text = new StringBuilder(direction + " from " + place(from) + " to " + place(to) + ": "
                + revisions.size() + (revisions.size() == 1 ? " revision in " : " revisions in ")
                + took.toMillis() + " ms");
        for (RevisionRun run : revisions) {
            text.append("\n  ").append(run);
        }
        return text.toString();
    }

    /**
     * Returns the report as JSON on one line, times in milliseconds: {@code {"direction":"upgrade","from":[],
     * "to":["0001_init"],"tookMillis":12,"revisions":[{"direction":"upgrade","revision":"0001_init","resumed":false,
     * "last":"contract","tookMillis":9}]}}.
     */
    public String toJson() {
        JsonText json = new JsonText().open('{').member("direction", direction.toString());
        json.member("from", from).member("to", to).member(TOOK, took.toMillis());
        json.name("revisions").open('[');
        for (RevisionRun run : revisions) {
            json.open('{').member("direction", run.direction.toString()).member("revision", run.revision);
            json.member("resumed", run.resumed).member("last", run.last.toString());
            json.member(TOOK, run.took.toMillis()).close('}');
        }
        return json.close(']').close('}').toString();
    }

    private static String place(List<String> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }

    /**
     * One revision that ran.
     *
     * @param direction which way; differs from the report's when a half-way revision had to be finished first
     * @param revision its id
     * @param resumed whether it went on where a dead process had left it
     * @param last its last phase that has run: {@code CONTRACT}, or {@code EXPAND} when the others wait
     * @param took how long it took; of revisions that a fresh database took in one go, the last has the time of all
     */
    public record RevisionRun(Direction direction, String revision, boolean resumed, Phase last, Duration took) {
        /** Returns a line such as {@code upgrade 0002_create_teams in 12 ms}. */
        @Override
        public String toString() {
            String until = last == Phase.CONTRACT ? "" : " until " + last;
            return direction + " " + revision + until + (resumed ? " (resumed) in " : " in ") + took.toMillis() + " ms";
        }
    }
}
