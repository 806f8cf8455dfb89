package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Spelling;
import java.util.List;

/**
 * Sequences, which MySQL hasn't: each is a table of one row that holds the next number, in the shape that Hibernate makes and uses, and
 * that says in its comment how it counts. No default can draw from it: whoever inserts a row takes the number.
 */
final class MysqlSequences {

    private static final String NUMBER = "next_val";

    private MysqlSequences() {}

    static String create(Spelling spelling, Sequence sequence) {
        return "create table " + spelling.names().spell(sequence.name()) + " (" + NUMBER
                + " bigint not null) charset=utf8mb4 comment=" + spelling.literal(comment(sequence)) + " as select "
                + sequence.start() + " as " + NUMBER;
    }

    /** The table, as a catalogue shows it. */
    static Table table(Sequence sequence) {
        return Table.of(sequence.name(), List.of(Column.of(NUMBER, ColumnType.of("bigint"), false)));
    }

    /** Such as {@code sequence, start 1, increment 50}. */
    static String comment(Sequence sequence) {
        return "sequence, start " + sequence.start() + ", increment " + sequence.increment();
    }

    static String raise(Spelling spelling, Sequence sequence, QualifiedName table, Column column) {
        boolean rising = sequence.increment() > 0;
        String last = (rising ? "max(" : "min(") + spelling.names().spell(column.name()) + ")";
        return "update " + spelling.names().spell(sequence.name()) + " set " + NUMBER + " = "
                + (rising ? "greatest(" : "least(") + NUMBER + ", (select coalesce(" + last
                + (rising ? " + 1, " : " - 1, ") + sequence.start() + ") from "
                + spelling.names().spell(table) + "))";
    }
}
