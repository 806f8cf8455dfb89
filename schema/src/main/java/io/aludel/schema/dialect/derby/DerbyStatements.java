package io.aludel.schema.dialect.derby;

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
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.StepwiseRendering;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that Derby takes in its own way. */
final class DerbyStatements extends DerbyRuleStatements {

    DerbyStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected GenerationStatements generations() {
        return new DerbyGenerationStatements(spelling(), before());
    }

    @Override
    protected String dialect() {
        return DerbyDialect.ID;
    }

    /** Operations one after the other. */
    private List<Statement> all(Schema schema, List<Operation> operations) {
        return StepwiseRendering.each(schema, operations, next -> new DerbyStatements(spelling(), next));
    }

    /** Unique indexes are constraints of the table. */
    @Override
    public List<Statement> visit(CreateTable operation) {
        Table table = operation.table();
        table.indexes().forEach(index -> spelling().features().require(table.name(), index));
        DerbyColumns.requireTogether(table);
        DerbyColumns.requireKeys(table);
        DerbyKeys.requireApart(table);
        DerbyKeys.requireComparable(table);
        return super.visit(new CreateTable(DerbyIndexes.kept(table).withIndexes(List.of())));
    }

    /** The columns that a rename would break are taken care of by the detours. */
    @Override
    public List<Statement> visit(RenameTable operation) {
        Probes probes = probes();
        return one(
                operation,
                Probes.and(probes.table(operation.to()), Probes.not(probes.table(operation.from()))),
                "rename table " + name(operation.from()) + " to "
                        + name(operation.to().name()));
    }

    @Override
    protected String renameColumn(RenameColumn operation) {
        return "rename column " + name(operation.table()) + "." + name(operation.from()) + " to "
                + name(operation.to());
    }

    /** Without a default a new column takes no NOT NULL (error 42601), even where there are no rows: that follows. */
    @Override
    public List<Statement> visit(AddColumn operation) {
        Column column = operation.column();
        QualifiedName table = operation.table();
        DerbyColumns.requireTogether(after(operation, table));
        DerbyColumns.requireKey(after(operation, table), column);
        boolean filled = column.defaultExpression().isPresent()
                || column.computed().isPresent()
                || Clauses.identity(column).isPresent();
        if (column.nullable() || filled) {
            return super.visit(operation);
        }
        AddColumn bare = new AddColumn(table, column.withNullable(true), operation.backfill());
        List<Statement> statements = new ArrayList<>(super.visit(bare));
        statements.addAll(new DerbyStatements(spelling(), bare.applyTo(before()))
                .visit(new SetNullable(table, column.name(), false, Optional.empty())));
        return statements;
    }

    /** Without the word views and triggers would go silently. */
    @Override
    public List<Statement> visit(DropColumn operation) {
        Statement drop = super.visit(operation).get(0);
        return List.of(new Statement(drop.description(), drop.probe(), drop.sql() + " restrict"));
    }

    @Override
    public List<Statement> visit(ChangeColumnType operation) {
        Column column = table(operation.table()).requireColumn(operation.column());
        Column changed = column.withType(operation.to());
        spelling().features().require(operation.table(), changed);
        if (operation.using().isEmpty() && DerbyCopies.isSame(operation.from(), operation.to())) {
            return List.of();
        }
        if (DerbyCopies.isInPlace(operation)) {
            return one(
                    operation,
                    typeProbe(operation),
                    spelling()
                            .alterColumn(
                                    operation.table(),
                                    column.name(),
                                    "set data type " + spelling().types().spell(operation.to())));
        }
        String value = operation
                .using()
                .filter(text -> !DerbyCopies.isPlainCast(text, column, operation.to()))
                .map(DerbyTexts::own)
                .or(() -> DerbyCopies.value(spelling(), column, operation.to()))
                .orElseThrow(() -> new DialectLimit(
                        operation.table(),
                        column.name(),
                        "Derby makes no " + operation.to() + " of " + operation.from() + ", as " + column.name()
                                + " of " + operation.table() + " becomes: say how by @ConvertUsing"));
        return copied(operation.table(), column, changed, value);
    }

    /**
     * A column that becomes another one by way of a new column.
     *
     * @param value the new value as an expression over the old columns
     */
    List<Statement> copied(QualifiedName table, Column from, Column to, String value) {
        ColumnCopy copy = new ColumnCopy(
                table(table), from, Clauses.identity(to).isPresent() ? to.withNullable(true) : to, value);
        AddColumn ahead = (AddColumn) copy.ahead().get(0);
        Optional<Column> numbered = Clauses.identity(to)
                .map(identity -> ahead.column()
                        .withNullable(false)
                        .withGeneration(
                                Optional.of(new Generation.Identity(false, identity.start(), identity.increment()))));
        AddColumn add = new AddColumn(table, numbered.orElse(ahead.column()), Optional.empty());
        // In between the table may have two identity columns by the model, though not here: the old one is no matter.
        Schema bare = before().withTableChanged(
                        table, t -> t.withColumnChanged(from.name(), c -> c.withGeneration(Optional.empty())));
        List<Statement> statements = new ArrayList<>(new DerbyStatements(spelling(), bare).visit(add));
        statements.add(copy.copy(spelling()));
        statements.addAll(all(add.applyTo(before()), copy.behind()));
        Clauses.identity(to)
                .ifPresent(identity -> statements.addAll(
                        new DerbyGenerationStatements(spelling(), before()).settled(table, to, identity)));
        return statements;
    }

    @Override
    public List<Statement> visit(SetDefault operation) {
        return checkedDefault(operation);
    }

    /** An identity column is NOT NULL anyway. */
    @Override
    public List<Statement> visit(SetNullable operation) {
        Column column = table(operation.table()).requireColumn(operation.column());
        return Clauses.identity(column).isPresent() ? List.of() : super.visit(operation);
    }

    @Override
    public List<Statement> visit(ChangeIdentity operation) {
        Column column = table(operation.table()).requireColumn(operation.column());
        spelling().features().require(operation.table(), column.withGeneration(operation.to()));
        DerbyColumns.requireTogether(after(operation, operation.table()));
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(DropSequence operation) {
        Statement drop = super.visit(operation).get(0);
        return List.of(new Statement(drop.description(), drop.probe(), drop.sql() + " restrict"));
    }

    @Override
    public List<Statement> visit(AlterSequence operation) {
        if (super.visit(operation).isEmpty()) {
            return List.of();
        }
        throw new DialectLimit(
                operation.to().name(),
                "Derby alters no sequence, and lets a new one go on nowhere but at a number that's written down: instead of "
                        + operation.to().name()
                        + " draw from a new one, which starts beyond its numbers, or take Derby from the dialects");
    }

    @Override
    public List<Statement> visit(MoveTable operation) {
        throw new DialectLimit(
                operation.to(),
                "Derby can't move the table " + operation.from() + " to another schema as " + operation.to()
                        + ": create the new table, copy the rows, and drop the old one");
    }

    @Override
    public List<Statement> visit(MoveSequence operation) {
        throw new DialectLimit(
                operation.to(),
                "Derby gives the sequence " + operation.from() + " no other name, and so not that of " + operation.to()
                        + ": create the new one, and let it start beyond the numbers of the old one");
    }

    /** A column that comes to be computed in another way is made anew, by the detours: what's left is no difference here. */
    @Override
    public List<Statement> visit(ChangeComputed operation) {
        Column column = table(operation.table()).requireColumn(operation.column());
        return operation.to().isPresent() || operation.from().isEmpty()
                ? List.of()
                : copied(operation.table(), column, column.withComputed(Optional.empty()), name(column.name()));
    }

    /** Derby has no comments. */
    @Override
    public List<Statement> visit(ChangeComment operation) {
        return List.of();
    }

    /** A trigger's business. */
    @Override
    public List<Statement> visit(SetOnUpdate operation) {
        Column column =
                table(operation.table()).requireColumn(operation.column()).withOnUpdate(operation.to());
        spelling().features().require(operation.table(), column);
        DerbyColumns.requireKey(table(operation.table()), column);
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
