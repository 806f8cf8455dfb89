package io.aludel.runtime.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the database says has been applied.
 *
 * @param rows the rows of the history table by position
 * @param altered whether somebody else wrote the rows, as the chain that the newest one holds is not theirs
 */
public record History(List<HistoryRow> rows, boolean altered) {
    public History {
        rows = List.copyOf(rows);
    }

    /** Makes a history that nobody else wrote. */
    public History(List<HistoryRow> rows) {
        this(rows, false);
    }

    Optional<HistoryRow> find(String revision) {
        for (HistoryRow row : rows) {
            if (row.revision().equals(revision)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Returns the one revision that a dead process or a failed step left half way. */
    Optional<HistoryRow> halfWay() {
        for (HistoryRow row : rows) {
            if (row.halfWay()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Returns the revisions of all rows, in the order of application. */
    Set<String> revisions() {
        Set<String> revisions = new LinkedHashSet<>();
        for (HistoryRow row : rows) {
            revisions.add(row.revision());
        }
        return revisions;
    }

    /** Returns the position of a revision, or the next free one. */
    public int position(String revision) {
        Optional<HistoryRow> row = find(revision);
        if (row.isPresent()) {
            return row.get().position();
        }
        return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).position() + 1;
    }

    /** Returns this history with a row in place of the one at its position, or behind all others. */
    public History with(HistoryRow added) {
        List<HistoryRow> changed = new ArrayList<>(rows);
        int index = 0;
        while (index < changed.size() && changed.get(index).position() < added.position()) {
            index++;
        }
        if (index < changed.size()) {
            changed.set(index, added);
        } else {
            changed.add(added);
        }
        return new History(changed);
    }

    History without(HistoryRow removed) {
        List<HistoryRow> changed = new ArrayList<>(rows);
        changed.remove(removed);
        return new History(changed);
    }

    /** Returns the chain over all rows. */
    public String chain() {
        List<String> lines = new ArrayList<>();
        for (HistoryRow row : rows) {
            lines.add(link(row.revision(), row.checksum(), row.parents()));
        }
        return chain(lines);
    }

    /** Returns what binds a revision to those that it follows: a line of the chain. */
    static String link(String revision, String checksum, List<String> parents) {
        return revision + " " + checksum + (parents.isEmpty() ? "" : " " + String.join(" ", parents));
    }

    /**
     * Returns the hash of a whole history, by which a start that has nothing to do is known: the hex SHA-256 of the
     * sorted lines.
     *
     * @param lines for each revision its {@link #link}
     */
    static String chain(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : new TreeSet<>(lines)) {
            text.append(line).append('\n');
        }
        return HexFormat.of().formatHex(sha256(text.toString()));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
