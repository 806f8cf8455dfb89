package io.aludel.integration.faults;

import io.aludel.runtime.Aludel;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The runs of a history on a server that nothing happens to: what any other run has to come to. */
final class ServerRuns {

    private final ServerFaults faults;
    private final Map<Way, List<UndisturbedRun>> revisions = new EnumMap<>(Way.class);
    private final Map<Way, UndisturbedRun> whole = new EnumMap<>(Way.class);

    private ServerRuns(ServerFaults faults) {
        this.faults = faults;
    }

    /** Goes each way revision by revision, and as a whole; the database is as a new one before and afterwards. */
    static ServerRuns of(ServerFaults faults) throws SQLException {
        ServerRuns runs = new ServerRuns(faults);
        for (Way way : Way.values()) {
            runs.revisions.put(way, runs.steps(way));
            faults.empty();
        }
        String first = faults.revisions().get(0);
        runs.whole.put(Way.UPGRADE, runs.run(aludel -> Way.UPGRADE.run(aludel, first)));
        runs.whole.put(Way.DOWNGRADE, runs.run(aludel -> Way.DOWNGRADE.run(aludel, first)));
        faults.empty();
        runs.whole.put(Way.PHASES, runs.run(aludel -> Way.PHASES.run(aludel, first)));
        faults.empty();
        return runs;
    }

    private List<UndisturbedRun> steps(Way way) throws SQLException {
        List<UndisturbedRun> found = new ArrayList<>();
        for (int i = 0; i < faults.revisions().size(); i++) {
            int revision = i;
            settle(revision);
            if (way == Way.DOWNGRADE) {
                step(Way.UPGRADE, revision);
            }
            found.add(run(aludel -> way.step(aludel, faults.revisions(), revision)));
            if (way == Way.DOWNGRADE || way == Way.RETREAT) {
                step(Way.UPGRADE, revision);
            }
        }
        return List.copyOf(found);
    }

    /**
     * Goes up and down again, as each fault does that follows: what a revision has dropped comes back empty and as the last column, and
     * stays so however often it goes on.
     */
    void settle(int revision) throws SQLException {
        if (revision > 0) {
            step(Way.UPGRADE, revision);
            step(Way.DOWNGRADE, revision);
        }
    }

    private void step(Way way, int revision) {
        way.step(faults.aludel(faults.source()), faults.revisions(), revision);
    }

    private UndisturbedRun run(Consumer<Aludel> way) throws SQLException {
        return UndisturbedRun.of(faults.dialect(), faults.source(), faults::aludel, way);
    }

    /** The run of one revision. */
    UndisturbedRun of(Way way, int revision) {
        return revisions.getOrDefault(way, List.of()).get(revision);
    }

    /** The run that goes all the way. */
    UndisturbedRun of(Way way) {
        return Optional.ofNullable(whole.get(way)).orElseThrow();
    }
}
