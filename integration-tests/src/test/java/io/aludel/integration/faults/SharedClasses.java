package io.aludel.integration.faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The classes of processes that run the same history: one writes down what it has loaded, and it costs the others half as much
 * ("java" manual, "Application Class Data Sharing", which takes no folders on the class path). Worth its while for hundreds of them.
 *
 * @param history the file of the history, beside which it's kept
 */
record SharedClasses(Path history) {

    /** Whether they have been written down. */
    boolean areThere() {
        return Files.exists(archive());
    }

    /** The options of a process that writes down what it has loaded when it ends. */
    List<String> writing() throws IOException {
        return options("-XX:ArchiveClassesAtExit=");
    }

    /** The options of one that reads it. */
    List<String> reading() throws IOException {
        return options("-XX:SharedArchiveFile=");
    }

    private List<String> options(String option) throws IOException {
        return List.of("-Xlog:disable", option + archive(), "-cp", packed());
    }

    private Path archive() {
        return beside(".jsa");
    }

    private String packed() throws IOException {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path folder = Path.of(entry);
            if (Files.isDirectory(folder)) {
                Path jar = beside("." + path.size() + ".jar");
                if (!Files.exists(jar)) {
                    pack(folder, jar);
                }
                path.add(jar.toString());
            } else {
                path.add(entry);
            }
        }
        return String.join(File.pathSeparator, path);
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (Stream<Path> files =
                        Files.walk(folder).filter(Files::isRegularFile).sorted();
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out)) {
            for (Path file : files.toList()) {
                packed.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, packed);
            }
        }
    }

    private Path beside(String ending) {
        return history.resolveSibling(history.getFileName() + ending);
    }
}
