package io.aludel.schema.dialect.mariadb;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.mysql.MysqlGenerationStatements;

/** Sequences of MariaDB (manual: Sequence Overview, ALTER SEQUENCE). */
final class MariadbGenerationStatements extends MysqlGenerationStatements {

    MariadbGenerationStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected String numbering(String alter) {
        return "set statement sql_mode = concat(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO') for " + alter;
    }

    /** {@code setval} and {@code restart} take numbers alone; a row that's inserted is the sequence's new state. */
    @Override
    protected String raise(Sequence sequence, QualifiedName table, Column column) {
        boolean rising = sequence.increment() > 0;
        String name = spelling().names().spell(sequence.name());
        String last = (rising ? "max(" : "min(") + spelling().names().spell(column.name()) + ")";
        return "insert into " + name + " select " + (rising ? "greatest(" : "least(")
                + "next_not_cached_value, (select coalesce(" + last + (rising ? " + 1, " : " - 1, ") + sequence.start()
                + ") from " + spelling().names().spell(table)
                + ")), minimum_value, maximum_value, start_value, increment, cache_size, cycle_option, cycle_count from "
                + name;
    }
}
