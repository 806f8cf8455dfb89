package io.aludel.schema.dialect.sqlserver;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements that SQL Server takes in its own way (manual: ALTER TABLE, sp_rename; not run). */
final class SqlserverStatements extends StandardStatements {

    SqlserverStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected String dialect() {
        return SqlserverDialect.ID;
    }

    @Override
    protected GenerationStatements generations() {
        return new SqlserverGenerationStatements(spelling(), before());
    }

    private Column column(QualifiedName table, String column) {
        return before().requireTable(table).requireColumn(column);
    }

    /** A unique key takes two NULLs for the same here; an index without such rows doesn't. */
    private static Optional<Index> filtered(Table table, UniqueKey key, Spelling spelling) {
        List<String> nullable = key.columns().stream()
                .filter(column -> table.requireColumn(column).nullable())
                .toList();
        if (nullable.isEmpty() || key.nullsNotDistinct()) {
            return Optional.empty();
        }
        String where = nullable.stream()
                .map(column -> spelling.names().spell(column) + " is not null")
                .collect(Collectors.joining(" and "));
        return Optional.of(new Index(
                key.name(),
                key.columns().stream().map(Index.Part::of).toList(),
                true,
                Optional.of(where),
                Optional.empty(),
                List.of()));
    }

    @Override
    public List<Statement> visit(CreateTable operation) {
        Table table = operation.table();
        table.uniqueKeys().forEach(key -> spelling().features().require(table.name(), key));
        List<UniqueKey> filtered = table.uniqueKeys().stream()
                .filter(key -> filtered(table, key, spelling()).isPresent())
                .toList();
        Table whole = table.withUniqueKeys(table.uniqueKeys().stream()
                        .filter(key -> !filtered.contains(key))
                        .toList())
                .withIndexes(List.of());
        List<Statement> statements = new ArrayList<>(super.visit(new CreateTable(whole)));
        SqlserverStatements then = new SqlserverStatements(spelling(), operation.applyTo(before()));
        filtered.forEach(key -> statements.addAll(then.visit(new AddUnique(table.name(), key))));
        table.indexes().forEach(index -> statements.addAll(then.visit(new AddIndex(table.name(), index))));
        return statements;
    }

    @Override
    public List<Statement> visit(AddUnique operation) {
        spelling().features().require(operation.table(), operation.key());
        return filtered(before().requireTable(operation.table()), operation.key(), spelling())
                .map(index -> addIndex(new AddIndex(operation.table(), index), ""))
                .orElseGet(() -> super.visit(operation));
    }

    @Override
    public List<Statement> visit(DropUnique operation) {
        return filtered(before().requireTable(operation.table()), operation.key(), spelling())
                .map(index -> visit(new DropIndex(operation.table(), index)))
                .orElseGet(() -> super.visit(operation));
    }

    /** A unique index takes two NULLs for the same too. */
    @Override
    public List<Statement> visit(AddIndex operation) {
        Index index = operation.index();
        spelling().features().require(operation.table(), index);
        Table table = before().requireTable(operation.table());
        Optional<String> where = index.unique() && index.where().isEmpty()
                ? filtered(table, new UniqueKey(index.name(), index.columns()), spelling())
                        .flatMap(Index::where)
                : index.where();
        return addIndex(
                new AddIndex(
                        operation.table(),
                        new Index(index.name(), index.parts(), index.unique(), where, index.method(), index.include())),
                "");
    }

    @Override
    public List<Statement> visit(DropIndex operation) {
        return spelling()
                .features()
                .kept(operation.index())
                .map(index -> one(
                        operation,
                        Probes.not(probes().index(operation.table(), index.name())),
                        "drop index " + name(index.name()) + " on " + name(operation.table())))
                .orElse(List.of());
    }

    @Override
    public List<Statement> visit(RenameIndex operation) {
        boolean kept = before().requireTable(operation.table())
                .index(operation.from())
                .flatMap(spelling().features()::kept)
                .isPresent();
        return kept
                ? rename(
                        operation,
                        Probes.and(
                                probes().index(operation.table(), operation.to()),
                                Probes.not(probes().index(operation.table(), operation.from()))),
                        name(operation.table()) + "." + name(operation.from()),
                        operation.to(),
                        "INDEX")
                : List.of();
    }

    private List<Statement> rename(Operation operation, String probe, String what, String to, String kind) {
        return one(
                operation,
                probe,
                "exec sp_rename " + spelling().literal(what) + ", " + spelling().literal(to)
                        + (kind.isEmpty() ? "" : ", " + spelling().literal(kind)));
    }

    @Override
    public List<Statement> visit(RenameTable operation) {
        return rename(
                operation,
                Probes.and(probes().table(operation.to()), Probes.not(probes().table(operation.from()))),
                name(operation.from()),
                operation.to().name(),
                "");
    }

    @Override
    protected String renameColumn(RenameColumn operation) {
        return "exec sp_rename " + spelling().literal(name(operation.table()) + "." + name(operation.from())) + ", "
                + spelling().literal(operation.to()) + ", " + spelling().literal("COLUMN");
    }

    @Override
    public List<Statement> visit(RenameConstraint operation) {
        Table table = before().requireTable(operation.table());
        Optional<Index> index = table.uniqueKeys().stream()
                .filter(key -> key.name().equals(operation.from()))
                .findFirst()
                .flatMap(key -> filtered(table, key, spelling()));
        return rename(
                operation,
                Probes.and(
                        probes().constraint(operation.table(), operation.to()),
                        Probes.not(probes().constraint(operation.table(), operation.from()))),
                index.isPresent()
                        ? name(operation.table()) + "." + name(operation.from())
                        : name(operation.table().sibling(operation.from())),
                operation.to(),
                index.isPresent() ? "INDEX" : "OBJECT");
    }

    @Override
    public List<Statement> visit(MoveTable operation) {
        return one(
                operation,
                Probes.and(probes().table(operation.to()), Probes.not(probes().table(operation.from()))),
                "alter schema " + schema(operation.to()) + " transfer " + name(operation.from()));
    }

    @Override
    public List<Statement> visit(MoveSequence operation) {
        List<Statement> statements = new ArrayList<>();
        QualifiedName moved = operation.to().sibling(operation.from().name());
        if (!moved.equals(operation.from())) {
            statements.addAll(one(
                    operation,
                    Probes.and(probes().sequence(moved), Probes.not(probes().sequence(operation.from()))),
                    "alter schema " + schema(operation.to()) + " transfer " + name(operation.from())));
        }
        if (!moved.equals(operation.to())) {
            statements.addAll(rename(
                    operation,
                    Probes.and(probes().sequence(operation.to()), Probes.not(probes().sequence(moved))),
                    name(moved),
                    operation.to().name(),
                    ""));
        }
        return statements;
    }

    private String schema(QualifiedName name) {
        return name.schema().map(this::name).orElse("dbo");
    }

    @Override
    public List<Statement> visit(AddColumn operation) {
        Column column = operation.column();
        spelling().features().require(operation.table(), column);
        return one(
                operation,
                probes().column(operation.table(), column.name()),
                spelling()
                        .alterTable(
                                operation.table(), "add " + spelling().clauses().column(column)));
    }

    @Override
    public List<Statement> visit(DropColumn operation) {
        List<Statement> statements = new ArrayList<>();
        if (spelling().clauses().defaultOf(operation.column()).isPresent()) {
            statements.add(dropDefault(operation.table(), operation.column().name()));
        }
        statements.addAll(super.visit(operation));
        return statements;
    }

    /** A default is a constraint, and called as it was when it was made: it's looked up. */
    private Statement dropDefault(QualifiedName table, String column) {
        String alter = "alter table " + name(table) + " drop constraint ";
        return new Statement(
                "drop default of " + table + "." + column,
                Probes.not(probes().hasDefault(table, column)),
                "declare @drop nvarchar(max) = (select " + spelling().literal(alter)
                        + " + quotename(name) from sys.default_constraints\n  where parent_object_id = object_id("
                        + spelling().literal(name(table)) + ") and col_name(parent_object_id, parent_column_id) = "
                        + spelling().literal(column) + ");\nexec(@drop)");
    }

    @Override
    public List<Statement> visit(SetDefault operation) {
        List<Statement> statements = new ArrayList<>();
        if (operation.from().isPresent()) {
            statements.add(dropDefault(operation.table(), operation.column()));
        }
        Column column = column(operation.table(), operation.column());
        operation
                .to()
                .ifPresent(text -> statements.add(new Statement(
                        operation.describe(),
                        probes().hasDefault(operation.table(), operation.column()),
                        addDefault(
                                operation.table(),
                                operation.column(),
                                spelling().features().defaultText(column, text)))));
        return statements;
    }

    private String addDefault(QualifiedName table, String column, String text) {
        return spelling().alterTable(table, "add default " + text + " for " + name(column));
    }

    @Override
    public List<Statement> visit(ChangeIdentity operation) {
        boolean identities = operation.from().flatMap(it -> it.identity()).isPresent()
                || operation.to().flatMap(it -> it.identity()).isPresent();
        if (identities) {
            boolean both = operation.from().flatMap(it -> it.identity()).isPresent()
                    && operation.to().flatMap(it -> it.identity()).isPresent();
            if (both) {
                return super.visit(operation);
            }
            throw SqlserverFeatures.REFUSALS.limit(
                    operation.table(),
                    operation.column(),
                    "lets no column that's there become an identity column or cease to be one",
                    "draw from a sequence, or add a new column");
        }
        return super.visit(operation).stream()
                .flatMap(statement -> asConstraint(operation, statement).stream())
                .toList();
    }

    /** The standard statements set and drop defaults of columns. */
    private List<Statement> asConstraint(ChangeIdentity operation, Statement statement) {
        if (!statement.sql().startsWith("alter table ")) {
            return List.of(statement);
        }
        List<Statement> statements = new ArrayList<>();
        if (operation.from().isPresent()) {
            statements.add(dropDefault(operation.table(), operation.column()));
        }
        operation
                .to()
                .flatMap(spelling().clauses()::defaultOf)
                .ifPresent(text -> statements.add(new Statement(
                        statement.description(),
                        probes().hasDefault(operation.table(), operation.column()),
                        addDefault(operation.table(), operation.column(), text))));
        return statements;
    }

    @Override
    public List<Statement> visit(SetNullable operation) {
        String notNull = probes().notNull(operation.table(), operation.column());
        Column changed = column(operation.table(), operation.column()).withNullable(operation.nullable());
        return one(operation, operation.nullable() ? Probes.not(notNull) : notNull, alter(operation.table(), changed));
    }

    private String alter(QualifiedName table, Column column) {
        return spelling()
                .alterColumn(
                        table,
                        column.name(),
                        spelling().clauses().type(column) + (column.nullable() ? " null" : " not null"));
    }

    @Override
    public List<Statement> visit(ChangeColumnType operation) {
        Column column = column(operation.table(), operation.column());
        Column changed = column.withType(operation.to());
        spelling().features().require(operation.table(), changed);
        if (operation.using().isPresent()) {
            throw SqlserverFeatures.REFUSALS.limit(
                    operation.table(),
                    column.name(),
                    "changes no type by an expression",
                    "add another column, fill it from this one, and drop this one");
        }
        String type = spelling().types().spell(operation.to());
        if (type.equals(spelling().types().spell(operation.from()))) {
            return List.of();
        }
        Optional<String> value = spelling().clauses().defaultOf(column);
        List<Statement> statements = new ArrayList<>();
        value.ifPresent(text -> statements.add(dropDefault(operation.table(), column.name())));
        statements.addAll(one(operation, typeProbe(operation), alter(operation.table(), changed)));
        value.ifPresent(text -> statements.add(new Statement(
                "set default of " + operation.table() + "." + column.name() + " again",
                probes().hasDefault(operation.table(), column.name()),
                addDefault(operation.table(), column.name(), text))));
        return statements;
    }

    @Override
    public List<Statement> visit(ChangeCollation operation) {
        Column changed = column(operation.table(), operation.column()).withCollation(operation.to());
        return one(operation, probes().repeatable(operation.table()), alter(operation.table(), changed));
    }

    /** A column that comes to be computed in another way is made anew, by the detours. */
    @Override
    public List<Statement> visit(ChangeComputed operation) {
        throw SqlserverFeatures.REFUSALS.limit(
                operation.table(),
                operation.column(),
                "makes no ordinary column of a computed one",
                "add another column, fill it from this one, and drop this one");
    }

    @Override
    public List<Statement> visit(SetOnUpdate operation) {
        Column column = column(operation.table(), operation.column());
        spelling().features().require(operation.table(), column.withOnUpdate(operation.to()));
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
        return super.visit(new AddForeignKey(
                operation.table(),
                new ForeignKey(
                        key.name(),
                        key.columns(),
                        key.target(),
                        key.targetColumns(),
                        unlessRestrict(key.onDelete()),
                        unlessRestrict(key.onUpdate()),
                        key.deferral())));
    }

    private static ReferenceAction unlessRestrict(ReferenceAction action) {
        return action == ReferenceAction.RESTRICT ? ReferenceAction.NO_ACTION : action;
    }

    /** Neither the type nor the first number can be altered; the latter has no meaning any more. */
    @Override
    public List<Statement> visit(AlterSequence operation) {
        Sequence from = operation.from();
        if (!from.type().equals(operation.to().type())) {
            throw SqlserverFeatures.REFUSALS.limit(
                    from.name(), from.name().name(), "alters no type of a sequence", "make another sequence");
        }
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
