package io.aludel.processor.lint;

import io.aludel.processor.model.Origin;
import io.aludel.processor.model.SourceLookup;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ColumnName;
import io.aludel.schema.dialect.Unsupported;
import java.util.function.Consumer;

/** Each database of the root keeps what is declared; what would keep other rows is an error and no advice. */
final class UnsupportedRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        model.tables()
                .forEach(table -> model.engines().all().stream()
                        .flatMap(engine -> engine.unsupported(table).stream())
                        .forEach(unsupported -> findings.accept(Code.UNSUPPORTED.at(
                                origin(model.lookup(), unsupported), unsupported.fact(), unsupported.fix()))));
    }

    private static Origin origin(SourceLookup lookup, Unsupported unsupported) {
        return unsupported
                .member()
                .map(member -> lookup.column(new ColumnName(unsupported.table(), member))
                        .map(SourceLookup.ColumnSource::origin)
                        .orElseGet(() -> lookup.originOfIndex(unsupported.table(), member)))
                .orElseGet(() -> lookup.originOf(unsupported.table()));
    }
}
