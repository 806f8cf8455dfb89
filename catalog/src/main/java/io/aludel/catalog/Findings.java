package io.aludel.catalog;

import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operations as differences: what is dropped and added under one name is another there than here, what is dropped and added as it was stood
 * only in the way, and the keys of a table that's missing or too many are part of that.
 */
final class Findings {

    private Findings() {}

    static List<Drift.Finding> of(List<Operation> operations) {
        Map<String, List<Operation>> bySubject = new LinkedHashMap<>();
        Map<String, Says> tables = new LinkedHashMap<>();
        for (Operation operation : operations) {
            Says says = operation.accept(new DriftWords());
            if (says.isWholeTable()) {
                tables.put(says.table(), says);
            }
        }
        for (Operation operation : operations) {
            Says says = operation.accept(new DriftWords());
            Optional<Says> whole = Optional.ofNullable(tables.get(says.table()));
            bySubject
                    .computeIfAbsent(whole.orElse(says).subject(), subject -> new ArrayList<>())
                    .add(operation);
        }
        List<Drift.Finding> findings = new ArrayList<>();
        bySubject.forEach((subject, all) -> description(
                        all,
                        tables.values().stream()
                                .anyMatch(table -> table.subject().equals(subject)))
                .ifPresent(text -> findings.add(new Drift.Finding(text, all))));
        return findings;
    }

    private static Optional<String> description(List<Operation> operations, boolean wholeTable) {
        List<Says> all = operations.stream()
                .map(operation -> operation.accept(new DriftWords()))
                .filter(says -> !wholeTable || says.isWholeTable())
                .toList();
        Says first = all.get(0);
        Says last = all.get(all.size() - 1);
        return new Says(first.table(), first.subject(), first.inDatabase(), last.inModel(), first.isWholeTable())
                .sentence();
    }
}
