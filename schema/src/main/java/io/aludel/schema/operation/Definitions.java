package io.aludel.schema.operation;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What operations demand of the schema they're applied to. */
final class Definitions {

    private Definitions() {}

    static void requireEqual(String what, Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new SchemaConflict(what + " is " + text(found) + ", but the operation expects " + text(expected));
        }
    }

    static void requireAbsent(String what, Optional<?> found) {
        found.ifPresent(there -> {
            throw new SchemaConflict(what + " is there already: " + there);
        });
    }

    static void requireNoForeignKeys(Table table) {
        if (!table.foreignKeys().isEmpty()) {
            throw new SchemaConflict(
                    "foreign keys of " + table.name() + " are added and dropped by operations of their own");
        }
    }

    static void requireUnreferenced(Schema schema, QualifiedName table, String column) {
        for (Schema.Reference reference : schema.referencesTo(table)) {
            if (reference.key().targetColumns().contains(column)) {
                throw new SchemaConflict("column " + table + "." + column + " is still referred to by "
                        + reference.key().name() + " of " + reference.table());
            }
        }
    }

    static void requireSequence(Schema schema, Generation generation) {
        if (generation instanceof Generation.NextValue next) {
            schema.requireSequence(next.sequence());
        }
    }

    static void requireTargetKey(Schema schema, ForeignKey key) {
        Table target = schema.requireTable(key.target());
        key.targetColumns().forEach(target::requireColumn);
        if (!target.isKey(key.targetColumns())) {
            throw new SchemaConflict("foreign key " + key + " refers to columns that are no key of " + key.target());
        }
    }

    /** Every foreign key that refers to the table must still find a key there. */
    static Schema requireTargetsKept(Schema after, QualifiedName table) {
        after.referencesTo(table).forEach(reference -> requireTargetKey(after, reference.key()));
        return after;
    }

    static void requireSequences(Schema schema, Table table) {
        table.columns().forEach(column -> column.generation().ifPresent(g -> requireSequence(schema, g)));
    }

    static <T> List<T> with(List<T> things, T added) {
        List<T> more = new ArrayList<>(things);
        more.add(added);
        return more;
    }

    static <T> List<T> without(String kind, QualifiedName table, List<T> things, T dropped) {
        if (!things.contains(dropped)) {
            throw new SchemaConflict("there is no " + kind + " " + dropped + " on " + table);
        }
        return things.stream().filter(thing -> !thing.equals(dropped)).toList();
    }

    private static String text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("none")
                : value.toString();
    }
}
