package io.aludel.integration.faults;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.support.UrlDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that runs a history and is halted when it's about to send a given call, or when it has sent the last. */
public final class HaltedRun {

    /** How a process ends that was halted. */
    static final int HALTED = 9;

    private HaltedRun() {}

    /**
     * Runs until it's halted.
     *
     * @param args the file of the history, the URL, the user, the way, the number of the call, and the place of the revision
     *     if it runs only one
     */
    public static void main(String[] args) throws IOException {
        List<FrozenRevision> revisions = FrozenRevision.read(Path.of(args[0]));
        int at = Integer.parseInt(args[4]);
        TappedDataSource tapped = new TappedDataSource(new UrlDataSource(args[1], args[2]), (call, what) -> {
            if (call == at) {
                Runtime.getRuntime().halt(HALTED);
            }
        });
        Aludel aludel = Aludel.on(tapped.dataSource())
                .migrations(FrozenHistory.migrations(revisions))
                .build();
        Way way = Way.valueOf(args[3]);
        List<String> ids = revisions.stream().map(FrozenRevision::id).toList();
        if (args.length > 5) {
            way.step(aludel, ids, Integer.parseInt(args[5]));
        } else {
            way.run(aludel, ids.get(0));
        }
        Runtime.getRuntime().halt(HALTED);
    }
}
