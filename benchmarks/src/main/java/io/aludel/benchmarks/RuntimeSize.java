package io.aludel.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the runtime adds to an application: the bytes of its jar, held against the 150 kB that it may have. */
final class RuntimeSize implements Benchmark {
    private static final long LIMIT_BYTES = 150_000;

    private final Path jar;

    RuntimeSize(Path jar) {
        this.jar = jar;
    }

    @Override
    public Report run() throws Exception {
        String bytes = Long.toString(Files.size(jar));
        return new Report(
                "runtime-size",
                List.of("jar", "bytes", "limit"),
                List.of(List.of(jar.getFileName().toString(), bytes, Long.toString(LIMIT_BYTES))));
    }
}
