package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.function.Consumer;

/** What is deleted with something doesn't lead back to it. */
final class CascadeCycleRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        CascadingKeys keys = CascadingKeys.of(model.tables());
        for (Table table : model.tables()) {
            for (ForeignKey key : keys.of(table.name())) {
                if (keys.deleters(key.target()).contains(table.name())) {
                    findings.accept(Code.CASCADE_CYCLE.at(
                            model.lookup().originOfConstraint(table.name(), key.name()), table.name(), key.target()));
                }
            }
        }
    }
}
