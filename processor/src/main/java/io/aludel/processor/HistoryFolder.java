package io.aludel.processor;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the history of a root lies. */
final class HistoryFolder {

    private static final String DEFAULT = "src/main/aludel";
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private HistoryFolder() {}

    /**
     * Finds the folder, which need not exist yet.
     *
     * @param option what the option {@code aludel.history} says
     * @param declared what the root says
     * @param classOutput folder of the class output, if it is one
     * @return the folder; empty when a relative path can't be resolved, because no folder around the class output holds a build
     *     file
     * @throws InvalidPathException when what was given is no path
     */
    static Optional<Path> find(Optional<String> option, Optional<String> declared, Optional<Path> classOutput) {
        Path path = Path.of(option.or(() -> declared).orElse(DEFAULT));
        if (path.isAbsolute()) {
            return Optional.of(path.normalize());
        }
        return classOutput
                .flatMap(HistoryFolder::buildFolder)
                .map(folder -> folder.resolve(path).normalize());
    }

    private static Optional<Path> buildFolder(Path classOutput) {
        return Stream.iterate(classOutput, folder -> folder != null, Path::getParent)
                .filter(folder -> BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(folder.resolve(file))))
                .findFirst();
    }
}
