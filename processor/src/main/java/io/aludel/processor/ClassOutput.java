package io.aludel.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The folder that classes are compiled to, as far as a processor may look into it. */
final class ClassOutput {

    private final Filer filer;

    ClassOutput(Filer filer) {
        this.filer = filer;
    }

    /** Whether the class file of a top-level class is there, left by an earlier compilation. */
    boolean holdsClass(String packageName, String simpleName) {
        return holds(StandardLocation.CLASS_OUTPUT, packageName, simpleName + ".class");
    }

    /** Whether a file is there; in a place that the compiler doesn't have, none is. */
    boolean holds(StandardLocation location, String packageName, String name) {
        return read(location, packageName, name).isPresent();
    }

    /** The text of a file that an earlier compilation left there. */
    Optional<String> read(String name) {
        return read(StandardLocation.CLASS_OUTPUT, name);
    }

    /** The text of a file that lies there. */
    Optional<String> read(StandardLocation location, String name) {
        return read(location, "", name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * A file to be written there, once in a compilation.
     *
     * @param name path within the class output
     * @param origin what the file is made of
     */
    Resource create(String name, Element origin) {
        try {
            return new Resource(name, filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, origin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a file that an earlier compilation left there. */
    Optional<byte[]> read(String packageName, String name) {
        return read(StandardLocation.CLASS_OUTPUT, packageName, name);
    }

    /** javac gives an object that can't be opened when the file isn't there, ECJ fails in one of two ways. */
    private Optional<byte[]> read(StandardLocation location, String packageName, String name) {
        try (InputStream stream = filer.getResource(location, packageName, name).openInputStream()) {
            return Optional.of(stream.readAllBytes());
        } catch (IOException | IllegalArgumentException missing) {
            return Optional.empty();
        }
    }

    /**
     * A file that is being made.
     *
     * @param name path within the class output
     * @param file the compiler's handle
     */
    record Resource(String name, FileObject file) {

        /** The class output's folder; empty where it isn't one, as in a compilation that is kept in memory. */
        Optional<Path> folder() {
            URI uri = file.toUri();
            if (!"file".equals(uri.getScheme())) {
                return Optional.empty();
            }
            Path path = Path.of(uri);
            // Without -d, javac puts files into the working directory, without the folders of their names.
            int depth = path.endsWith(name) ? Path.of(name).getNameCount() : 1;
            return Stream.<Path>iterate(path, folder -> folder != null, Path::getParent)
                    .skip(depth)
                    .findFirst();
        }

        void write(String text) {
            try (Writer writer = file.openWriter()) {
                writer.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
