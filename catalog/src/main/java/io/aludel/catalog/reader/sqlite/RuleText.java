package io.aludel.catalog.reader.sqlite;

import java.util.List;
import java.util.Optional;

/**
 * A constraint as a {@code create table} says it, at a column or at the end.
 *
 * @param kind what it demands
 * @param name its name, if it has one
 * @param columns the columns it's over
 * @param condition the condition of a check
 * @param reference what a foreign key refers to
 * @param falling whether it's the key of a column that's to be sorted from large to small, which then numbers no rows
 */
record RuleText(
        Kind kind,
        Optional<String> name,
        List<String> columns,
        Optional<String> condition,
        Optional<KeyText> reference,
        boolean falling) {

    /** What a constraint demands. */
    enum Kind {
        PRIMARY_KEY("pk"),
        UNIQUE("uq"),
        FOREIGN_KEY("fk"),
        CHECK("ck");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    static RuleText check(Optional<String> name, String condition) {
        return new RuleText(Kind.CHECK, name, List.of(), Optional.of(condition), Optional.empty(), false);
    }

    static RuleText key(Kind kind, Optional<String> name, List<String> columns) {
        return new RuleText(kind, name, columns, Optional.empty(), Optional.empty(), false);
    }

    static RuleText foreignKey(Optional<String> name, List<String> columns, KeyText reference) {
        return new RuleText(Kind.FOREIGN_KEY, name, columns, Optional.empty(), Optional.of(reference), false);
    }

    RuleText withFalling() {
        return new RuleText(kind, name, columns, condition, reference, true);
    }

    /** What it's called: its own name, or one as Aludel would give it. */
    String name(String table) {
        return name.orElseGet(() -> kind.prefix + "_" + table
                + (kind == Kind.PRIMARY_KEY || columns.isEmpty() ? "" : "_" + String.join("_", columns))
                + reference.map(key -> "_" + key.target()).orElse(""));
    }
}
