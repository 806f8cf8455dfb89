package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.DialectLimit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Options of tables (manual: CREATE TABLE, Table Options): those that are declared, the comment, where numbers start, and always the
 * letters, since a server may have others.
 */
final class MysqlOptions {

    private static final String CHARSET = "charset";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]++(?: [A-Za-z_]++)*+");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.+-]++|'(?:[^'\\\\]|'')*+'");

    /** What an option is again that's taken away. */
    private static final Map<String, String> USUAL = Map.of(
            "engine",
            "InnoDB",
            CHARSET,
            "utf8mb4",
            "row_format",
            "default",
            "stats_persistent",
            "default",
            "stats_auto_recalc",
            "default",
            "key_block_size",
            "0",
            "pack_keys",
            "default");

    private final String id;
    private final String database;

    MysqlOptions(String id, String database) {
        this.id = id;
        this.database = database;
    }

    /** What follows the columns of a new table, with a blank before it. */
    String of(Table table) {
        SortedMap<String, String> declared = table.options().getOrDefault(id, Collections.emptySortedMap());
        SortedMap<String, String> all = new TreeMap<>(declared);
        all.putIfAbsent(CHARSET, USUAL.get(CHARSET));
        StringBuilder text = new StringBuilder();
        all.forEach((option, value) -> text.append(" ").append(assignment(table.name(), option, value)));
        table.columns().stream()
                .flatMap(column -> Clauses.identity(column).stream())
                .mapToLong(Generation.Identity::start)
                .filter(start -> start != 1)
                .forEach(start -> text.append(" auto_increment=").append(start));
        table.comment().ifPresent(comment -> text.append(" comment=").append(MysqlTypes.literal(comment)));
        return text.toString();
    }

    /** The table without the options that the catalogue doesn't tell, as every table has them unless it's told otherwise. */
    Table kept(Table table) {
        Table kept = table;
        for (Map.Entry<String, String> option :
                table.options().getOrDefault(id, Collections.emptySortedMap()).entrySet()) {
            if (option.getValue().equalsIgnoreCase(USUAL.get(option.getKey()))) {
                kept = kept.withOption(id, option.getKey(), Optional.empty());
            }
        }
        return kept;
    }

    /** The action of {@code alter table}. */
    String change(QualifiedName table, String option, Optional<String> value) {
        return assignment(table, option, value.orElseGet(() -> usual(table, option)));
    }

    private String usual(QualifiedName table, String option) {
        return Optional.ofNullable(USUAL.get(option))
                .orElseThrow(() -> new DialectLimit(
                        table,
                        database + " keeps the option " + option + " of " + table
                                + " until it's told another value: declare the value that it shall have"));
    }

    private String assignment(QualifiedName table, String option, String value) {
        if (!NAME.matcher(option).matches() || !VALUE.matcher(value).matches()) {
            throw new DialectLimit(
                    table,
                    database + " takes a number, a word or a text in quotes as value of an option, which are those of "
                            + "create table, such as engine: not " + option + " = " + value + " of " + table);
        }
        return option + "=" + value;
    }
}
