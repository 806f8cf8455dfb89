package io.aludel.processor.validation;

import io.aludel.processor.model.IndexModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.RulesModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Unique constraints and indexes name columns that exist, each once. */
final class KeyColumnsRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        for (TableLayout layout : database.layouts()) {
            RulesModel ofClass = layout.entity().table().rules();
            ofClass.uniques().stream()
                    .filter(unique -> unique.columns().isEmpty())
                    .forEach(unique -> none("@Unique", unique.origin(), problems));
            ofClass.indexes().stream()
                    .filter(index -> index.parts().isEmpty())
                    .forEach(index -> none("@Index", index.origin(), problems));
            check(ofClass, layout, problems);
            layout.entity().members().forEach(member -> check(member.facts().rules(), layout, problems));
        }
    }

    private static void none(String annotation, Origin origin, Consumer<Diagnostic> problems) {
        problems.accept(Code.NO_COLUMNS.at(origin, annotation, origin.text()));
    }

    private static void check(RulesModel rules, TableLayout layout, Consumer<Diagnostic> problems) {
        rules.uniques().forEach(unique -> check("@Unique", unique.origin(), unique.columns(), layout, problems));
        for (IndexModel index : rules.indexes()) {
            check("@Index", index.origin(), index.columns(), layout, problems);
            check("@Index", index.origin(), index.include(), layout, problems);
        }
    }

    private static void check(
            String annotation,
            Origin origin,
            List<Sourced<String>> columns,
            TableLayout layout,
            Consumer<Diagnostic> problems) {
        Set<String> seen = new HashSet<>();
        for (Sourced<String> column : columns) {
            if (layout.column(column.value()).isEmpty() && layout.entity().complete()) {
                problems.accept(Code.UNKNOWN_COLUMN.at(
                        column.origin(), column.value(), layout.name(), DidYouMean.column(column.value(), layout)));
            } else if (!seen.add(column.value())) {
                problems.accept(Code.REPEATED_COLUMN.at(column.origin(), annotation, origin.text(), column.value()));
            }
        }
    }
}
