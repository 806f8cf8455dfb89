package io.aludel.runtime.internal;

import java.util.Locale;

/** What a condition of a probe is about; an engine has a query for each, whose parameters are the names in order. */
enum Fact {
    TABLE(2),
    COLUMN(3),
    CONSTRAINT(3),
    INDEX(3),
    SEQUENCE(2),
    NOTNULL(3),
    DEFAULT(3),
    IDENTITY(3),
    /** The names, and behind them the type as the catalogue spells it. */
    TYPE(3);

    private final int names;

    Fact(int names) {
        this.names = names;
    }

    /** Returns how many names it takes: schema, table or sequence, and where it has one the member. */
    int names() {
        return names;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
