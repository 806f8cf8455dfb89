package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a column can take the place of another one: of one from which none is computed, and of whose keys, checks, indexes and numbers it
 * can take over all. No column of the table gets another name meanwhile, nor this one another collation.
 *
 * @param now the schema before the change or behind it
 * @param operations all of the revision
 * @param features the database's
 */
public record SuccessorLimits(Schema now, List<Operation> operations, Features features) {

    public SuccessorLimits {
        operations = List.copyOf(operations);
    }

    /** Whether it can: with all others of the table whose types change and which share a key, a check or an index, or alone. */
    public boolean allow(ChangeColumnType change) {
        Set<ChangeColumnType> together = together(change);
        return (features.takeOverTogether() || together.size() == 1)
                && together.stream().allMatch(this::isPossible);
    }

    /** With all that share something with it, or with one of these. */
    private Set<ChangeColumnType> together(ChangeColumnType change) {
        Set<ChangeColumnType> together = new HashSet<>();
        List<ChangeColumnType> found = new ArrayList<>(List.of(change));
        while (!found.isEmpty()) {
            ChangeColumnType one = found.remove(0);
            if (together.add(one)) {
                Set<Rule> shared = Set.copyOf(rules(one));
                beside(change)
                        .filter(other -> rules(other).stream().anyMatch(shared::contains))
                        .forEach(found::add);
            }
        }
        return together;
    }

    /** All changes of types of the table for which a column comes beside. */
    private Stream<ChangeColumnType> beside(ChangeColumnType change) {
        return operations.stream()
                .flatMap(operation -> operation instanceof ChangeColumnType other
                                && other.table().equals(change.table())
                                && features.convertsBeside(other)
                        ? Stream.of(other)
                        : Stream.empty());
    }

    private boolean isPossible(ChangeColumnType change) {
        return features.convertsBeside(change)
                && operations.stream()
                        .noneMatch(operation -> renames(operation, change.table())
                                || recollates(operation, change)
                                || renumbers(operation, change))
                && now.table(change.table())
                        .filter(features::exchangesNames)
                        .filter(table -> table.column(change.column())
                                .filter(column -> isPlain(column) && isFree(table, column))
                                .isPresent())
                        .filter(table -> rules(change).stream()
                                .allMatch(rule ->
                                        features.takesOver(table, rule, change.column()) && !leaves(rule, change)))
                        .isPresent()
                && references(change).stream().allMatch(reference -> isTaken(reference, change));
    }

    private boolean isPlain(Column column) {
        return column.generation().stream().allMatch(features::takesOver)
                && column.computed().isEmpty()
                && column.onUpdate().isEmpty();
    }

    private boolean isFree(Table table, Column column) {
        Dependents dependents = new Dependents(now);
        dependents.addColumnsComputedFrom(table, column.name());
        return dependents.drops().isEmpty();
    }

    /** A text that leaves in the end may not be one about the new type. */
    private boolean leaves(Rule rule, ChangeColumnType change) {
        return rule.mentions(change.column()) && operations.contains(rule.drop());
    }

    private List<Rule> rules(ChangeColumnType change) {
        return now.table(change.table())
                .map(table -> Successor.rules(table, change.column()))
                .orElse(List.of());
    }

    private List<Schema.Reference> references(ChangeColumnType change) {
        return now.referencesOver(new ColumnName(change.table(), change.column()));
    }

    private boolean isTaken(Schema.Reference reference, ChangeColumnType change) {
        ForeignKey key = reference.key();
        ColumnName changed = new ColumnName(change.table(), change.column());
        return key.pairs().stream().allMatch(pair -> {
            ColumnName own = new ColumnName(reference.table(), pair.column());
            ColumnName target = new ColumnName(key.target(), pair.targetColumn());
            return (!own.equals(changed) || types(target).allMatch(type -> features.takesOver(key, change, type)))
                    && (!target.equals(changed) || types(own).allMatch(type -> features.takesOver(key, change, type)));
        });
    }

    /** All types that a column has until the end. */
    private Stream<ColumnType> types(ColumnName column) {
        return Stream.concat(
                now.requireTable(column.table()).column(column.column()).map(Column::type).stream(),
                operations.stream()
                        .flatMap(operation -> operation instanceof ChangeColumnType change
                                        && new ColumnName(change.table(), change.column()).equals(column)
                                ? Stream.of(change.from(), change.to())
                                : Stream.empty()));
    }

    /** What converts a row in expand and in contract finds it under the same names. */
    private static boolean renames(Operation operation, QualifiedName table) {
        return operation instanceof RenameColumn rename && rename.table().equals(table);
    }

    /** The column beside is made with the collation that the old one has until contract, which may not be one of its type. */
    private static boolean recollates(Operation operation, ChangeColumnType change) {
        return operation instanceof ChangeCollation collation
                && collation.table().equals(change.table())
                && collation.column().equals(change.column());
    }

    /** {@link Generation}s are handed on as they are. */
    private static boolean renumbers(Operation operation, ChangeColumnType change) {
        return operation instanceof ChangeIdentity identity
                && identity.table().equals(change.table())
                && identity.column().equals(change.column());
    }
}
