package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Expected files in a folder of the test sources; {@code -Daludel.golden=update} makes them what they are. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/golden");

    private Golden() {}

    /** Compares texts by path with the files of a folder. */
    public static void assertSame(String name, SortedMap<String, String> files) {
        Path folder = FOLDER.resolve(name);
        try {
            if ("update".equals(System.getProperty("aludel.golden"))) {
                TemporaryProject.delete(folder);
                for (var file : files.entrySet()) {
                    Path target = folder.resolve(file.getKey() + ".txt");
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, file.getValue());
                }
            }
            SortedMap<String, String> expected = read(folder);
            assertThat(files.keySet()).isEqualTo(expected.keySet());
            files.forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                texts.put(path.substring(0, path.length() - ".txt".length()), Files.readString(file));
            }
        }
        return texts;
    }
}
