package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.ColumnCopy;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.StepwiseRendering;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that HSQLDB takes in its own way. */
final class HsqldbStatements extends StandardStatements {

    HsqldbStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected GenerationStatements generations() {
        return new HsqldbGenerationStatements(spelling(), before());
    }

    @Override
    protected String dialect() {
        return HsqldbDialect.ID;
    }

    private Table table(QualifiedName table) {
        return before().requireTable(table);
    }

    /** Operations one after the other. */
    private List<Statement> all(Schema schema, List<Operation> operations) {
        return StepwiseRendering.each(schema, operations, next -> new HsqldbStatements(spelling(), next));
    }

    @Override
    public List<Statement> visit(CreateTable operation) {
        HsqldbColumns columns = new HsqldbColumns(operation.table().name());
        columns.requireComment(operation.table().comment());
        HsqldbColumns.requireOneIdentity(operation.table());
        HsqldbColumns.requireKeysApart(operation.table());
        return super.visit(operation);
    }

    /** Without a default a new column takes no NOT NULL (error 42531), though it would get its values: that follows. */
    @Override
    public List<Statement> visit(AddColumn operation) {
        Column column = operation.column();
        QualifiedName table = operation.table();
        HsqldbColumns.requireOneIdentity(table(table).withColumn(column));
        boolean drawn = column.generation().flatMap(Generation::sequenceUsed).isPresent();
        if ((column.nullable() && !drawn) || column.defaultExpression().isPresent()) {
            return super.visit(operation);
        }
        List<Statement> statements =
                new ArrayList<>(super.visit(new AddColumn(table, column.withNullable(true), operation.backfill())));
        column.generation()
                .flatMap(Generation::sequenceUsed)
                .ifPresent(sequence -> statements.add(number(table, column.name(), sequence)));
        Schema after = operation
                .applyTo(before())
                .withTableChanged(table, t -> t.withColumnChanged(column.name(), c -> c.withNullable(true)));
        if (!column.nullable()) {
            statements.addAll(new HsqldbStatements(spelling(), after)
                    .visit(new SetNullable(table, column.name(), false, Optional.empty())));
        }
        return statements;
    }

    /** Rows that are there get their numbers as a default would give them. */
    private Statement number(QualifiedName table, String column, QualifiedName sequence) {
        return new Statement(
                "number the rows of " + table + " from " + sequence,
                probes().repeatable(table),
                "update " + name(table) + " set " + name(column) + " = "
                        + spelling().nextValue().apply(name(sequence)) + " where " + name(column) + " is null");
    }

    @Override
    protected String renameColumn(RenameColumn operation) {
        return spelling().alterColumn(operation.table(), operation.from(), "rename to " + name(operation.to()));
    }

    /** Whether a column's new values are copied: there's no expression with a change of type, and nothing becomes a large object. */
    static boolean isCopied(Spelling spelling, ChangeColumnType operation) {
        String to = spelling.types().spell(operation.to());
        return operation.using().isPresent()
                || (to.equals("clob")
                        && !spelling.types().spell(operation.from()).startsWith("varchar"));
    }

    @Override
    public List<Statement> visit(ChangeColumnType operation) {
        Column column = table(operation.table()).requireColumn(operation.column());
        Column changed = column.withType(operation.to());
        spelling().features().require(operation.table(), changed);
        String type = spelling().types().spell(operation.to());
        if (isCopied(spelling(), operation)) {
            String value = operation.using().orElse("cast(" + name(column.name()) + " as " + type + ")");
            ColumnCopy copy = new ColumnCopy(table(operation.table()), column, changed, value);
            List<Statement> statements = new ArrayList<>(all(before(), copy.ahead()));
            statements.add(copy.copy(spelling()));
            Schema between = copy.ahead().get(0).applyTo(before());
            statements.addAll(all(between, copy.behind()));
            return statements;
        }
        return spelling().types().spell(operation.from()).equals(type)
                ? List.of()
                : one(
                        operation,
                        typeProbe(operation),
                        spelling().alterColumn(operation.table(), column.name(), "set data type " + type));
    }

    @Override
    public List<Statement> visit(SetDefault operation) {
        return checkedDefault(operation);
    }

    /** A computed column takes no NOT NULL but as a check, which HSQLDB then knows as one; and an identity column has it anyway. */
    @Override
    public List<Statement> visit(SetNullable operation) {
        Column column = table(operation.table()).requireColumn(operation.column());
        if (column.computed().isPresent() && !operation.nullable()) {
            return one(
                    operation,
                    probes().notNull(operation.table(), column.name()),
                    spelling().alterTable(operation.table(), "add check (" + name(column.name()) + " is not null)"));
        }
        List<Statement> statements = super.visit(operation);
        return Clauses.identity(column).isPresent()
                ? one(
                        operation,
                        probes().repeatable(operation.table()),
                        statements.get(0).sql())
                : statements;
    }

    @Override
    public List<Statement> visit(ChangeIdentity operation) {
        Column column = table(operation.table()).requireColumn(operation.column());
        spelling().features().require(operation.table(), column.withGeneration(operation.to()));
        HsqldbColumns.requireOneIdentity(operation.applyTo(before()).requireTable(operation.table()));
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(AddUnique operation) {
        spelling().features().require(operation.table(), operation.key());
        HsqldbColumns.requireKeysApart(operation.applyTo(before()).requireTable(operation.table()));
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(AddForeignKey operation) {
        spelling().features().require(operation.table(), operation.key());
        new HsqldbForeignKeys(before(), operation.table()).require(operation);
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(RenameConstraint operation) {
        QualifiedName table = operation.table();
        return one(
                operation,
                Probes.and(
                        probes().constraint(table, operation.to()),
                        Probes.not(probes().constraint(table, operation.from()))),
                "alter constraint " + name(table.sibling(operation.from())) + " rename to " + name(operation.to()));
    }

    @Override
    public List<Statement> visit(MoveTable operation) {
        throw new DialectLimit(
                operation.to(),
                "HSQLDB can't move the table " + operation.from() + " to another schema as " + operation.to()
                        + ": create the new table, copy the rows, and drop the old one");
    }

    @Override
    public List<Statement> visit(MoveSequence operation) {
        QualifiedName from = operation.from();
        QualifiedName to = operation.to();
        if (!from.schema().equals(to.schema())) {
            throw new DialectLimit(
                    to,
                    "HSQLDB can't move the sequence " + from + " to another schema as " + to
                            + ": create the new one, and let it start beyond the numbers of the old one");
        }
        return one(
                operation,
                Probes.and(probes().sequence(to), Probes.not(probes().sequence(from))),
                "alter sequence " + name(from) + " rename to " + name(to.name()));
    }

    /** A column that comes to be computed in another way is made anew, by the detours: what's left is no difference here. */
    @Override
    public List<Statement> visit(ChangeComputed operation) {
        return operation.to().isPresent()
                ? List.of()
                : one(
                        operation,
                        probes().repeatable(operation.table()),
                        spelling().alterColumn(operation.table(), operation.column(), "drop expression"));
    }

    @Override
    public List<Statement> visit(ChangeComment operation) {
        HsqldbColumns columns = new HsqldbColumns(operation.table());
        operation
                .column()
                .ifPresentOrElse(
                        name -> columns.require(
                                table(operation.table()).requireColumn(name).withComment(operation.to())),
                        () -> columns.requireComment(operation.to()));
        return super.visit(operation);
    }

    /** A trigger's business. */
    @Override
    public List<Statement> visit(SetOnUpdate operation) {
        spelling()
                .features()
                .require(
                        operation.table(),
                        table(operation.table())
                                .requireColumn(operation.column())
                                .withOnUpdate(operation.to()));
        return List.of();
    }

    /** A column has no collation of its own. */
    @Override
    public List<Statement> visit(ChangeCollation operation) {
        return List.of();
    }

    /** Rows that hold names are the data phase's work, and those that hold positions stay as they are. */
    @Override
    public List<Statement> visit(RenameEnumValue operation) {
        spelling()
                .features()
                .require(operation.table(), table(operation.table()).requireColumn(operation.column()));
        return List.of();
    }
}
