package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Statements about keys, checks and indexes (manual: ALTER TABLE). What becomes of indexes that nobody declared is part of the one
 * statement: see {@link Supports}.
 */
abstract class MysqlRuleStatements extends StandardStatements {

    /** The name of every primary key. */
    private static final String PRIMARY = "PRIMARY";

    private final MysqlFeatures features;
    private final Supports supports;
    private final KeyLengths lengths;

    MysqlRuleStatements(Spelling spelling, MysqlFeatures features, Schema before) {
        super(spelling, before);
        this.features = features;
        this.supports = new Supports(spelling);
        this.lengths = new KeyLengths(features.limits().database(), spelling.types());
    }

    final MysqlLimits limits() {
        return features.limits();
    }

    final Supports supports() {
        return supports;
    }

    final KeyLengths lengths() {
        return lengths;
    }

    final ReferenceTypes references() {
        return new ReferenceTypes(limits().database(), spelling().types());
    }

    /** One statement that does the whole operation. */
    final List<Statement> alter(Operation operation, QualifiedName table, String probe, String action) {
        List<String> actions = new ArrayList<>(List.of(action));
        actions.addAll(supports.changes(before(), operation.applyTo(before()), table));
        return one(operation, probe, spelling().alterTable(table, String.join(", ", actions)));
    }

    private Table table(QualifiedName table) {
        return before().requireTable(table);
    }

    @Override
    public final List<Statement> visit(AddPrimaryKey operation) {
        lengths.require(
                table(operation.table()),
                operation.key().name(),
                operation.key().columns());
        return alter(
                operation,
                operation.table(),
                probes().constraint(operation.table(), PRIMARY),
                "add primary key " + spelling().names().list(operation.key().columns()));
    }

    @Override
    public final List<Statement> visit(DropPrimaryKey operation) {
        return alter(
                operation,
                operation.table(),
                Probes.not(probes().constraint(operation.table(), PRIMARY)),
                "drop primary key");
    }

    @Override
    public final List<Statement> visit(AddUnique operation) {
        features.require(operation.table(), operation.key());
        lengths.require(
                table(operation.table()),
                operation.key().name(),
                operation.key().columns());
        return alter(
                operation,
                operation.table(),
                probes().constraint(operation.table(), operation.key().name()),
                "add " + spelling().clauses().unique(operation.key()));
    }

    @Override
    public final List<Statement> visit(DropUnique operation) {
        String key = operation.key().name();
        return alter(
                operation,
                operation.table(),
                Probes.not(probes().constraint(operation.table(), key)),
                "drop index " + name(key));
    }

    @Override
    public final List<Statement> visit(AddCheck operation) {
        limits().requireUnnamed(operation.applyTo(before()).requireTable(operation.table()));
        return super.visit(operation);
    }

    @Override
    public final List<Statement> visit(AddForeignKey operation) {
        features.require(operation.table(), operation.key());
        references().require(before(), operation.table(), operation.key());
        limits().effects().require(operation.applyTo(before()), operation.table(), operation.key());
        return alter(
                operation,
                operation.table(),
                probes().constraint(operation.table(), operation.key().name()),
                "\n  add " + foreignKey(operation.key()));
    }

    private String foreignKey(ForeignKey key) {
        return spelling().clauses().foreignKey(Supports.ordered(before(), key));
    }

    @Override
    public final List<Statement> visit(DropForeignKey operation) {
        String key = operation.key().name();
        return alter(
                operation,
                operation.table(),
                Probes.not(probes().constraint(operation.table(), key)),
                "drop foreign key " + name(key));
    }

    @Override
    public final List<Statement> visit(RenameConstraint operation) {
        return Rule.of(table(operation.table())).stream()
                .filter(rule -> !rule.id().index() && rule.name().equals(operation.from()))
                .map(rule -> rename(operation, rule))
                .flatMap(List::stream)
                .toList();
    }

    private List<Statement> rename(RenameConstraint operation, Rule rule) {
        QualifiedName table = operation.table();
        String probe = Probes.and(
                probes().constraint(table, operation.to()), Probes.not(probes().constraint(table, operation.from())));
        return switch (rule.kind()) {
            case UNIQUE_KEY -> one(operation, probe, spelling().alterTable(table, renameIndex(operation)));
            case CHECK -> one(operation, probe, spelling().alterTable(table, renameCheck(operation)));
            case FOREIGN_KEY -> renameForeignKey(operation);
            // Every primary key is called the same, and indexes are no constraints.
            default -> List.of();
        };
    }

    private String renameIndex(RenameConstraint operation) {
        return "rename index " + name(operation.from()) + " to " + name(operation.to());
    }

    private String renameCheck(RenameConstraint operation) {
        return table(operation.table()).checks().stream()
                .filter(check -> check.name().equals(operation.from()))
                .map(check -> "drop constraint " + name(check.name()) + ", add "
                        + spelling().clauses().check(check.withName(operation.to())))
                .findFirst()
                .orElseThrow();
    }

    /** The new one comes first, so that no row slips in between. */
    private List<Statement> renameForeignKey(RenameConstraint operation) {
        QualifiedName table = operation.table();
        ForeignKey key = table(table).foreignKeys().stream()
                .filter(k -> k.name().equals(operation.from()))
                .findFirst()
                .orElseThrow();
        List<String> actions = new ArrayList<>(List.of("drop foreign key " + name(key.name())));
        actions.addAll(renameSupport(operation));
        return List.of(
                new Statement(
                        operation.describe(),
                        probes().constraint(table, operation.to()),
                        spelling().alterTable(table, "add " + foreignKey(key.withName(operation.to())))),
                new Statement(
                        operation.describe() + ", and forget the old name",
                        Probes.not(probes().constraint(table, operation.from())),
                        spelling().alterTable(table, String.join(", ", actions))));
    }

    /** Which of several keys over the same columns the index is called like follows from their names. */
    private List<String> renameSupport(RenameConstraint operation) {
        Schema after = operation.applyTo(before());
        Map<String, List<String>> old = new TreeMap<>(supports.of(before(), table(operation.table())));
        Map<String, List<String>> now = new TreeMap<>(supports.of(after, after.requireTable(operation.table())));
        List<String> columns = old.getOrDefault(operation.from(), List.of());
        boolean follows = !columns.isEmpty()
                && old.remove(operation.from(), columns)
                && now.remove(operation.to(), columns)
                && old.equals(now);
        return follows ? List.of(renameIndex(operation)) : supports.changes(before(), after, operation.table());
    }

    @Override
    public final List<Statement> visit(AddIndex operation) {
        features.require(operation.table(), operation.index());
        limits().requireUnnamed(operation.applyTo(before()).requireTable(operation.table()));
        Optional<Index> kept = features.kept(operation.index());
        kept.ifPresent(index -> lengths.require(table(operation.table()), index));
        return kept.map(index -> alter(
                        operation,
                        operation.table(),
                        probes().index(operation.table(), index.name()),
                        "add " + MysqlIndexes.define(spelling(), index)))
                .orElse(List.of());
    }

    @Override
    public final List<Statement> visit(DropIndex operation) {
        return features.kept(operation.index())
                .map(index -> alter(
                        operation,
                        operation.table(),
                        Probes.not(probes().index(operation.table(), index.name())),
                        "drop index " + name(index.name())))
                .orElse(List.of());
    }

    @Override
    public final List<Statement> visit(RenameIndex operation) {
        QualifiedName table = operation.table();
        return table(table)
                .index(operation.from())
                .flatMap(features::kept)
                .map(index -> one(
                        operation,
                        Probes.and(
                                probes().index(table, operation.to()),
                                Probes.not(probes().index(table, operation.from()))),
                        spelling()
                                .alterTable(
                                        table,
                                        "rename index " + name(operation.from()) + " to " + name(operation.to()))))
                .orElse(List.of());
    }

    /** Keys of a new table are part of the statement that makes it. */
    final void requireKeys(Table table) {
        for (UniqueKey key : table.uniqueKeys()) {
            features.require(table.name(), key);
        }
        for (Index index : table.indexes()) {
            features.require(table.name(), index);
        }
        lengths.require(table);
    }
}
