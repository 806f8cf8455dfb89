package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.sqlite.SqliteTypes.Affinity;
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
import io.aludel.schema.operation.OperationVisitor;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.Locale;
import java.util.Optional;

/** What each operation means for the tables; gives the table that has to be finished with it, if one has. */
final class OperationCourse implements OperationVisitor<Optional<QualifiedName>> {

    private final SqliteStatements statements;
    private final Spelling spelling;

    OperationCourse(SqliteStatements statements, Spelling spelling) {
        this.statements = statements;
        this.spelling = spelling;
    }

    @Override
    public Optional<QualifiedName> visit(CreateTable operation) {
        Table table = operation.table();
        return Optional.of(table.name());
    }

    @Override
    public Optional<QualifiedName> visit(DropTable operation) {
        statements.drop(operation);
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(RenameTable operation) {
        statements.rename(operation);
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(MoveTable operation) {
        throw new DialectLimit(
                operation.to(),
                "SQLite has no schemas, and the table " + operation.from() + " can't become " + operation.to()
                        + ": take the schema away, or SQLite from the dialects");
    }

    @Override
    public Optional<QualifiedName> visit(AddColumn operation) {
        statements.arrive(operation.table(), operation.column());
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(DropColumn operation) {
        statements.leave(operation.table(), operation.column().name());
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(RenameColumn operation) {
        return statements.rename(operation) ? Optional.empty() : Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(ChangeColumnType operation) {
        operation
                .using()
                .map(SqliteTexts::own)
                .or(() -> conversion(operation))
                .ifPresent(text -> statements.convert(operation.table(), operation.column(), text));
        return Optional.of(operation.table());
    }

    /** What the new type of a column doesn't make of the old values by itself, as other databases do. */
    private Optional<String> conversion(ChangeColumnType operation) {
        String name = spelling.names().spell(operation.column());
        Affinity from = SqliteTypes.affinity(operation.from());
        Affinity to = SqliteTypes.affinity(operation.to());
        boolean reread = from != to && (from == Affinity.BLOB || to == Affinity.BLOB);
        if (reread && to != Affinity.NUMERIC) {
            return Optional.of("cast(" + name + " as " + to.name().toLowerCase(Locale.ROOT) + ")");
        }
        boolean rounds = operation.from().changeTo(operation.to()) == TypeChange.LOSES_DIGITS
                && operation.from().name().equals("numeric");
        int scale = operation.to().arguments().size() < 2
                ? 0
                : operation.to().arguments().get(1);
        return rounds
                ? Optional.of(
                        scale == 0 ? "cast(round(" + name + ") as integer)" : "round(" + name + ", " + scale + ")")
                : Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(ChangeComputed operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(SetOnUpdate operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(AddIndex operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(AddCheck operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(ChangeTableOption operation) {
        return operation.dialect().equals(SqliteDialect.ID) ? Optional.of(operation.table()) : Optional.empty();
    }

    /** Comments are kept nowhere. */
    @Override
    public Optional<QualifiedName> visit(ChangeComment operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(SetDefault operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(SetNullable operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(ChangeIdentity operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(AddPrimaryKey operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(DropPrimaryKey operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(AddUnique operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(DropUnique operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(AddForeignKey operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(DropForeignKey operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(RenameConstraint operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(DropIndex operation) {
        statements.dropIndex(operation.table(), operation.index().name());
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(RenameIndex operation) {
        statements.dropIndex(operation.table(), operation.from());
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(DropCheck operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(ChangeCollation operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(RenameEnumValue operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> visit(CreateSequence operation) {
        throw sequences(operation.sequence().name());
    }

    @Override
    public Optional<QualifiedName> visit(AlterSequence operation) {
        throw sequences(operation.to().name());
    }

    @Override
    public Optional<QualifiedName> visit(MoveSequence operation) {
        throw sequences(operation.to());
    }

    @Override
    public Optional<QualifiedName> visit(DropSequence operation) {
        return Optional.empty();
    }

    private static DialectLimit sequences(QualifiedName sequence) {
        return new DialectLimit(
                sequence,
                "SQLite has no sequences, such as " + sequence
                        + ": let an identity number the rows, or take SQLite from the dialects");
    }
}
