package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** An index has few columns; a unique one has as many as its rule needs. */
final class WideIndexRule implements ModelRule {

    private static final int FEW = 3;

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        model.tables()
                .forEach(table -> table.indexes().stream()
                        .filter(index -> index.parts().size() > FEW && !index.unique())
                        .forEach(index -> findings.accept(Code.WIDE_INDEX.at(
                                model.lookup().originOfIndex(table.name(), index.name()),
                                index.name(),
                                index.parts().size(),
                                FEW))));
    }
}
