package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import java.util.Optional;

/** A database can't do what is asked of its dialect. The message names the database, the thing and a way out. */
public final class DialectLimit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Optional<QualifiedName> table;
    private final transient Optional<String> member;

    /** About something that's neither a table's nor a column's. */
    public DialectLimit(String message) {
        this(message, Optional.empty(), Optional.empty());
    }

    /** About a table or sequence. */
    public DialectLimit(QualifiedName table, String message) {
        this(message, Optional.of(table), Optional.empty());
    }

    /** About a column, key, check or index of a table. */
    public DialectLimit(QualifiedName table, String member, String message) {
        this(message, Optional.of(table), Optional.of(member));
    }

    private DialectLimit(String message, Optional<QualifiedName> table, Optional<String> member) {
        super(message);
        this.table = table;
        this.member = member;
    }

    /** The table or sequence that it's about. */
    public Optional<QualifiedName> table() {
        return table;
    }

    /** The name of the column, key, check or index of the table that it's about. */
    public Optional<String> member() {
        return member;
    }
}
