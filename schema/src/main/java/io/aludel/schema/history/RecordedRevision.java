package io.aludel.schema.history;

import io.aludel.schema.operation.Script;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A revision with the SQL that was frozen for it: one folder of the history.
 *
 * @param revision what {@code revision.json} tells
 * @param scripts the script of each dialect by its id, in {@link SqlFile#canonical canonical} form
 */
public record RecordedRevision(Revision revision, SortedMap<String, Script> scripts) {

    public RecordedRevision {
        SortedMap<String, Script> canonical = new TreeMap<>();
        scripts.forEach((dialect, script) -> canonical.put(dialect, SqlFile.canonical(script)));
        scripts = Collections.unmodifiableSortedMap(canonical);
    }

    /**
     * A revision that is about to be recorded: its {@code rendered} hashes become those of the scripts.
     *
     * @param revision the revision; its own {@code rendered} is passed over
     * @param scripts the script of each dialect by its id, as rendered
     */
    public static RecordedRevision asRendered(Revision revision, Map<String, Script> scripts) {
        SortedMap<String, String> hashes = new TreeMap<>();
        scripts.forEach((dialect, script) -> hashes.put(dialect, SqlFile.hash(script)));
        return new RecordedRevision(revision.withRendered(hashes), new TreeMap<>(scripts));
    }

    /**
     * This revision with what is rendered for more dialects; a script or a hash that is there already stays.
     *
     * @param rendered scripts by dialect id, as rendered
     */
    public RecordedRevision completed(Map<String, Script> rendered) {
        SortedMap<String, Script> all = new TreeMap<>(scripts);
        SortedMap<String, String> hashes = new TreeMap<>(revision.rendered());
        rendered.forEach((dialect, script) -> {
            all.putIfAbsent(dialect, script);
            hashes.putIfAbsent(dialect, SqlFile.hash(script));
        });
        return new RecordedRevision(revision.withRendered(hashes), all);
    }

    /** The revision's id. */
    public String id() {
        return revision.id();
    }

    /** The script of a dialect, if it was frozen. */
    public Optional<Script> script(String dialect) {
        return Optional.ofNullable(scripts.get(dialect));
    }

    /** Whether a dialect's script is still, word for word, what Aludel rendered; blanks between steps don't count. */
    public boolean isAsRendered(String dialect) {
        return script(dialect)
                .map(script -> SqlFile.hash(script).equals(revision.rendered().get(dialect)))
                .orElse(false);
    }
}
