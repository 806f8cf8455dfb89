package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.OperationVisitor;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameIndex;
import java.util.List;

/** Which change of a key, a check, an index or a sequence is done how on a table with rows. */
abstract class OnlineRuleAlgorithms implements OperationVisitor<Algorithm> {

    private final Spelling spelling;
    private final OnlineTraits traits;
    private final Change change;
    private final OnlineLimits limits;

    OnlineRuleAlgorithms(Spelling spelling, OnlineTraits traits, Change change, OnlineLimits limits) {
        this.spelling = spelling;
        this.traits = traits;
        this.change = change;
        this.limits = limits;
    }

    final Spelling spelling() {
        return spelling;
    }

    final OnlineTraits traits() {
        return traits;
    }

    final Change change() {
        return change;
    }

    final Table table(QualifiedName name) {
        return change.before().requireTable(name);
    }

    final Algorithm of(QualifiedName table, String member, Algorithm wanted) {
        return limits.require(table, member, wanted);
    }

    /** How it's done, if a column of the table gets another name or definition. */
    final Algorithm redefined(QualifiedName table, String member, Algorithm wanted) {
        boolean copied = traits.obstacles().toDefinitions(spelling.types(), table(table));
        return of(table, member, copied ? Algorithm.COPY : wanted);
    }

    final List<String> supports(QualifiedName table) {
        return new Supports(spelling).changes(change.before(), change.after(), table);
    }

    @Override
    public final Algorithm visit(AddPrimaryKey operation) {
        return of(operation.table(), operation.key().name(), Algorithm.REBUILD);
    }

    @Override
    public final Algorithm visit(DropPrimaryKey operation) {
        return of(operation.table(), operation.key().name(), Algorithm.COPY);
    }

    @Override
    public final Algorithm visit(AddUnique operation) {
        return of(operation.table(), operation.key().name(), Algorithm.INPLACE);
    }

    @Override
    public final Algorithm visit(DropUnique operation) {
        return of(
                operation.table(),
                operation.key().name(),
                withoutKey(operation.table(), operation.key().columns()));
    }

    /** Without a copy none is checked. */
    @Override
    public final Algorithm visit(AddForeignKey operation) {
        return of(operation.table(), operation.key().name(), Algorithm.COPY);
    }

    @Override
    public final Algorithm visit(DropForeignKey operation) {
        boolean alone = supports(operation.table()).isEmpty();
        return of(
                operation.table(),
                operation.key().name(),
                alone && traits.instantly() ? Algorithm.INSTANT : Algorithm.INPLACE);
    }

    @Override
    public final Algorithm visit(RenameConstraint operation) {
        boolean index = table(operation.table()).uniqueKeys().stream()
                .anyMatch(key -> key.name().equals(operation.from()));
        return of(operation.table(), operation.to(), index ? traits.catalogue() : Algorithm.COPY);
    }

    @Override
    public final Algorithm visit(AddIndex operation) {
        boolean ordinary = operation
                .index()
                .method()
                .filter(MysqlIndexes.METHODS::contains)
                .isEmpty();
        boolean copied = !ordinary || traits.obstacles().toAdd(operation.index());
        return of(operation.table(), operation.index().name(), copied ? Algorithm.COPY : Algorithm.INPLACE);
    }

    @Override
    public final Algorithm visit(DropIndex operation) {
        Index index = operation.index();
        if (traits.obstacles().toDrop(index)) {
            return of(operation.table(), index.name(), Algorithm.COPY);
        }
        return of(
                operation.table(),
                index.name(),
                index.isKey() ? withoutKey(operation.table(), index.columns()) : Algorithm.INPLACE);
    }

    private Algorithm withoutKey(QualifiedName table, List<String> columns) {
        return columns.stream().anyMatch(column -> OnlineLimits.keepsRowsBy(table(table), column))
                ? Algorithm.COPY
                : Algorithm.INPLACE;
    }

    @Override
    public final Algorithm visit(RenameIndex operation) {
        boolean redefines = table(operation.table())
                .index(operation.from())
                .filter(traits.obstacles()::namesColumn)
                .isPresent();
        return redefines
                ? redefined(operation.table(), operation.to(), traits.catalogue())
                : of(operation.table(), operation.to(), traits.catalogue());
    }

    @Override
    public final Algorithm visit(CreateSequence operation) {
        return Algorithm.USUAL;
    }

    @Override
    public final Algorithm visit(DropSequence operation) {
        return Algorithm.USUAL;
    }

    @Override
    public final Algorithm visit(AlterSequence operation) {
        return Algorithm.USUAL;
    }

    /** Of one row, and of tables whose defaults draw from it the catalogue alone. */
    @Override
    public final Algorithm visit(MoveSequence operation) {
        return Algorithm.USUAL;
    }

    @Override
    public final Algorithm visit(AddCheck operation) {
        return of(operation.table(), operation.check().name(), Algorithm.COPY);
    }

    @Override
    public final Algorithm visit(DropCheck operation) {
        return of(operation.table(), operation.check().name(), traits.catalogue());
    }
}
