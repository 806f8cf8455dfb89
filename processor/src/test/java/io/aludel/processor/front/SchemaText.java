package io.aludel.processor.front;

import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schema as compact text: one line a table or sequence, as in {@code player(id bigint not null, pk_player(id))}. */
final class SchemaText {

    private SchemaText() {}

    static String of(Schema schema) {
        return Stream.concat(
                        schema.sequences().values().stream().map(sequence -> "sequence " + sequence),
                        schema.tables().values().stream().map(SchemaText::of))
                .collect(Collectors.joining("\n"));
    }

    private static String of(Table table) {
        return Stream.of(
                        table.columns().stream().map(Object::toString),
                        table.primaryKey().stream().map(Object::toString),
                        table.uniqueKeys().stream().map(Object::toString),
                        table.foreignKeys().stream().map(Object::toString),
                        table.indexes().stream().map(Object::toString),
                        table.checks().stream().map(Object::toString),
                        table.comment().stream().map(comment -> "comment '" + comment + "'"),
                        table.options().entrySet().stream().map(option -> option.getKey() + " " + option.getValue()))
                .flatMap(part -> part)
                .collect(Collectors.joining(", ", table.name() + "(", ")"));
    }
}
