package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What is deleted with something doesn't lead back to it. A table that refers to itself, such as that of a tree, may. */
final class CascadeCycleRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        SortedMap<QualifiedName, List<QualifiedName>> parents = new TreeMap<>();
        model.tables()
                .forEach(table -> parents.put(
                        table.name(),
                        table.foreignKeys().stream()
                                .filter(CascadeCycleRule::cascades)
                                .map(ForeignKey::target)
                                .filter(target -> !target.equals(table.name()))
                                .toList()));
        for (Table table : model.tables()) {
            table.foreignKeys().stream()
                    .filter(key -> cascades(key) && !key.target().equals(table.name()))
                    .filter(key -> leads(key.target(), table.name(), parents))
                    .forEach(key -> findings.accept(Code.CASCADE_CYCLE.at(
                            model.lookup().originOfConstraint(table.name(), key.name()), table.name(), key.target())));
        }
    }

    private static boolean cascades(ForeignKey key) {
        return key.onDelete() == ReferenceAction.CASCADE;
    }

    private static boolean leads(
            QualifiedName from, QualifiedName to, SortedMap<QualifiedName, List<QualifiedName>> parents) {
        Deque<QualifiedName> open = new ArrayDeque<>(List.of(from));
        Set<QualifiedName> seen = new HashSet<>();
        while (!open.isEmpty()) {
            QualifiedName table = open.pop();
            if (table.equals(to)) {
                return true;
            }
            if (seen.add(table)) {
                parents.getOrDefault(table, List.of()).forEach(open::push);
            }
        }
        return false;
    }
}
