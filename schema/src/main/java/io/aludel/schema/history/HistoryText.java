package io.aludel.schema.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a history does to the schema, in one text that goes with an application: a line for each revision, each what its {@code
 * revision.json} says, on one line. SQL isn't in it.
 */
public final class HistoryText {

    private HistoryText() {}

    /** The text of a history; {@link #read} reads it back. */
    public static String of(History history) {
        StringBuilder text = new StringBuilder();
        history.revisions().parallelStream()
                .map(recorded -> RevisionFile.line(recorded.revision().withRendered(new TreeMap<>())))
                .forEachOrdered(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * The revisions of a text, parents before children, without SQL.
     *
     * @throws IllegalArgumentException when it isn't one that {@link #of} has written, or is one of a later version of Aludel
     */
    public static List<RecordedRevision> read(String text) {
        List<RecordedRevision> revisions = new ArrayList<>();
        for (String line : text.lines().toList()) {
            try {
                Revision revision = RevisionFile.parse(line).revision();
                revisions.add(new RecordedRevision(revision, new TreeMap<>()));
            } catch (JsonMistake e) {
                throw new IllegalArgumentException(
                        "revision " + (revisions.size() + 1) + ": "
                                + e.mistake().fact(),
                        e);
            }
        }
        return List.copyOf(revisions);
    }
}
