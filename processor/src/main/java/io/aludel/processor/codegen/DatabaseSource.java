package io.aludel.processor.codegen;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is generated for the history of one root.
 *
 * @param names names of the generated classes
 * @param chains hash of the whole recorded history, by dialect id; a dialect of the root each
 * @param catalogues fingerprint of the tables and columns of the recorded history's schema, by dialect id; none where that can't be told
 * @param revisions recorded revisions, parents before children
 * @param fold the revisions that a fresh database takes in one go
 * @param draft what is recorded nowhere yet
 */
public record DatabaseSource(
        DatabaseNames names,
        SortedMap<String, String> chains,
        SortedMap<String, String> catalogues,
        List<MigrationSource> revisions,
        Optional<FoldSource> fold,
        Optional<MigrationSource> draft) {

    public DatabaseSource {
        chains = Collections.unmodifiableSortedMap(new TreeMap<>(chains));
        catalogues = Collections.unmodifiableSortedMap(new TreeMap<>(catalogues));
        revisions = List.copyOf(revisions);
    }
}
