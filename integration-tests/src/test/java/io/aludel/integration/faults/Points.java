package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.integration.data.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The points of one fault on one way of one database, and how many of them were survived. */
final class Points {

    private final String database;
    private final Way way;
    private final String fault;
    private final List<String> failures = new ArrayList<>();
    private int points;

    Points(String database, Way way, String fault) {
        this.database = database;
        this.way = way;
        this.fault = fault;
    }

    /** Tries a point; it's survived if nothing is thrown. */
    void at(int call, String what, Trial trial) {
        points++;
        try {
            trial.run();
        } catch (Exception | AssertionError e) {
            failures.add("%s, %s, %s at call %d, %s: %s".formatted(database, way, fault, call, what, e));
            e.printStackTrace();
        }
    }

    /** Writes them down, and fails if not all were survived. */
    void settle(Report report) {
        report.add(
                database.toLowerCase(Locale.ROOT),
                way.toString(),
                fault,
                String.valueOf(points),
                String.valueOf(points - failures.size()));
        assertThat(failures).isEmpty();
        assertThat(points).as("points of %s, %s, %s", database, way, fault).isPositive();
    }

    /** What has to come out well. */
    @FunctionalInterface
    interface Trial {
        void run() throws Exception;
    }
}
