package io.aludel.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listener of docs/operating.md: the runtime itself needs java.sql alone. */
final class FlightRecorderTest {

    @Test
    void aListenerMakesEventsOfTheFlightRecorder(@TempDir Path folder) throws IOException {
        TestDatabase database = TestDatabase.create(Database.H2);
        Path file = folder.resolve("migrations.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("league.MigrationStep");
            recording.start();
            Aludel.on(database.dataSource())
                    .migrations(League.upTo(League.ADD_AGE))
                    .listener(new StepEvents())
                    .build()
                    .upgrade();
            recording.dump(file);
        }
        assertThat(RecordingFile.readAllEvents(file))
                .extracting(event -> event.getString("revision") + ": " + event.getString("step"))
                .containsExactly(
                        "0001_init: create table players",
                        "0002_add_age: add column players.years",
                        "0002_add_age: add index ix_players_team");
    }

    @Name("league.MigrationStep")
    @Label("Migration step")
    static final class StepEvent extends Event {
        String revision = "";
        String step = "";
    }

    private static final class StepEvents implements ProgressListener {
        private StepEvent event = new StepEvent();

        @Override
        public void stepStarted(StepProgress step) {
            event = new StepEvent();
            event.begin();
        }

        @Override
        public void stepFinished(StepProgress step, Duration took) {
            event.revision = step.revision();
            event.step = step.description();
            event.commit();
        }
    }
}
