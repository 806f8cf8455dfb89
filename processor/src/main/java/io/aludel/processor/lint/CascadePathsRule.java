package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Rows are deleted with others in one way only, for those whose database takes no second one. */
final class CascadePathsRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        CascadingKeys keys = CascadingKeys.of(model.tables());
        for (Table table : model.tables()) {
            Map<QualifiedName, String> ways = new TreeMap<>();
            for (ForeignKey key : keys.of(table.name())) {
                SortedSet<QualifiedName> deleters = keys.deleters(key.target());
                ways.entrySet().stream()
                        .filter(way -> deleters.contains(way.getKey()))
                        .findFirst()
                        .ifPresent(way -> findings.accept(Code.CASCADE_PATHS.at(
                                model.lookup().originOfConstraint(table.name(), key.name()),
                                table.name(),
                                way.getKey(),
                                way.getValue(),
                                key.name())));
                deleters.forEach(deleter -> ways.putIfAbsent(deleter, key.name()));
            }
        }
    }
}
