package io.aludel.schema.dialect.oracle;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that Oracle takes in its own way (manual: ALTER TABLE; not run). */
final class OracleStatements extends StandardStatements {

    OracleStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected String dialect() {
        return OracleDialect.ID;
    }

    @Override
    protected GenerationStatements generations() {
        return new OracleGenerationStatements(spelling(), before());
    }

    private Column column(QualifiedName table, String column) {
        return before().requireTable(table).requireColumn(column);
    }

    /** What a truth value's number may be; the check goes with its column. */
    private Optional<Check> truth(QualifiedName table, Column column) {
        return Optional.of(column)
                .filter(it ->
                        it.type().name().equals("boolean") && it.computed().isEmpty())
                .map(it -> Check.of(
                        spelling().names().fitted("ck_" + table.name() + "_" + it.name() + "_truth"),
                        name(it.name()) + " in (0, 1)"));
    }

    @Override
    public List<Statement> visit(CreateTable operation) {
        Table table = operation.table();
        List<Check> checks = new ArrayList<>(table.checks());
        table.columns().forEach(column -> truth(table.name(), column).ifPresent(checks::add));
        return super.visit(new CreateTable(table.withChecks(checks)));
    }

    @Override
    public List<Statement> visit(AddColumn operation) {
        QualifiedName table = operation.table();
        Column column = operation.column();
        spelling().features().require(table, column);
        String check = truth(table, column)
                .map(it -> " " + spelling().clauses().check(it))
                .orElse("");
        List<Statement> statements = new ArrayList<>(one(
                operation,
                probes().column(table, column.name()),
                spelling().alterTable(table, "add (" + spelling().clauses().column(column) + check + ")")));
        column.comment()
                .ifPresent(text -> statements.addAll(visit(
                        new ChangeComment(table, Optional.of(column.name()), Optional.empty(), Optional.of(text)))));
        return statements;
    }

    private String modify(QualifiedName table, String column, String what) {
        return spelling().alterTable(table, "modify (" + name(column) + " " + what + ")");
    }

    @Override
    public List<Statement> visit(SetDefault operation) {
        Column column = column(operation.table(), operation.column());
        String hasDefault = probes().hasDefault(operation.table(), operation.column());
        boolean replaced = operation.from().isPresent() && operation.to().isPresent();
        return one(
                operation,
                replaced
                        ? probes().repeatable(operation.table())
                        : operation.to().isPresent() ? hasDefault : Probes.not(hasDefault),
                modify(
                        operation.table(),
                        operation.column(),
                        "default "
                                + operation
                                        .to()
                                        .map(text -> spelling().features().defaultText(column, text))
                                        .orElse("null")));
    }

    @Override
    public List<Statement> visit(SetNullable operation) {
        String notNull = probes().notNull(operation.table(), operation.column());
        return one(
                operation,
                operation.nullable() ? Probes.not(notNull) : notNull,
                modify(operation.table(), operation.column(), operation.nullable() ? "null" : "not null"));
    }

    /** A column that holds something keeps its kind of type (ORA-01439). */
    @Override
    public List<Statement> visit(ChangeColumnType operation) {
        Column column = column(operation.table(), operation.column());
        spelling().features().require(operation.table(), column.withType(operation.to()));
        String type = spelling().types().spell(operation.to());
        if (type.equals(spelling().types().spell(operation.from()))
                && operation.using().isEmpty()) {
            return List.of();
        }
        boolean converts = operation.using().isPresent()
                || operation.from().changeTo(operation.to()) == TypeChange.CONVERSION
                || type.endsWith("lob");
        if (converts) {
            throw OracleFeatures.REFUSALS.limit(
                    operation.table(),
                    column.name(),
                    "changes no column that holds something to another kind of type",
                    "add another column, fill it from this one, and drop this one");
        }
        return one(operation, typeProbe(operation), modify(operation.table(), column.name(), type));
    }

    /** A default that a generation comes down to is set as any other. */
    @Override
    public List<Statement> visit(ChangeIdentity operation) {
        boolean from = operation.from().flatMap(it -> it.identity()).isPresent();
        boolean to = operation.to().flatMap(it -> it.identity()).isPresent();
        if (to) {
            return super.visit(operation);
        }
        List<Statement> statements = new ArrayList<>();
        super.visit(operation).stream()
                .filter(statement -> statement.sql().startsWith("declare"))
                .forEach(statements::add);
        if (from) {
            statements.addAll(one(
                    operation,
                    Probes.not(probes().identity(operation.table(), operation.column())),
                    spelling().alterTable(operation.table(), "modify " + name(operation.column()) + " drop identity")));
        }
        Optional<String> had = operation.from().flatMap(spelling().clauses()::defaultOf);
        Optional<String> has = operation.to().flatMap(spelling().clauses()::defaultOf);
        if (!had.equals(has)) {
            statements.addAll(visit(new SetDefault(operation.table(), operation.column(), had, has)));
        }
        return statements;
    }

    @Override
    public List<Statement> visit(ChangeComputed operation) {
        return one(
                operation,
                probes().repeatable(operation.table()),
                modify(
                        operation.table(),
                        operation.column(),
                        operation
                                .to()
                                .map(computed -> "generated always as (" + computed.expression() + ") virtual")
                                .orElseThrow(() -> OracleFeatures.REFUSALS.limit(
                                        operation.table(),
                                        operation.column(),
                                        "makes no ordinary column of a computed one",
                                        "add another column, fill it from this one, and drop this one"))));
    }

    @Override
    public List<Statement> visit(SetOnUpdate operation) {
        Column column = column(operation.table(), operation.column());
        spelling().features().require(operation.table(), column.withOnUpdate(operation.to()));
        return List.of();
    }

    /** A column has no collation of its own. */
    @Override
    public List<Statement> visit(ChangeCollation operation) {
        return List.of();
    }

    /** Rows that hold names are the data phase's work. */
    @Override
    public List<Statement> visit(RenameEnumValue operation) {
        return List.of();
    }

    /** Restricting is what keys do anyway, and no word. */
    @Override
    public List<Statement> visit(AddForeignKey operation) {
        ForeignKey key = operation.key();
        spelling().features().require(operation.table(), key);
        return super.visit(new AddForeignKey(
                operation.table(),
                new ForeignKey(
                        key.name(),
                        key.columns(),
                        key.target(),
                        key.targetColumns(),
                        OracleFeatures.isPlain(key.onDelete()) ? ReferenceAction.NO_ACTION : key.onDelete(),
                        ReferenceAction.NO_ACTION,
                        key.deferral())));
    }

    @Override
    public List<Statement> visit(MoveTable operation) {
        throw OracleFeatures.REFUSALS.limit(
                operation.to(),
                operation.to().name(),
                "moves no table to another schema",
                "create the new table, copy the rows, and drop the old one");
    }

    @Override
    public List<Statement> visit(MoveSequence operation) {
        if (!operation.from().schema().equals(operation.to().schema())
                || operation.from().schema().isPresent()) {
            throw OracleFeatures.REFUSALS.limit(
                    operation.to(),
                    operation.to().name(),
                    "renames sequences of the connection's own schema alone",
                    "create another sequence, and drop this one");
        }
        return one(
                operation,
                Probes.and(probes().sequence(operation.to()), Probes.not(probes().sequence(operation.from()))),
                "rename " + name(operation.from()) + " to " + name(operation.to()));
    }

    /** The first number can't be altered, and has no meaning any more. */
    @Override
    public List<Statement> visit(AlterSequence operation) {
        Sequence from = operation.from();
        Sequence started = new Sequence(
                from.name(),
                from.type(),
                operation.to().start(),
                from.increment(),
                from.minimum(),
                from.maximum(),
                from.cycle(),
                from.cache());
        return super.visit(new AlterSequence(started, operation.to()));
    }
}
