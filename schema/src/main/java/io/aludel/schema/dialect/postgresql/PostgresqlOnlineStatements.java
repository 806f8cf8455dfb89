package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Deferral;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Online;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Statements on tables that others use meanwhile (manual: ALTER TABLE, Notes; CREATE INDEX, Building Indexes Concurrently).
 *
 * <p>Rules come in two steps: the first holds for new rows at once and looks at no other, the second looks at all rows and locks none
 * out. Indexes are made and dropped concurrently, and keys take over an index that was made so.
 */
final class PostgresqlOnlineStatements extends PostgresqlStatements {

    private final Online online;
    private final Predicate<Operation> asked;

    /**
     * For one operation.
     *
     * @param online the revision
     * @param asked whether the revision has an operation; others are ways around something
     */
    PostgresqlOnlineStatements(Spelling spelling, Schema before, Online online, Predicate<Operation> asked) {
        super(spelling, before);
        this.online = online;
        this.asked = asked;
    }

    /** The twin leaves, and the old column takes its name, in one transaction: nobody sees the table without the name. */
    @Override
    public List<Statement> visit(RenameColumn operation) {
        List<Statement> statements = new ArrayList<>();
        online.twin(operation).ifPresent(twin -> statements.addAll(new PostgresqlTwins(spelling()).part(twin)));
        statements.addAll(super.visit(operation));
        return statements;
    }

    private boolean isOnline(Operation operation, QualifiedName table) {
        return asked.test(operation) && online.isOld(table);
    }

    /** A new table's key locks the table that it refers to as well. */
    @Override
    public List<Statement> visit(AddForeignKey operation) {
        List<Statement> plain = super.visit(operation);
        QualifiedName target = operation.key().target();
        boolean inUse = online.isOld(operation.table()) || online.isOld(target);
        return asked.test(operation) && inUse && online.mayHoldRows(operation.table())
                ? inTwoSteps(plain.get(0), operation.table(), operation.key().name())
                : plain;
    }

    @Override
    public List<Statement> visit(AddCheck operation) {
        List<Statement> plain = super.visit(operation);
        return isOnline(operation, operation.table())
                ? inTwoSteps(plain.get(0), operation.table(), operation.check().name())
                : plain;
    }

    private List<Statement> inTwoSteps(Statement whole, QualifiedName table, String constraint) {
        return List.of(
                new Statement(whole.description() + ", for new rows", whole.probe(), whole.sql() + " not valid"),
                validate(whole.description() + ", for all rows", table, constraint));
    }

    private Statement validate(String description, QualifiedName table, String constraint) {
        return new Statement(
                description,
                probes().valid(table, constraint),
                spelling().alterTable(table, "validate constraint " + name(constraint)),
                true);
    }

    /** From PostgreSQL 12 on a valid check saves looking at all rows. */
    @Override
    public List<Statement> visit(SetNullable operation) {
        List<Statement> plain = super.visit(operation);
        if (operation.nullable() || !isOnline(operation, operation.table())) {
            return plain;
        }
        QualifiedName table = operation.table();
        String check = spelling().names().fitted("aludel_not_null_" + operation.column());
        String present = probes().constraint(table, check);
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                operation.describe() + ", for new rows",
                present,
                spelling()
                        .alterTable(
                                table,
                                "add constraint " + name(check) + " check (" + name(operation.column())
                                        + " is not null) not valid")));
        online.refill(before(), table, operation.column())
                .ifPresent(fill -> statements.add(new Statement(
                        fill.describe() + " once more",
                        probes().repeatable(table),
                        spelling().clauses().fill(fill),
                        true)));
        statements.add(validate(operation.describe() + ", for all rows", table, check));
        statements.addAll(plain);
        statements.add(new Statement(
                "drop the check that was for " + operation.describe(),
                Probes.not(present),
                spelling().alterTable(table, "drop constraint " + name(check))));
        return statements;
    }

    @Override
    public List<Statement> visit(AddUnique operation) {
        List<Statement> plain = super.visit(operation);
        UniqueKey key = operation.key();
        return isOnline(operation, operation.table())
                ? byIndex(
                        plain.get(0),
                        operation.table(),
                        key.name(),
                        spelling().names().list(key.columns()) + (key.nullsNotDistinct() ? " nulls not distinct" : ""),
                        "unique using index " + name(key.name())
                                + (key.deferral() == Deferral.NONE ? "" : " " + key.deferral()))
                : plain;
    }

    @Override
    public List<Statement> visit(AddPrimaryKey operation) {
        List<Statement> plain = super.visit(operation);
        PrimaryKey key = operation.key();
        return isOnline(operation, operation.table())
                ? byIndex(
                        plain.get(0),
                        operation.table(),
                        key.name(),
                        spelling().names().list(key.columns()),
                        "primary key using index " + name(key.name()))
                : plain;
    }

    private List<Statement> byIndex(
            Statement whole, QualifiedName table, String name, String indexed, String constraint) {
        return List.of(
                new Statement(
                        "create the index to " + whole.description(),
                        probes().index(table, name),
                        "create unique index " + CONCURRENTLY + name(name) + " on " + name(table) + " " + indexed,
                        true),
                new Statement(
                        whole.description(),
                        whole.probe(),
                        spelling().alterTable(table, "add constraint " + name(name) + " " + constraint)));
    }

    @Override
    public List<Statement> visit(AddIndex operation) {
        return isOnline(operation, operation.table()) ? addIndex(operation, CONCURRENTLY) : super.visit(operation);
    }

    @Override
    public List<Statement> visit(DropIndex operation) {
        return isOnline(operation, operation.table()) ? dropIndex(operation, CONCURRENTLY) : super.visit(operation);
    }
}
