package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Check;
import io.aludel.schema.Table;
import java.util.Optional;
import java.util.function.Consumer;

/** A new column holds the names of an enumeration's constants and not their positions. */
final class OrdinalEnumRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        for (Table table : draft.after().tables().values()) {
            table.checks().stream()
                    .flatMap(check -> check.rule().accept(new Positions()).stream())
                    .filter(column -> draft.columnBefore(table.name(), column).isEmpty())
                    .forEach(column -> findings.accept(Code.ORDINAL_ENUM.at(
                            draft.origin(table.name(), column),
                            column,
                            table.name(),
                            draft.origin(table.name(), column).text())));
        }
    }

    /** The column whose positions a check is about. */
    private static final class Positions implements Check.Visitor<Optional<String>> {
        @Override
        public Optional<String> visit(Check.Expression expression) {
            return Optional.empty();
        }

        @Override
        public Optional<String> visit(Check.Values values) {
            return Optional.of(values.column()).filter(column -> values.ordinal());
        }
    }
}
