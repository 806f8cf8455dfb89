package io.aludel.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A user's own Maven project, built by a Maven process of its own against the packed jars.
 *
 * <p>It starts as a copy of a folder {@code user-projects/<template>} of the test resources, in which each {@code @name@}
 * of the {@code pom.xml} is replaced by the system property {@code aludel.it.value.<name>} that this module's pom sets.
 * Artifacts of Aludel come from the repository that the build filled before the tests; everything else is read from the
 * local repository of the running build, so that no network is needed.
 */
final class UserProject {
    private static final String VALUES = "aludel.it.value.";
    private static final long MINUTES = 5;
    private static final String SETTINGS = """
            <settings>
              <mirrors>
                <mirror>
                  <id>what-the-build-resolved</id>
                  <mirrorOf>*</mirrorOf>
                  <url>@mirror@</url>
                </mirror>
              </mirrors>
              <profiles>
                <profile>
                  <id>without-checksums</id>
                  <activation>
                    <activeByDefault>true</activeByDefault>
                  </activation>
                  <repositories>
                    <repository>
                      <id>central</id>
                      <url>@mirror@</url>
                      <releases>
                        <checksumPolicy>ignore</checksumPolicy>
                      </releases>
                    </repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>
                      <id>central</id>
                      <url>@mirror@</url>
                      <releases>
                        <checksumPolicy>ignore</checksumPolicy>
                      </releases>
                    </pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
            </settings>
            """;

    private final Path folder;

    private UserProject(Path folder) {
        this.folder = folder;
    }

    /** Makes the project {@code name} anew under {@code target/user-projects} from {@code template}. */
    static UserProject create(String name, String template) throws IOException {
        Path folder = property("work").resolve(name);
        deleteAll(folder);
        copyAll(resource("/user-projects/" + template), folder);
        // Maven takes its options from the next .mvn folder above; this one ends the search before Aludel's own.
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve("settings.xml"), settings());
        var project = new UserProject(folder);
        project.write("pom.xml", fill(Files.readString(folder.resolve("pom.xml"))));
        return project;
    }

    /** Returns a path inside of this project. */
    Path path(String relative) {
        return folder.resolve(relative);
    }

    /** Writes a file, in place of what was there. */
    void write(String relative, String text) throws IOException {
        Path file = path(relative);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Deletes a file. */
    void delete(String relative) throws IOException {
        Files.delete(path(relative));
    }

    /** Replaces text in a file; it is an error if the text is not there. */
    void edit(String relative, String before, String after) throws IOException {
        String text = Files.readString(path(relative));
        if (!text.contains(before)) {
            throw new IllegalArgumentException(relative + " has no \"" + before + "\"");
        }
        write(relative, text.replace(before, after));
    }

    /** Returns the text of each file below a folder by its path in that folder; empty if there is no such folder. */
    Map<String, String> texts(String relative) throws IOException {
        Path root = path(relative);
        var texts = new TreeMap<String, String>();
        if (Files.isDirectory(root)) {
            for (Path file : filesBelow(root)) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    /** Runs Maven with these arguments on the JDK of this test. */
    Build maven(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                property("maven").toString(),
                "-B",
                "--no-transfer-progress",
                "-s",
                "settings.xml",
                "-Dmaven.repo.local=" + property("repository")));
        command.addAll(List.of(arguments));
        Path log = path("build.log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Options of the outer build are not the user's.
        builder.environment().keySet().removeAll(List.of("MAVEN_ARGS", "MAVEN_BASEDIR"));
        // A process of some seconds.
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new IllegalStateException(
                    "still running after " + MINUTES + " minutes: " + command + "\n" + read(log));
        }
        return new Build(process.exitValue(), read(log));
    }

    /** What a run of Maven returned and printed. */
    record Build(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** The build's local repository as the only remote one; it keeps no checksums that could be compared. */
    private static String settings() {
        String mirror = property("mirror").toUri().toString();
        return SETTINGS.replace("@mirror@", mirror);
    }

    private static String fill(String pom) {
        String filled = pom;
        for (String key : System.getProperties().stringPropertyNames()) {
            if (key.startsWith(VALUES)) {
                filled = filled.replace("@" + key.substring(VALUES.length()) + "@", System.getProperty(key));
            }
        }
        return filled;
    }

    private static Path property(String name) {
        String value = System.getProperty("aludel.it." + name);
        if (value == null) {
            throw new IllegalStateException(
                    "run by Maven, in the phase integration-test: aludel.it." + name + " unset");
        }
        return Path.of(value);
    }

    private static Path resource(String name) throws IOException {
        try {
            URI uri = UserProject.class.getResource(name).toURI();
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        for (Path file : filesBelow(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String read(Path log) throws IOException {
        return new String(Files.readAllBytes(log), UTF_8);
    }
}
