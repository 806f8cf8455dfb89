package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Types;
import java.util.regex.Pattern;

/**
 * Columns of a foreign key are of the same type as those that they refer to, lengths of texts aside, and take what comes from there
 * (manual: FOREIGN KEY Constraints; the latter seen on MariaDB 11.4.5, error 150).
 */
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
            if (key.onUpdate() == ReferenceAction.CASCADE && !column.nullable() && other.nullable()) {
                throw new DialectLimit(
                        table,
                        key.name(),
                        database + " hands no NULL on to a column that takes none, and with " + key.name() + " of "
                                + table
                                + " " + column.name() + " would follow every update of " + other.name()
                                + ": make " + other.name() + " not null, or take the rule on update away");
            }
        }
    }

    /** All keys from a column or to it. */
    void requireAround(Schema schema, QualifiedName table, String column) {
        schema.tables()
                .values()
                .forEach(referring -> referring.foreignKeys().stream()
                        .filter(key ->
                                (referring.name().equals(table) && key.columns().contains(column))
                                        || (key.target().equals(table)
                                                && key.targetColumns().contains(column)))
                        .forEach(key -> require(schema, referring.name(), key)));
    }

    private String kind(Column column) {
        return LENGTH.matcher(types.catalogue(column.type())).replaceFirst("$1") + " "
                + column.collation().orElse("");
    }
}
