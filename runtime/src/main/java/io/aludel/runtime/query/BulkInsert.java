package io.aludel.runtime.query;

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
     */
    public long execute() {
        return start.context().transactions().once("many rows: " + start.sql(), this::send);
    }

    private long send() {
        long rows = 0;
        try (Batches batches = start.context().batches(batch)) {
            for (E element : elements) {
                batches.add(filling.apply(start, element).statement());
                rows++;
            }
            batches.flush();
        }
        return rows;
    }
}
