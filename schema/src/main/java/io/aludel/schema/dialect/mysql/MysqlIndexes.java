package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Index;
import io.aludel.schema.dialect.Spelling;
import java.util.Set;

/** Indexes as {@code alter table} and {@code create table} define them. */
final class MysqlIndexes {

    /** Methods that are kinds of indexes; InnoDB has no others but trees. */
    static final Set<String> METHODS = Set.of("fulltext", "spatial");

    private MysqlIndexes() {}

    /** Such as {@code unique index ux_team_name (name desc)}. */
    static String define(Spelling spelling, Index index) {
        String kind = index.method().map(method -> method + " ").orElse(index.unique() ? "unique " : "");
        Index plain = new Index(index.name(), index.parts(), index.unique());
        return kind + "index " + spelling.names().spell(index.name()) + " "
                + spelling.clauses().indexed(plain);
    }
}
