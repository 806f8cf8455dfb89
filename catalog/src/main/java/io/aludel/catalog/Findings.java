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

    /**
     * What an operation says of one thing.
     *
     * @param table the table that it belongs to
     * @param subject the thing and what about it, such as {@code the default of column players.age}
     * @param inDatabase what it is there; empty: there's none
     * @param inModel what it is here; empty: there's none
     * @param isWholeTable whether it's all of a table
     */
    record Says(
            String table, String subject, Optional<String> inDatabase, Optional<String> inModel, boolean isWholeTable) {

        /** Empty when both are the same. */
        Optional<String> sentence() {
            if (inDatabase.equals(inModel)) {
                return Optional.empty();
            }
            if (inDatabase.isPresent() && inModel.isPresent()) {
                return Optional.of(subject + " is " + inDatabase.get() + " in the database and " + inModel.get()
                        + " in the model");
            }
            return Optional.of(
                    inDatabase.isPresent()
                            ? subject + " exists in the database and not in the model"
                            : subject + " exists in the model and not in the database");
        }
    }
}
