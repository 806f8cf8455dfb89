package io.aludel.runtime.query;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * An insert of many rows, sent in batches: each takes one way to the database and back. They all belong to one
 * transaction, that of the data step if it isn't a batched one.
 *
 * @param <E> what a row is made of
 */
public final class BulkInsert<E> {
    static final int USUAL_BATCH = 1_000;

    private final Insert start;
    private final Iterable<? extends E> elements;
    private final BiFunction<Insert, E, Insert> filling;
    private final int batch;

    BulkInsert(Insert start, Iterable<? extends E> elements, BiFunction<Insert, E, Insert> filling, int batch) {
        this.start = start;
        this.elements = elements;
        this.filling = filling;
        this.batch = batch;
    }

    /**
     * Sends that many rows at a time instead of 1,000.
     *
     * @throws IllegalArgumentException for less than one
     */
    public BulkInsert<E> batchesOf(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("batches of " + rows + " rows: they need one at least");
        }
        return new BulkInsert<>(start, elements, filling, rows);
    }

    /**
     * Sends all rows, in the order of the elements.
     *
     * @return how many they were
     * @throws DatabaseException if the database refuses one
     * @throws IllegalStateException if a lock was in the way, so that the elements are read again, and they aren't the
     *     same any more
     */
    public long execute() {
        Reading reading = new Reading();
        return start.context().transactions().once("many rows: " + start.sql(), () -> send(reading));
    }

    private long send(Reading reading) {
        Iterator<? extends E> all = reading.begin(elements.iterator());
        long rows = 0;
        try (Batches batches = start.context().batches(batch)) {
            while (all.hasNext()) {
                batches.add(filling.apply(start, all.next()).statement());
                reading.atLeast(++rows);
            }
            batches.flush();
        }
        reading.end(rows);
        return rows;
    }

    /** What was read of the elements: a transaction that met a lock is sent once more, and reads them again. */
    private static final class Reading {
        private Iterator<?> before = List.of().iterator();
        private long most;

        <I extends Iterator<?>> I begin(I elements) {
            if (elements == before && most > 0) {
                throw new IllegalStateException(
                        "a lock was in the way of many rows, and their elements can be read only"
                                + " once: give rows(...) something that can be read again, such as a List");
            }
            before = elements;
            return elements;
        }

        void atLeast(long rows) {
            most = Math.max(most, rows);
        }

        void end(long rows) {
            if (rows < most) {
                throw new IllegalStateException("a lock was in the way of many rows, of which " + most
                        + " elements were read the first time and " + rows
                        + " now: give rows(...) something that stays the same, such as a List");
            }
        }
    }
}
