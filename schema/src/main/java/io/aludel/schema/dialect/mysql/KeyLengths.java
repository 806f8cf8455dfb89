package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Types;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a key may be: 3,072 bytes, of which a character takes four (manual, 17.22, InnoDB Limits). */
final class KeyLengths {

    private static final int LONGEST = 3072;
    private static final int BYTES_A_CHARACTER = 4;
    private static final Pattern SIZED = Pattern.compile("(varchar|char|varbinary|binary)\\(([0-9]+)\\)");
    private static final Pattern UNSIZED = Pattern.compile(".*(?:text|blob|json)");

    private final String database;
    private final Types types;

    KeyLengths(String database, Types types) {
        this.database = database;
        this.types = types;
    }

    /** All keys and indexes of a table that name the column. */
    void requireOver(Table table, String column) {
        table.primaryKey()
                .filter(key -> key.columns().contains(column))
                .ifPresent(key -> require(table, key.name(), key.columns()));
        table.uniqueKeys().stream()
                .filter(key -> key.columns().contains(column))
                .forEach(key -> require(table, key.name(), key.columns()));
        table.indexes().stream()
                .filter(index -> index.columns().contains(column))
                .forEach(index -> require(table, index));
    }

    /** All keys and indexes of a table. */
    void require(Table table) {
        table.primaryKey().ifPresent(key -> require(table, key.name(), key.columns()));
        table.uniqueKeys().forEach(key -> require(table, key.name(), key.columns()));
        table.indexes().forEach(index -> require(table, index));
    }

    void require(Table table, Index index) {
        if (index.method().filter(MysqlIndexes.METHODS::contains).isEmpty()) {
            require(table, index.name(), index.columns());
        }
    }

    void require(Table table, String key, List<String> columns) {
        long bytes = 0;
        for (String name : columns) {
            Column column = table.requireColumn(name);
            String type = types.spell(column.type());
            if (UNSIZED.matcher(type).matches()) {
                throw new DialectLimit(
                        table.name(),
                        key,
                        database + " takes no column without a length into a key, and " + name + " in " + key + " of "
                                + table.name() + " is of type " + type
                                + ": give it a length, or take it out of the key");
            }
            Matcher sized = SIZED.matcher(type);
            bytes += !sized.matches() ? Long.BYTES : bytes(sized);
        }
        if (bytes > LONGEST) {
            throw limit(table, key, bytes);
        }
    }

    private static long bytes(Matcher sized) {
        long length = Long.parseLong(sized.group(2));
        return sized.group(1).endsWith("char") ? length * BYTES_A_CHARACTER : length;
    }

    private DialectLimit limit(Table table, String key, long bytes) {
        return new DialectLimit(
                table.name(),
                key,
                database + " takes " + LONGEST + " bytes in a key, which are " + LONGEST / BYTES_A_CHARACTER
                        + " characters, and the columns of " + key + " of " + table.name()
                        + " may have " + bytes + ": make them shorter");
    }
}
