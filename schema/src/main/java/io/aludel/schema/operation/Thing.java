package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * Something of a schema that operations of two revisions may meet in.
 *
 * @param kind what it is
 * @param owner the table it's in; a table or sequence itself; for a name, that name in its schema
 * @param part which of the table's it is; empty for what is the only one of its kind there
 */
public record Thing(Kind kind, QualifiedName owner, String part) implements Comparable<Thing> {

    private static final Comparator<Thing> ORDER =
            Comparator.comparing(Thing::kind).thenComparing(Thing::owner).thenComparing(Thing::part);

    /** The kinds of things; what says most to a reader comes first. */
    public enum Kind {
        TABLE("table"),
        SEQUENCE("sequence"),
        COLUMN("column"),
        /** The primary key, of which a table has one. */
        PRIMARY_KEY("primary key of"),
        /** Columns that a foreign key may refer to. */
        KEY("key"),
        /** The identity column, of which a table has one. */
        IDENTITY("identity of"),
        COMMENT("comment of"),
        OPTION("option"),
        /** A type of the database's own, such as an enumeration. */
        TYPE("type"),
        /** A name that constraints, indexes, tables and sequences of one schema share. */
        NAME("name"),
        /** All of a table at once; several may change parts of it, but SQL that makes it anew must know every one of them. */
        DEFINITION("definition of table"),
        /** Which rows a table takes; several may narrow that, but code that fills the table must know. */
        ROWS("rows of table");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static Thing table(QualifiedName table) {
        return new Thing(Kind.TABLE, table, "");
    }

    static Thing sequence(QualifiedName sequence) {
        return new Thing(Kind.SEQUENCE, sequence, "");
    }

    static Thing column(QualifiedName table, String column) {
        return new Thing(Kind.COLUMN, table, column);
    }

    static Thing key(QualifiedName table, Collection<String> columns) {
        return new Thing(Kind.KEY, table, String.join(", ", new TreeSet<>(columns)));
    }

    static Thing definition(QualifiedName table) {
        return new Thing(Kind.DEFINITION, table, "");
    }

    /** A name in the schema of a table. */
    static Thing name(QualifiedName table, String name) {
        return new Thing(Kind.NAME, table.sibling(name), "");
    }

    /** Whether it's a part of a table, and so there only as long as that is. */
    boolean isInTable() {
        return switch (kind) {
            case TABLE, SEQUENCE, TYPE, NAME -> false;
            default -> true;
        };
    }

    /** Whether it's all that a table is. */
    public boolean isDefinition() {
        return kind == Kind.DEFINITION;
    }

    /** Whether several changes of it go together, as each changes another part. */
    boolean mayBeChangedByBoth() {
        return kind == Kind.ROWS || isDefinition();
    }

    @Override
    public int compareTo(Thing other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code column customer.mail}; for messages. */
    @Override
    public String toString() {
        return kind.word + " " + owner + (part.isEmpty() ? "" : "." + part);
    }
}
