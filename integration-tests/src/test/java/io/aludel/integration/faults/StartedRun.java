package io.aludel.integration.faults;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.support.UrlDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A process that starts as an application does whenever it reads a URL, and writes a line on what came of it: the revisions that it ran, a
 * bar, and whom it was told it waits for.
 */
public final class StartedRun {

    private StartedRun() {}

    /**
     * Starts as often as it's told.
     *
     * @param args the file of the history
     */
    public static void main(String[] args) throws IOException {
        List<FrozenRevision> revisions = FrozenRevision.read(Path.of(args[0]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String url = in.readLine(); url != null; url = in.readLine()) {
            System.out.println(started(revisions, url).replaceAll("\\s+", " "));
        }
    }

    private static String started(List<FrozenRevision> revisions, String url) {
        List<String> holders = new ArrayList<>();
        try {
            UpgradeReport report = Aludel.on(new UrlDataSource(url, ""))
                    .migrations(FrozenHistory.migrations(revisions))
                    .listener(new ProgressListener() {
                        @Override
                        public void lockWaiting(Duration time, String holder) {
                            holders.add(holder);
                        }
                    })
                    .build()
                    .upgrade();
            return report.revisions().stream()
                            .map(UpgradeReport.RevisionRun::revision)
                            .collect(Collectors.joining(","))
                    + "|" + String.join(";", holders);
        } catch (RuntimeException e) {
            return StartTogether.FAILED + e;
        }
    }
}
