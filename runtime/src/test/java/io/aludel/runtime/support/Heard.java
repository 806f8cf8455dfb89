package io.aludel.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.BatchProgress;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.migration.UpgradeReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import javax.sql.DataSource;

/** Everything that comes out of runs: log, progress, reports, failures with all that caused them. */
public final class Heard implements ProgressListener {
    private final List<String> secrets;
    private final List<String> texts = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();

    /** Begins to listen for secrets. */
    public Heard(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** Runs an upgrade, which may fail. */
    public void run(String what, DataSource source, Migrations migrations) {
        run(what, Aludel.on(source).migrations(migrations));
    }

    public void run(String what, Aludel.Builder builder) {
        texts.clear();
        try (LogRecords log = new LogRecords()) {
            Aludel aludel = builder.listener(this).build();
            hear(aludel);
            try {
                UpgradeReport report = aludel.upgrade();
                passed.add(what);
                hear(report);
                hear(report.toJson());
                hear(aludel.current());
            } catch (RuntimeException e) {
                failed(e);
            }
            for (LogRecord entry : log.records()) {
                hear(entry.getMessage());
                if (entry.getThrown() != null) {
                    failed(entry.getThrown());
                }
            }
        }
        for (String text : texts) {
            if (secrets.stream().anyMatch(text::contains)) {
                leaks.add(what + ": " + text);
            }
        }
        if (Boolean.getBoolean("aludel.heard")) {
            System.out.println("--- " + what + "\n" + String.join("\n", texts));
        }
    }

    /** Notes what somebody may print. */
    public void hear(Object value) {
        texts.add(String.valueOf(value));
    }

    /** Returns which runs have not failed. */
    public List<String> passed() {
        return passed;
    }

    /** Fails if a secret came out. */
    public void finish() {
        assertThat(leaks).isEmpty();
    }

    private void failed(Throwable failure) {
        // What users throw says what they want.
        if (!(failure instanceof OfTheUser)) {
            hear(failure);
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            failed(suppressed);
        }
        if (failure.getCause() != null) {
            failed(failure.getCause());
        }
    }

    @Override
    public void lockWaiting(Duration waited, String holder) {
        hear(holder);
    }

    @Override
    public void lockMet(String what, Duration waited, String holders) {
        hear(what + holders);
    }

    @Override
    public void revisionStarted(Direction direction, String revision) {
        hear(revision);
    }

    @Override
    public void stepStarted(StepProgress step) {
        hear(step);
    }

    @Override
    public void batchFinished(BatchProgress batch) {
        hear(batch);
    }

    /** What a data step of a user's throws. */
    public static final class OfTheUser extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OfTheUser(String message) {
            super(message);
        }
    }
}
