package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that's halted at a call of its run. */
final class HaltedProcess {

    /** A number that no call has. */
    private static final String NEVER = "0";

    private static final List<String> CLASS_PATH = List.of("-cp", System.getProperty("java.class.path"));

    private HaltedProcess() {}

    /**
     * Runs one until it's dead.
     *
     * @param history the file of the history
     * @param url of the database
     * @param call the call that isn't sent any more
     * @param revision the place of the one that it runs; all of them, if it isn't told
     */
    static void run(Path history, String url, String user, Way way, int call, String... revision)
            throws IOException, InterruptedException {
        ends(history, "call " + call, start(history, url, user, way, call, revision));
    }

    /** Runs one undisturbed, and keeps what classes it has loaded for all that follow. */
    static void remember(Path history, String url, String user) throws IOException, InterruptedException {
        SharedClasses classes = new SharedClasses(history);
        if (!classes.areThere()) {
            List<String> arguments = List.of(history.toString(), url, user, Way.UPGRADE.name(), NEVER);
            ends(history, "the end", start(classes.writing(), history, arguments));
        }
    }

    private static void ends(Path history, String where, Process process) throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("it hangs at " + where + ": " + output(history));
        }
        assertThat(process.exitValue()).as(() -> output(history)).isEqualTo(HaltedRun.HALTED);
    }

    /** Starts one that's cheap: most of what it costs is to load and compile classes. */
    static Process start(Path history, String url, String user, Way way, int call, String... revision)
            throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(history.toString(), url, user, way.name(), String.valueOf(call)));
        arguments.addAll(List.of(revision));
        SharedClasses classes = new SharedClasses(history);
        return start(classes.areThere() ? classes.reading() : CLASS_PATH, history, arguments);
    }

    private static Process start(List<String> classes, Path history, List<String> arguments) throws IOException {
        return java(classes, HaltedRun.class, arguments)
                .redirectErrorStream(true)
                .redirectOutput(log(history).toFile())
                .start();
    }

    /** A JVM with this one's class path. */
    static ProcessBuilder java(Class<?> main, String... arguments) {
        return java(CLASS_PATH, main, List.of(arguments));
    }

    private static ProcessBuilder java(List<String> classes, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-Dderby.system.durability=test",
                "-Dderby.stream.error.method=java.io.OutputStream.nullOutputStream"));
        command.addAll(classes);
        command.add(main.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private static Path log(Path history) {
        return history.resolveSibling("halted.log");
    }

    private static String output(Path history) {
        try {
            return Files.readString(log(history));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
