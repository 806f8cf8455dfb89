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
import java.util.Locale;

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
        for (int i = 0; i < PROCESSES; i++) {
            Process process = HaltedProcess.java(StartedRun.class, history.toString())
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
    int round(String url, List<String> revisions) throws IOException {
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
        return ran.size();
    }

    /**
     * Lets processes start together again and again.
     *
     * @param rounds how often
     * @param anew whether with new processes each time
     */
    static void rounds(ServerFaults faults, int rounds, boolean anew, ServerSite site, Report report) throws Exception {
        int starts = 0;
        int ran = 0;
        int waited = 0;
        int left = rounds;
        while (left > 0) {
            try (StartTogether together = new StartTogether(faults.frozen())) {
                for (int round = anew ? left - 1 : 0; round < left; round++) {
                    ran += together.round(faults.url(), faults.revisions());
                    faults.finishes(Way.UPGRADE);
                    faults.empty();
                }
                left -= anew ? 1 : left;
                starts += together.starts;
                waited += together.waited;
            }
        }
        report.add(
                site.name().toLowerCase(Locale.ROOT),
                String.valueOf(rounds),
                String.valueOf(starts),
                String.valueOf(rounds * faults.revisions().size()),
                String.valueOf(ran),
                "0",
                String.valueOf(waited));
        assertThat(waited).as("those who waited").isPositive();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
