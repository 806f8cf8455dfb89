package io.aludel.processor.lint;

import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Locale;
import java.util.function.Consumer;

/** Names of tables and columns can be written in SQL as they are. */
final class ReservedWordRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        model.tables().forEach(table -> {
            check(model, table.name().name(), "table", model.lookup().originOf(table.name()), findings);
            table.columns()
                    .forEach(column -> check(model, column.name(), "column", model.origin(table, column), findings));
        });
    }

    private static void check(ModelView model, String name, String kind, Origin origin, Consumer<Diagnostic> findings) {
        String word = name.toLowerCase(Locale.ROOT);
        model.engines()
                .names(engine -> engine.identifiers().reservedWords().contains(word))
                .ifPresent(databases ->
                        findings.accept(Code.RESERVED_WORD.at(origin, kind, name, origin.text(), databases)));
    }
}
