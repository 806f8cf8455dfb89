package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Table;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row fits into the bytes that a database has for it; texts of their own types, which stand elsewhere, take a few of them. */
final class RowTooLargeRule implements ModelRule {

    private static final long MOST = 65_535;
    private static final int BYTES_A_CHARACTER = 4;
    private static final int BYTES_OF_OTHERS = 12;
    private static final Pattern TEXT = Pattern.compile("(var)?(char|binary)\\((\\d+)\\)");

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        for (Table table : model.tables()) {
            model.engines()
                    .names(engine -> engine.has(Trait.LIMITS_ROWS) && bytes(engine, table) > MOST)
                    .ifPresent(databases -> findings.accept(Code.ROW_TOO_LARGE.at(
                            model.lookup().originOf(table.name()), table.name(), databases, MOST)));
        }
    }

    private static long bytes(Engine engine, Table table) {
        return table.columns().stream()
                .mapToLong(column -> bytes(engine.spell(column.type())))
                .sum();
    }

    private static long bytes(String type) {
        Matcher text = TEXT.matcher(type);
        if (!text.matches()) {
            return BYTES_OF_OTHERS;
        }
        long length = Long.parseLong(text.group(3));
        // The length itself takes two.
        return (text.group(2).equals("char") ? length * BYTES_A_CHARACTER : length) + 2;
    }
}
