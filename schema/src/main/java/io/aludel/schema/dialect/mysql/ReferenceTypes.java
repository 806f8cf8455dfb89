package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Types;
import java.util.regex.Pattern;

/** Columns of a foreign key are of the same type as those that they refer to, lengths of texts aside (manual: FOREIGN KEY Constraints). */
final class ReferenceTypes {

    private static final Pattern LENGTH = Pattern.compile("^((?:var)?(?:char|binary))\\(.*");

    private final String database;
    private final Types types;

    ReferenceTypes(String database, Types types) {
        this.database = database;
        this.types = types;
    }

    void require(Schema schema, QualifiedName table, ForeignKey key) {
        Table target = schema.requireTable(key.target());
        for (ForeignKey.Pair pair : key.pairs()) {
            Column column = schema.requireTable(table).requireColumn(pair.column());
            Column other = target.requireColumn(pair.targetColumn());
            if (!kind(column).equals(kind(other))) {
                throw new DialectLimit(
                        table,
                        key.name(),
                        database
                                + " wants the columns of a foreign key to be of the same type as those that they refer to, and "
                                + key.name() + " of " + table + " refers from " + column.name() + " "
                                + column.type() + " to " + other.name() + " " + other.type()
                                + ": give both the same type and collation");
            }
        }
    }

    private String kind(Column column) {
        return LENGTH.matcher(types.catalogue(column.type())).replaceFirst("$1") + " "
                + column.collation().orElse("");
    }
}
