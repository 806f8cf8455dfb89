package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tables and columns as a database's catalogue shows them, a line each: {@code players.age integer 1}, 1 for a column that refuses
 * NULL. The runtime asks a live catalogue for the same lines, so that a start can tell by one hash whether tables are as they should be.
 *
 * <p>All is in lower case, without the blanks behind commas: names and types that differ by no more are the same here, and
 * {@code int} is {@code integer}.
 */
public final class CatalogueLines {

    private static final String NOT_NULL = " not null";

    private CatalogueLines() {}

    /** The lines of all tables of a schema, in no order that means anything; sequences that are tables are among them. */
    public static List<String> of(Dialect dialect, Schema schema) {
        List<String> lines = new ArrayList<>();
        Stream<Table> declared = schema.tables().values().stream().map(dialect.features()::kept);
        Stream<Table> sequences = schema.sequences().values().stream()
                .filter(sequence -> sequence.name().schema().isEmpty())
                .flatMap(sequence -> dialect.features().table(sequence).stream());
        for (Table table : Stream.concat(declared, sequences).toList()) {
            String name = dialect.identifiers().catalogue(table.name().name());
            for (Column column : table.columns()) {
                lines.add(line(dialect, name, column));
            }
        }
        return lines;
    }

    private static String line(Dialect dialect, String table, Column column) {
        // What refuses NULL by a check is a column that may be NULL to a catalogue.
        boolean notNull =
                !column.nullable() && dialect.features().notNull(column, "").equals(NOT_NULL);
        String text = table + "." + dialect.identifiers().catalogue(column.name()) + " "
                + dialect.types().told(column.type()) + " " + (notNull ? "1" : "0");
        return text.toLowerCase(Locale.ROOT).replace(", ", ",").replace(" int ", " integer ");
    }
}
