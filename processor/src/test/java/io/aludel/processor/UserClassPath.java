package io.aludel.processor;

import io.aludel.annotation.Database;
import io.aludel.runtime.Aludel;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What users of Aludel have on their class path: annotations, runtime, and the annotations of nullness that tests write in their
 * sources. Neither the processor nor its libraries are there, so generated code can't lean on them by accident; and javac, which
 * opens each jar for each compilation, has few to open.
 */
public final class UserClassPath {

    private static final List<Path> PATHS = Stream.of(Database.class, Aludel.class, NullMarked.class)
            .map(UserClassPath::origin)
            .toList();

    private UserClassPath() {}

    /** Folders and jars. */
    public static List<Path> paths() {
        return PATHS;
    }

    /** As {@code paths}, for compilers that take files. */
    public static List<File> files() {
        return PATHS.stream().map(Path::toFile).toList();
    }

    /** As the value of {@code -classpath}, behind folders of one's own. */
    public static String behind(Path... own) {
        return Stream.concat(Stream.of(own), PATHS.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Where a class was loaded from. */
    static Path origin(Class<?> loaded) {
        CodeSource source = Objects.requireNonNull(loaded.getProtectionDomain().getCodeSource());
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
