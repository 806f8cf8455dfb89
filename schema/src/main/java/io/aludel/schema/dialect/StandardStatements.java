package io.aludel.schema.dialect;

import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.ChangeTableOption;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.OperationVisitor;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of each operation as most databases take them; one that differs overrides what it spells in its own way.
 *
 * <p>A statement names one object, and each has its probe: databases that commit with every statement are finished step by step
 * after a crash.
 */
public abstract class StandardStatements implements OperationVisitor<List<Statement>> {

    private final Spelling spelling;
    private final Schema before;

    /**
     * For one operation.
     *
     * @param before the schema to which the operation is applied
     */
    protected StandardStatements(Spelling spelling, Schema before) {
        this.spelling = spelling;
        this.before = before;
    }

    /** How generated values are changed. */
    protected abstract GenerationStatements generations();

    protected final Spelling spelling() {
        return spelling;
    }

    protected final Schema before() {
        return before;
    }

    protected final Probes probes() {
        return spelling.probes();
    }

    protected final String name(String name) {
        return spelling.names().spell(name);
    }

    protected final String name(QualifiedName name) {
        return spelling.names().spell(name);
    }

    /** One statement that does the whole operation. */
    protected static List<Statement> one(Operation operation, String probe, String sql) {
        return List.of(new Statement(operation.describe(), probe, sql));
    }

    @Override
    public List<Statement> visit(CreateTable operation) {
        Table table = operation.table();
        List<UniqueKey> alike = keysLikeOthers(table);
        String body = Stream.of(
                        table.columns().stream().map(spelling.clauses()::column),
                        table.primaryKey().stream().map(spelling.clauses()::primaryKey),
                        table.uniqueKeys().stream()
                                .filter(key -> !alike.contains(key))
                                .map(spelling.clauses()::unique))
                .flatMap(Function.identity())
                .map(line -> "  " + line)
                .collect(Collectors.joining(",\n"));
        List<Statement> statements = new ArrayList<>(one(
                operation, probes().table(table.name()), "create table " + name(table.name()) + " (\n" + body + "\n)"));
        alike.forEach(key -> statements.addAll(visit(new AddUnique(table.name(), key))));
        table.indexes().forEach(index -> statements.addAll(visit(new AddIndex(table.name(), index))));
        return statements;
    }

    /** Keys over the columns of another one: within a {@code create table}, PostgreSQL would drop them silently. */
    private static List<UniqueKey> keysLikeOthers(Table table) {
        Set<List<String>> seen = new HashSet<>();
        table.primaryKey().ifPresent(key -> seen.add(key.columns()));
        return table.uniqueKeys().stream()
                .filter(key -> !seen.add(key.columns()))
                .toList();
    }

    @Override
    public List<Statement> visit(DropTable operation) {
        QualifiedName table = operation.table().name();
        return one(operation, Probes.not(probes().table(table)), "drop table " + name(table));
    }

    @Override
    public List<Statement> visit(RenameTable operation) {
        return one(
                operation,
                Probes.and(probes().table(operation.to()), Probes.not(probes().table(operation.from()))),
                spelling.alterTable(
                        operation.from(), "rename to " + name(operation.to().name())));
    }

    @Override
    public List<Statement> visit(AddColumn operation) {
        QualifiedName table = operation.table();
        return one(
                operation,
                probes().column(table, operation.column().name()),
                spelling.alterTable(table, "add column " + spelling.clauses().column(operation.column())));
    }

    @Override
    public List<Statement> visit(DropColumn operation) {
        QualifiedName table = operation.table();
        String column = operation.column().name();
        return one(
                operation,
                Probes.not(probes().column(table, column)),
                spelling.alterTable(table, "drop column " + name(column)));
    }

    @Override
    public List<Statement> visit(RenameColumn operation) {
        QualifiedName table = operation.table();
        return one(
                operation,
                Probes.and(
                        probes().column(table, operation.to()), Probes.not(probes().column(table, operation.from()))),
                renameColumn(operation));
    }

    /** The text that renames a column. */
    protected String renameColumn(RenameColumn operation) {
        return spelling.alterTable(
                operation.table(), "rename column " + name(operation.from()) + " to " + name(operation.to()));
    }

    @Override
    public List<Statement> visit(ChangeColumnType operation) {
        return new ColumnStatements(spelling).changeType(operation);
    }

    @Override
    public List<Statement> visit(SetDefault operation) {
        return new ColumnStatements(spelling).changeDefault(operation);
    }

    @Override
    public List<Statement> visit(SetNullable operation) {
        return new ColumnStatements(spelling).changeNullability(operation);
    }

    @Override
    public List<Statement> visit(ChangeIdentity operation) {
        return generations().change(operation);
    }

    @Override
    public List<Statement> visit(AddPrimaryKey operation) {
        return addConstraint(
                operation,
                operation.table(),
                operation.key().name(),
                spelling.clauses().primaryKey(operation.key()));
    }

    @Override
    public List<Statement> visit(DropPrimaryKey operation) {
        return dropConstraint(operation, operation.table(), operation.key().name());
    }

    @Override
    public List<Statement> visit(AddUnique operation) {
        return addConstraint(
                operation,
                operation.table(),
                operation.key().name(),
                spelling.clauses().unique(operation.key()));
    }

    @Override
    public List<Statement> visit(DropUnique operation) {
        return dropConstraint(operation, operation.table(), operation.key().name());
    }

    @Override
    public List<Statement> visit(AddForeignKey operation) {
        String constraint = "add " + spelling.clauses().foreignKey(operation.key());
        return one(
                operation,
                probes().constraint(operation.table(), operation.key().name()),
                "alter table " + name(operation.table()) + "\n  " + constraint);
    }

    @Override
    public List<Statement> visit(DropForeignKey operation) {
        return dropConstraint(operation, operation.table(), operation.key().name());
    }

    private List<Statement> addConstraint(Operation operation, QualifiedName table, String constraint, String text) {
        return one(operation, probes().constraint(table, constraint), spelling.alterTable(table, "add " + text));
    }

    private List<Statement> dropConstraint(Operation operation, QualifiedName table, String constraint) {
        return one(
                operation,
                Probes.not(probes().constraint(table, constraint)),
                spelling.alterTable(table, "drop constraint " + name(constraint)));
    }

    @Override
    public List<Statement> visit(RenameConstraint operation) {
        QualifiedName table = operation.table();
        return one(
                operation,
                Probes.and(
                        probes().constraint(table, operation.to()),
                        Probes.not(probes().constraint(table, operation.from()))),
                spelling.alterTable(
                        table, "rename constraint " + name(operation.from()) + " to " + name(operation.to())));
    }

    @Override
    public List<Statement> visit(AddIndex operation) {
        Index index = operation.index();
        return one(
                operation,
                probes().index(operation.table(), index.name()),
                (index.unique() ? "create unique index " : "create index ") + name(index.name()) + " on "
                        + name(operation.table()) + " " + spelling.clauses().parts(index));
    }

    @Override
    public List<Statement> visit(DropIndex operation) {
        String index = operation.index().name();
        return one(
                operation,
                Probes.not(probes().index(operation.table(), index)),
                "drop index " + name(operation.table().sibling(index)));
    }

    @Override
    public List<Statement> visit(RenameIndex operation) {
        QualifiedName table = operation.table();
        return one(
                operation,
                Probes.and(probes().index(table, operation.to()), Probes.not(probes().index(table, operation.from()))),
                "alter index " + name(table.sibling(operation.from())) + " rename to " + name(operation.to()));
    }

    @Override
    public List<Statement> visit(CreateSequence operation) {
        return new SequenceStatements(spelling).create(operation);
    }

    @Override
    public List<Statement> visit(DropSequence operation) {
        return new SequenceStatements(spelling).drop(operation);
    }

    @Override
    public List<Statement> visit(AlterSequence operation) {
        return new SequenceStatements(spelling).alter(operation);
    }

    @Override
    public List<Statement> visit(AddCheck operation) {
        throw new UnsupportedOperationException(operation.describe());
    }

    @Override
    public List<Statement> visit(DropCheck operation) {
        throw new UnsupportedOperationException(operation.describe());
    }

    @Override
    public List<Statement> visit(ChangeComment operation) {
        throw new UnsupportedOperationException(operation.describe());
    }

    @Override
    public List<Statement> visit(ChangeCollation operation) {
        throw new UnsupportedOperationException(operation.describe());
    }

    @Override
    public List<Statement> visit(ChangeComputed operation) {
        throw new UnsupportedOperationException(operation.describe());
    }

    @Override
    public List<Statement> visit(SetOnUpdate operation) {
        throw new UnsupportedOperationException(operation.describe());
    }

    @Override
    public List<Statement> visit(ChangeTableOption operation) {
        throw new UnsupportedOperationException(operation.describe());
    }

    @Override
    public List<Statement> visit(MoveTable operation) {
        throw new UnsupportedOperationException(operation.describe());
    }

    @Override
    public List<Statement> visit(MoveSequence operation) {
        throw new UnsupportedOperationException(operation.describe());
    }

    @Override
    public List<Statement> visit(RenameEnumValue operation) {
        throw new UnsupportedOperationException(operation.describe());
    }
}
