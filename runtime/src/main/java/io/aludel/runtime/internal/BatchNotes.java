package io.aludel.runtime.internal;

import io.aludel.runtime.query.BatchPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the journal keeps of a batched data step: the changes that are committed, in their order, and how far the walk has
 * come that is under way.
 *
 * @param done the changes that are committed, alike ones after each other as one
 * @param open the walk that is under way
 */
record BatchNotes(List<Done> done, Optional<Walk> open) {
    static final BatchNotes NONE = new BatchNotes(List.of(), Optional.empty());

    BatchNotes {
        done = List.copyOf(done);
    }

    /**
     * Changes in a row that have one text and one number of rows.
     *
     * @param times how many there are
     * @param rows how many rows each changed
     * @param statement the text of each, without values
     */
    record Done(long times, long rows, String statement) {}

    /** A walk over a table: the text of its change, without values, and how far it has come. */
    record Walk(BatchPosition at, String statement) {}

    /** Reads what {@link #toString} wrote. */
    static BatchNotes read(String text) {
        List<Done> done = new ArrayList<>();
        Optional<Walk> open = Optional.empty();
        for (String line : text.isEmpty() ? List.<String>of() : List.of(text.split("\n", -1))) {
            if (line.startsWith("done ")) {
                String[] words = line.split(" ", 4);
                done.add(new Done(number(words[1]), number(words[2]), words[3].translateEscapes()));
            } else {
                String[] words = line.split(" ", 6);
                int statement = words[5].indexOf(" | ");
                BatchPosition at = new BatchPosition(
                        words[5].substring(0, statement), number(words[1]), number(words[2]), number(words[3]), false);
                open = Optional.of(
                        new Walk(at, words[5].substring(statement + 3).translateEscapes()));
            }
        }
        return new BatchNotes(done, open);
    }

    private static long number(String word) {
        return Long.parseLong(word);
    }

    /** Returns the change of a number, from 0; empty if it isn't committed. */
    Optional<Done> find(long number) {
        long before = 0;
        for (Done change : done) {
            before += change.times();
            if (number < before) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    /** Returns how many changes are committed. */
    long size() {
        return done.stream().mapToLong(Done::times).sum();
    }

    /** Adds a change that is committed; a walk that is under way is at its end. */
    BatchNotes with(String statement, long rows) {
        List<Done> more = new ArrayList<>(done);
        long times = 1;
        if (!more.isEmpty()) {
            Done last = more.get(more.size() - 1);
            if (last.rows() == rows && last.statement().equals(statement)) {
                times += more.remove(more.size() - 1).times();
            }
        }
        more.add(new Done(times, rows, statement));
        return new BatchNotes(more, Optional.empty());
    }

    /** Notes how far a walk has come. */
    BatchNotes with(String statement, BatchPosition at) {
        return at.last() ? with(statement, at.changed()) : new BatchNotes(done, Optional.of(new Walk(at, statement)));
    }

    /** One line for each; keys as texts without line breaks. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (Done change : done) {
            lines.add("done " + change.times() + " " + change.rows() + " " + escaped(change.statement()));
        }
        if (open.isPresent()) {
            BatchPosition at = open.get().at();
            lines.add("walk " + at.batches() + " " + at.walked() + " " + at.changed() + " behind " + at.key() + " | "
                    + escaped(open.get().statement()));
        }
        return String.join("\n", lines);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
