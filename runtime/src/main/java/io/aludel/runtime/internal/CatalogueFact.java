package io.aludel.runtime.internal;

import java.util.Locale;

/**
 * Something that the catalogue holds or does not hold; names are spelled as the catalogue spells them.
 *
 * @param kind what it is about
 * @param schema the schema of the table or sequence
 * @param object the table or sequence
 * @param member the column, constraint or index of the table; empty where the table itself is meant
 * @param type the type of the column, for {@link Kind#TYPE} only, else empty
 */
record CatalogueFact(Kind kind, String schema, String object, String member, String type) {
    /** What a fact is about. */
    enum Kind {
        TABLE(1),
        COLUMN(2),
        CONSTRAINT(2),
        INDEX(2),
        SEQUENCE(1),
        NOTNULL(2),
        DEFAULT(2),
        IDENTITY(2),
        TYPE(2);

        private final int names;

        Kind(int names) {
            this.names = names;
        }

        /** Returns how many names it takes without a schema: 1 for a table, 2 for what belongs to one. */
        int names() {
            return names;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
