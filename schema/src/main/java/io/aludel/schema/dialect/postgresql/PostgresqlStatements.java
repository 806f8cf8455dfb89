package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.Deferral;
import io.aludel.schema.EnumType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Statements that PostgreSQL takes in its own way. */
class PostgresqlStatements extends StandardStatements {

    static final String CONCURRENTLY = "concurrently ";

    PostgresqlStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected final String dialect() {
        return PostgresqlDialect.ID;
    }

    @Override
    protected GenerationStatements generations() {
        return new PostgresqlGenerationStatements(spelling(), before());
    }

    @Override
    public List<Statement> visit(CreateTable operation) {
        operation
                .table()
                .columns()
                .forEach(column -> requireNoSystemColumn(operation.table().name(), column.name()));
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(AddColumn operation) {
        requireNoSystemColumn(operation.table(), operation.column().name());
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(RenameColumn operation) {
        requireNoSystemColumn(operation.table(), operation.to());
        return super.visit(operation);
    }

    private static void requireNoSystemColumn(QualifiedName table, String column) {
        if (PostgresqlWords.SYSTEM_COLUMNS.contains(column)) {
            throw new DialectLimit(
                    table,
                    column,
                    "PostgreSQL has a column " + column + " of its own in every table: give the one of " + table
                            + " another name");
        }
    }

    @Override
    public List<Statement> visit(MoveTable operation) {
        return one(
                operation,
                Probes.and(probes().table(operation.to()), Probes.not(probes().table(operation.from()))),
                spelling()
                        .alterTable(
                                operation.from(), "set schema " + schema("table", operation.from(), operation.to())));
    }

    @Override
    public List<Statement> visit(MoveSequence operation) {
        QualifiedName from = operation.from();
        QualifiedName to = operation.to();
        List<Statement> statements = new ArrayList<>();
        QualifiedName moved = to.sibling(from.name());
        if (!from.schema().equals(to.schema())) {
            statements.add(new Statement(
                    "move sequence " + from + " to " + moved,
                    Probes.and(probes().sequence(moved), Probes.not(probes().sequence(from))),
                    "alter sequence " + name(from) + " set schema " + schema("sequence", from, to)));
        }
        if (!moved.equals(to)) {
            statements.add(new Statement(
                    "rename sequence " + moved + " to " + to,
                    Probes.and(probes().sequence(to), Probes.not(probes().sequence(moved))),
                    "alter sequence " + name(moved) + " rename to " + name(to.name())));
        }
        return statements;
    }

    private String schema(String kind, QualifiedName from, QualifiedName to) {
        return to.schema()
                .map(this::name)
                .orElseThrow(() -> new DialectLimit(
                        to,
                        "PostgreSQL can't move the " + kind + " " + from
                                + " to the schema of the connection, which isn't known beforehand: declare a schema"));
    }

    /** A foreign key can't refer to a key that's checked later (error 55000). */
    @Override
    public List<Statement> visit(AddForeignKey operation) {
        ForeignKey key = operation.key();
        Table target = before().requireTable(key.target());
        HashSet<String> wanted = new HashSet<>(key.targetColumns());
        boolean deferred = target.uniqueKeys().stream()
                .anyMatch(
                        unique -> unique.deferral() != Deferral.NONE && new HashSet<>(unique.columns()).equals(wanted));
        boolean immediate = target.uniqueKeys().stream()
                        .anyMatch(unique ->
                                unique.deferral() == Deferral.NONE && new HashSet<>(unique.columns()).equals(wanted))
                || target.primaryKey()
                        .filter(primary -> new HashSet<>(primary.columns()).equals(wanted))
                        .isPresent()
                || target.indexes().stream()
                        .anyMatch(index -> index.isKey() && new HashSet<>(index.columns()).equals(wanted));
        if (deferred && !immediate) {
            throw new DialectLimit(
                    operation.table(),
                    key.name(),
                    "PostgreSQL lets no foreign key refer to a deferrable key, as " + key.name() + " does to "
                            + key.target() + key.targetColumns() + ": make that key one that's checked at once");
        }
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(AddIndex operation) {
        return addIndex(operation, operation.concurrently() ? CONCURRENTLY : "");
    }

    @Override
    public List<Statement> visit(DropIndex operation) {
        return dropIndex(operation, operation.concurrently() ? CONCURRENTLY : "");
    }

    /** What becomes of the values of an enumeration is the type's business, which stands beside its columns. */
    @Override
    public List<Statement> visit(ChangeColumnType operation) {
        Optional<EnumType> from = operation.from().enumType();
        Optional<EnumType> to = operation.to().enumType();
        if (to.isEmpty()) {
            return super.visit(operation);
        }
        boolean same = from.map(EnumType::name).equals(to.map(EnumType::name));
        if (same && operation.using().isEmpty()) {
            return List.of();
        }
        String using =
                name(operation.column()) + "::text::" + spelling().types().spell(operation.to());
        return super.visit(new ChangeColumnType(
                operation.table(),
                operation.column(),
                operation.from(),
                operation.to(),
                operation.using().or(() -> Optional.of(using))));
    }

    /** A type without collation would set it back. */
    @Override
    public List<Statement> visit(ChangeCollation operation) {
        Column column = before().requireTable(operation.table()).requireColumn(operation.column());
        return one(
                operation,
                probes().repeatable(operation.table()),
                spelling()
                        .alterColumn(
                                operation.table(),
                                column.name(),
                                "set data type " + spelling().clauses().type(column.withCollation(operation.to()))));
    }

    /** A column that comes to be computed in another way is made anew, by the detours: what's left is no difference here. */
    @Override
    public List<Statement> visit(ChangeComputed operation) {
        if (operation.to().isPresent()) {
            return List.of();
        }
        return one(
                operation,
                probes().repeatable(operation.table()),
                spelling().alterColumn(operation.table(), operation.column(), "drop expression if exists"));
    }

    /** A trigger's business. */
    @Override
    public List<Statement> visit(SetOnUpdate operation) {
        return List.of();
    }

    /** The type's business. */
    @Override
    public List<Statement> visit(RenameEnumValue operation) {
        return List.of();
    }
}
