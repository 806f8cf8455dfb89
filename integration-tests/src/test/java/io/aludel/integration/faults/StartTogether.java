package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.integration.data.Report;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes that start at the same moment on one empty database. */
final class StartTogether implements AutoCloseable {

    /** How many there are. */
    static final int PROCESSES = 8;

    /** Begins the line of one that failed. */
    static final String FAILED = "failed: ";

    private final List<Process> processes = new ArrayList<>();
    private final List<BufferedReader> answers = new ArrayList<>();
    private int starts;
    private int waited;

    /**
     * Starts the processes and waits until each only needs to be told the database.
     *
     * @param history the file of the history
     */
    StartTogether(Path history) throws IOException {
        for (int i = 1; i <= PROCESSES; i++) {
            Process process = HaltedProcess.java(StartedRun.class, history.toString(), "league-" + i)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            processes.add(process);
            answers.add(new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }
        for (BufferedReader answer : answers) {
            assertThat(answer.readLine()).isEqualTo("ready");
        }
    }

    /** Lets all of them start on an empty database; each revision runs once, and nobody fails. */
    void round(String url, List<String> revisions) throws IOException {
        byte[] line = (url + "\n").getBytes(StandardCharsets.UTF_8);
        for (Process process : processes) {
            OutputStream out = process.getOutputStream();
            out.write(line);
            out.flush();
        }
        List<String> ran = new ArrayList<>();
        for (BufferedReader answer : answers) {
            String text = answer.readLine();
            assertThat(text).doesNotStartWith(FAILED).contains("|");
            String[] parts = text.split("\\|", 2);
            starts++;
            if (!parts[0].isEmpty()) {
                ran.addAll(List.of(parts[0].split(",")));
            }
            if (!parts[1].isEmpty()) {
                waited++;
            }
        }
        assertThat(ran).containsExactlyInAnyOrderElementsOf(revisions);
    }

    void report(Report report, String database, int rounds, int revisions) {
        report.add(
                database,
                String.valueOf(rounds),
                String.valueOf(starts),
                String.valueOf(rounds * revisions),
                String.valueOf(waited));
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
