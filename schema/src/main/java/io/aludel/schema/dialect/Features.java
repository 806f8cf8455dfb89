package io.aludel.schema.dialect;

import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.List;
import java.util.Optional;

/** What one database keeps of a schema's rarer facts, and how it writes them. */
public interface Features {

    /** The clause of a column's collation, with a blank before it; empty where columns have none. */
    String collation(String spelledCollation);

    /** How a computed column follows its type, with a blank before it. */
    String computed(Computed computed);

    /** The clause of the value that a column gets on update, with a blank before it; empty where a trigger does it. */
    String onUpdate(String expression);

    /** Whether a sequence has a type of its own; otherwise its bounds stand for it. */
    boolean hasSequenceTypes();

    /** How many numbers a session takes of a sequence at a time when nothing is said. */
    long usualCache();

    /** What the database makes of an index; empty: nothing at all. */
    Optional<Index> kept(Index index);

    /** What follows the columns of a table that's created, with a blank before it. */
    String options(Table table);

    /** The action of {@code alter table} that sets an option, or takes it back. */
    String option(QualifiedName table, String option, Optional<String> value);

    /**
     * Demands that the database keeps a key as it's declared.
     *
     * @throws DialectLimit when it doesn't
     */
    void require(QualifiedName table, UniqueKey key);

    /**
     * Demands that the database keeps a key as it's declared.
     *
     * @throws DialectLimit when it doesn't
     */
    void require(QualifiedName table, ForeignKey key);

    /**
     * Demands that the database keeps an index as it's declared, as far as it decides about rows.
     *
     * @throws DialectLimit when it doesn't
     */
    void require(QualifiedName table, Index index);

    /** What the database leaves out of a table. */
    List<Unsupported> unsupported(Table table);
}
