package io.aludel.processor;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which root has which history, so that no two have the same. */
final class HistoryClaims {

    private final Map<Path, String> owners = new HashMap<>();

    /** Claims a folder for a root; returns the root that has claimed it before. */
    Optional<String> claim(Path folder, String root) {
        return Optional.ofNullable(owners.putIfAbsent(folder, root));
    }
}
