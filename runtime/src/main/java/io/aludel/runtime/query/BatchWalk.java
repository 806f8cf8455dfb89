package io.aludel.runtime.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * A walk over the rows of a table in the order of its primary key, so many at a time.
 *
 * <p>Rows that come while it goes on are walked if they stand behind where it is. In a batched data step each batch is a
 * transaction, which notes how far the walk has come; in any other all of them belong to the one of the step.
 */
public final class BatchWalk {
    private final DataContext context;
    private final KeyedTable table;
    private final int rows;
    private final Duration pause;

    BatchWalk(DataContext context, KeyedTable table, int rows, Duration pause) {
        this.context = context;
        this.table = table;
        this.rows = rows;
        this.pause = pause;
    }

    /**
     * Takes that many rows at a time instead of 1,000.
     *
     * @throws IllegalArgumentException for less than one
     */
    public BatchWalk of(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("batches of " + size + " rows: they need one at least");
        }
        return new BatchWalk(context, table, size, pause);
    }

    /**
     * Waits between two batches, so that others get on; only in a batched data step, since any other would keep its locks
     * meanwhile.
     */
    public BatchWalk pausing(Duration between) {
        return new BatchWalk(context, table, rows, between);
    }

    /**
     * Updates the rows.
     *
     * @param filling says how: {@code u -> u.set(t.players.age, 18).where(t.players.age.isNull())}
     * @return the number of rows changed
     * @throws DatabaseException if the database refuses it
     * @throws IllegalArgumentException if it changes the key, whose rows it might meet again
     */
    public long update(UnaryOperator<Update> filling) {
        Update update = filling.apply(context.update(table));
        for (ColumnReference<?> column : table.keyColumns()) {
            if (update.sets(column)) {
                throw new IllegalArgumentException("column " + column.name() + " is part of the key by which table "
                        + table.name() + " is walked: a row that it moves might be met again");
            }
        }
        return walk(update.sql(), range -> update.where(range).execute());
    }

    /**
     * Deletes rows.
     *
     * @param narrowing says which: {@code d -> d.where(t.players.age.lt(18))}; {@code d -> d} for all
     * @return the number of rows deleted
     * @throws DatabaseException if the database refuses it
     */
    public long delete(UnaryOperator<Delete> narrowing) {
        Delete delete = narrowing.apply(context.deleteFrom(table));
        return walk(delete.sql(), range -> delete.where(range).execute());
    }

    /**
     * Does anything else for each batch.
     *
     * @param change is given the condition that holds for the rows of the batch, and returns the number of rows changed:
     *     {@code rows -> db.insertInto(t.names, t.names.name).select(select(t.players.name).from(t.players).where(rows))
     *     .execute()}
     * @return the sum of what it returned
     */
    public long each(ToLongFunction<Condition> change) {
        return walk("each batch", change);
    }

    private long walk(String statement, ToLongFunction<Condition> change) {
        WalkKey key = new WalkKey(table, context.wording());
        return context.transactions()
                .batches(statement + " by " + key, table.name(), pause, at -> next(key, at, change));
    }

    private BatchPosition next(WalkKey key, BatchPosition at, ToLongFunction<Condition> change) {
        Optional<List<Object>> after = WalkKey.key(at.key());
        List<List<Object>> keys = context.fetch(key.next(after, rows), key::of);
        if (keys.isEmpty()) {
            return new BatchPosition(at.key(), at.batches(), at.walked(), at.changed(), true);
        }
        List<Object> last = keys.get(keys.size() - 1);
        long changed = change.applyAsLong(key.between(after, last));
        return new BatchPosition(
                WalkKey.text(last),
                at.batches() + 1,
                at.walked() + keys.size(),
                at.changed() + changed,
                keys.size() < rows);
    }
}
