package io.aludel.processor.lint;

import java.util.Map;
import java.util.Optional;

/**
 * What a column takes of a row on PostgreSQL (manual: pg_type, typlen and typalign).
 *
 * @param length in bytes; empty when it differs from row to row
 * @param alignment of which number of bytes its place is a multiple; short texts may stand anywhere
 */
record ColumnSpace(Optional<Integer> length, int alignment) {

    private static final ColumnSpace VARYING = new ColumnSpace(Optional.empty(), 1);

    private static final Map<String, ColumnSpace> FIXED = Map.ofEntries(
            Map.entry("bigint", fixed(8, 8)),
            Map.entry("double precision", fixed(8, 8)),
            Map.entry("timestamp", fixed(8, 8)),
            Map.entry("timestamp with time zone", fixed(8, 8)),
            Map.entry("time", fixed(8, 8)),
            Map.entry("time with time zone", fixed(12, 8)),
            Map.entry("integer", fixed(4, 4)),
            Map.entry("real", fixed(4, 4)),
            Map.entry("date", fixed(4, 4)),
            Map.entry("smallint", fixed(2, 2)),
            Map.entry("boolean", fixed(1, 1)),
            Map.entry("uuid", fixed(16, 1)));

    private static ColumnSpace fixed(int length, int alignment) {
        return new ColumnSpace(Optional.of(length), alignment);
    }

    /** The space of a type as the database spells it, such as {@code timestamp(6) with time zone}. */
    static ColumnSpace of(String type) {
        return FIXED.getOrDefault(type.replaceFirst("\\([^()]*\\)", ""), VARYING);
    }

    /** Columns in falling order of this leave no gaps. */
    int rank() {
        return length.isEmpty() ? 0 : alignment;
    }

    /**
     * A row so far.
     *
     * @param end where the next column may begin, modulo 8; empty when that differs from row to row
     * @param gaps bytes that are left free in each row
     */
    record Row(Optional<Integer> end, int gaps) {

        static final Row EMPTY = new Row(Optional.of(0), 0);

        Row with(ColumnSpace column) {
            int gap = end.map(at -> Math.floorMod(-at, column.alignment)).orElse(0);
            // Behind a text of unknown length, a place that is a multiple of eight is known again.
            Optional<Integer> begin =
                    end.map(at -> at + gap).or(() -> Optional.of(0).filter(at -> column.alignment == 8));
            return new Row(begin.flatMap(at -> column.length.map(length -> (at + length) % 8)), gaps + gap);
        }
    }
}
