package io.aludel.schema.dialect.h2;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.EnumType;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.ReferencedKeys;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that H2 takes in its own way. */
final class H2Statements extends StandardStatements {

    H2Statements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected GenerationStatements generations() {
        return new H2GenerationStatements(spelling(), before());
    }

    @Override
    protected String renameColumn(RenameColumn operation) {
        return spelling().alterColumn(operation.table(), operation.from(), "rename to " + name(operation.to()));
    }

    @Override
    protected String dialect() {
        return H2Dialect.ID;
    }

    @Override
    public List<Statement> visit(CreateTable operation) {
        Table table = operation.table();
        table.columns().forEach(column -> requireOneSource(table.name(), column));
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(AddColumn operation) {
        requireOneSource(operation.table(), operation.column());
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(ChangeIdentity operation) {
        Column column = column(operation.table(), operation.column());
        requireOneSource(operation.table(), column.withGeneration(operation.to()));
        return super.visit(operation);
    }

    /** An identity column takes no value on update. */
    private static void requireOneSource(QualifiedName table, Column column) {
        if (column.onUpdate().isPresent() && Clauses.identity(column).isPresent()) {
            throw new DialectLimit(
                    table,
                    column.name(),
                    "H2 has no value on update of an identity column, as " + column.name() + " of " + table
                            + " is one: take one of the two away");
        }
    }

    @Override
    public List<Statement> visit(MoveTable operation) {
        throw new DialectLimit(
                operation.to(),
                "H2 can't move the table " + operation.from() + " to another schema as " + operation.to()
                        + ": create the new table, copy the rows, and drop the old one");
    }

    /** H2 renames no sequence: a new one goes on where the old one is, and columns draw from it. */
    @Override
    public List<Statement> visit(MoveSequence operation) {
        Sequence moved = before().requireSequence(operation.from()).withName(operation.to());
        List<Statement> statements = new ArrayList<>(visit(new CreateSequence(moved)));
        statements.add(new Statement(
                "go on in " + operation.to() + " where " + operation.from() + " is",
                Probes.not(probes().sequence(operation.to())),
                "alter sequence " + name(operation.to()) + " restart with ("
                        + spelling().nextValue().apply(name(operation.from())) + ")"));
        Optional<Generation> use = Optional.of(new Generation.NextValue(operation.from()));
        String next = spelling().nextValue().apply(name(operation.to()));
        before().tables()
                .values()
                .forEach(table -> table.columns().stream()
                        .filter(column -> column.generation().equals(use))
                        .forEach(column -> statements.add(new Statement(
                                "draw " + table.name() + "." + column.name() + " from " + operation.to(),
                                probes().repeatable(table.name()),
                                spelling().alterColumn(table.name(), column.name(), "set default " + next)))));
        statements.addAll(visit(new DropSequence(before().requireSequence(operation.from()))));
        return statements;
    }

    /** H2 takes another type of a computed column only with its whole definition. */
    @Override
    public List<Statement> visit(ChangeColumnType operation) {
        Column column = column(operation.table(), operation.column());
        return column.computed().isEmpty()
                ? super.visit(operation)
                : H2Definitions.define(operation, spelling(), operation.table(), column.withType(operation.to()));
    }

    @Override
    public List<Statement> visit(ChangeComputed operation) {
        Column column = column(operation.table(), operation.column());
        if (operation.to().isEmpty()) {
            return one(
                    operation,
                    probes().repeatable(operation.table()),
                    spelling().alterColumn(operation.table(), column.name(), "drop expression"));
        }
        return H2Definitions.define(operation, spelling(), operation.table(), column.withComputed(operation.to()));
    }

    @Override
    public List<Statement> visit(SetOnUpdate operation) {
        requireOneSource(
                operation.table(), column(operation.table(), operation.column()).withOnUpdate(operation.to()));
        return one(
                operation,
                probes().repeatable(operation.table()),
                spelling()
                        .alterColumn(
                                operation.table(),
                                operation.column(),
                                operation
                                        .to()
                                        .map(text -> "set on update " + text)
                                        .orElse("drop on update")));
    }

    /** A column has no collation of its own. */
    @Override
    public List<Statement> visit(ChangeCollation operation) {
        return List.of();
    }

    /** The column knows both values while the rows go from the one to the other. */
    @Override
    public List<Statement> visit(RenameEnumValue operation) {
        Column column = column(operation.table(), operation.column());
        Optional<EnumType> type = column.type().enumType();
        if (type.isEmpty()) {
            // Rows that hold names are the data phase's work, and those that hold positions stay as they are.
            return List.of();
        }
        List<String> both = new ArrayList<>(type.get().values());
        both.add(operation.to());
        ColumnType wide = ColumnType.enumeration(type.get().name(), both);
        ColumnType renamed = operation
                .applyTo(before())
                .requireTable(operation.table())
                .requireColumn(column.name())
                .type();
        String spelled = name(column.name());
        List<Statement> statements = new ArrayList<>(
                visit(new ChangeColumnType(operation.table(), column.name(), column.type(), wide, Optional.empty())));
        statements.add(new Statement(
                operation.describe() + " in the rows",
                probes().repeatable(operation.table()),
                "update " + name(operation.table()) + " set " + spelled + " = " + Literals.text(operation.to())
                        + " where " + spelled + " = " + Literals.text(operation.from())));
        statements.addAll(
                visit(new ChangeColumnType(operation.table(), column.name(), wide, renamed, Optional.empty())));
        return statements;
    }

    private Column column(QualifiedName table, String column) {
        return before().requireTable(table).requireColumn(column);
    }

    /**
     * H2 wants a constraint over the columns that a foreign key refers to; a unique index doesn't count (error 90057). And it
     * looks for a table without schema in that of the referring one, not in the connection's own.
     */
    @Override
    public List<Statement> visit(AddForeignKey operation) {
        ReferencedKeys keys = new ReferencedKeys("H2");
        keys.requireConstraint(before(), operation);
        keys.requireSchema(operation);
        return super.visit(operation);
    }
}
