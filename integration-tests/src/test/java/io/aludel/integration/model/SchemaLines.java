package io.aludel.integration.model;

import io.aludel.schema.Column;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** A schema as lines to read and compare, one a thing. */
final class SchemaLines {

    private final List<String> lines = new ArrayList<>();

    private SchemaLines() {}

    static List<String> of(Schema schema) {
        SchemaLines all = new SchemaLines();
        schema.tables().values().forEach(all::table);
        schema.sequences().values().forEach(sequence -> all.lines.add("sequence " + sequence));
        return all.lines;
    }

    private void table(Table table) {
        lines.add("table " + table.name()
                + table.comment().map(text -> " comment " + text).orElse(""));
        for (Column column : table.columns()) {
            lines.add("  column " + column);
        }
        table.primaryKey().ifPresent(key -> lines.add("  primary key " + key));
        table.uniqueKeys().forEach(key -> lines.add("  unique " + key));
        table.foreignKeys().forEach(key -> lines.add("  foreign key " + key));
        table.checks().forEach(check -> lines.add("  check " + check));
        table.indexes().forEach(index -> lines.add("  index " + index));
        table.options().forEach((dialect, options) -> lines.add("  options " + dialect + " " + options));
    }
}
