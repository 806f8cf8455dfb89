package io.aludel.schema.dialect;

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
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
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
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.OperationVisitor;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;

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
        List<UniqueKey> alike = TableStatements.keysLikeOthers(table, spelling.features());
        List<Statement> statements = new ArrayList<>(new TableStatements(spelling).create(operation));
        alike.forEach(key -> statements.addAll(visit(new AddUnique(table.name(), key))));
        table.indexes().forEach(index -> statements.addAll(visit(new AddIndex(table.name(), index))));
        statements.addAll(new CommentStatements(spelling).of(table));
        return statements;
    }

    /**
     * The text that makes a table with its keys and checks, foreign keys among them: those are operations of their own, but not every
     * database adds one to a table that's there.
     */
    protected final String createTable(Table table) {
        return new TableStatements(spelling).create(table);
    }

    @Override
    public List<Statement> visit(DropTable operation) {
        return new TableStatements(spelling).drop(operation);
    }

    @Override
    public List<Statement> visit(RenameTable operation) {
        return new TableStatements(spelling).rename(operation);
    }

    @Override
    public List<Statement> visit(AddColumn operation) {
        return new ColumnStatements(spelling).add(operation);
    }

    @Override
    public List<Statement> visit(DropColumn operation) {
        return new ColumnStatements(spelling).drop(operation);
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
        return new ColumnStatements(spelling)
                .changeType(operation, before.requireTable(operation.table()).requireColumn(operation.column()));
    }

    /** Whether a change of type has happened, as far as the catalogue tells. */
    protected final String typeProbe(ChangeColumnType operation) {
        return new ColumnStatements(spelling).typeProbe(operation);
    }

    @Override
    public List<Statement> visit(SetDefault operation) {
        return new ColumnStatements(spelling).changeDefault(operation);
    }

    /** For databases that refuse defaults of some columns and know others in another spelling. */
    protected final List<Statement> checkedDefault(SetDefault operation) {
        return new ColumnStatements(spelling)
                .changeCheckedDefault(
                        operation, before.requireTable(operation.table()).requireColumn(operation.column()));
    }

    @Override
    public List<Statement> visit(SetNullable operation) {
        return new ColumnStatements(spelling).changeNullability(operation);
    }

    @Override
    public List<Statement> visit(ChangeIdentity operation) {
        return generations().change(operation);
    }

    private ConstraintStatements constraints() {
        return new ConstraintStatements(spelling);
    }

    @Override
    public List<Statement> visit(AddPrimaryKey operation) {
        return constraints().add(operation);
    }

    @Override
    public List<Statement> visit(DropPrimaryKey operation) {
        return constraints().drop(operation);
    }

    @Override
    public List<Statement> visit(AddUnique operation) {
        return constraints().add(operation);
    }

    @Override
    public List<Statement> visit(DropUnique operation) {
        return constraints().drop(operation);
    }

    @Override
    public List<Statement> visit(AddForeignKey operation) {
        return constraints().add(operation);
    }

    @Override
    public List<Statement> visit(DropForeignKey operation) {
        return constraints().drop(operation);
    }

    @Override
    public List<Statement> visit(AddCheck operation) {
        return constraints().add(operation);
    }

    @Override
    public List<Statement> visit(DropCheck operation) {
        return constraints().drop(operation);
    }

    @Override
    public List<Statement> visit(RenameConstraint operation) {
        return constraints().rename(operation);
    }

    @Override
    public List<Statement> visit(AddIndex operation) {
        return addIndex(operation, "");
    }

    /** Adds an index, with a word and a blank before its name. */
    protected final List<Statement> addIndex(AddIndex operation, String concurrently) {
        return new IndexStatements(spelling, before).add(operation, concurrently);
    }

    @Override
    public List<Statement> visit(DropIndex operation) {
        return dropIndex(operation, "");
    }

    /** Drops an index, with a word and a blank before its name. */
    protected final List<Statement> dropIndex(DropIndex operation, String concurrently) {
        return new IndexStatements(spelling, before).drop(operation, concurrently);
    }

    @Override
    public List<Statement> visit(RenameIndex operation) {
        return new IndexStatements(spelling, before).rename(operation);
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
    public List<Statement> visit(ChangeComment operation) {
        return new CommentStatements(spelling).change(operation);
    }

    @Override
    public List<Statement> visit(ChangeTableOption operation) {
        return operation.dialect().equals(dialect())
                ? one(
                        operation,
                        probes().repeatable(operation.table()),
                        spelling.alterTable(
                                operation.table(),
                                spelling.features().option(operation.table(), operation.option(), operation.to())))
                : List.of();
    }

    /** The id of the dialect whose options are meant. */
    protected abstract String dialect();
}
