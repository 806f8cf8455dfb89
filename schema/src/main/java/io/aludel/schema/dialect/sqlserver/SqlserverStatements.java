package io.aludel.schema.dialect.sqlserver;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
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
import java.util.stream.Stream;

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

    private SqlserverUniqueKeys uniqueKeys() {
        return new SqlserverUniqueKeys(spelling(), before());
    }

    private SqlserverRenames renames() {
        return new SqlserverRenames(spelling(), before());
    }

    private SqlserverDefaults defaults() {
        return new SqlserverDefaults(spelling());
    }

    @Override
    public List<Statement> visit(CreateTable operation) {
        Table table = operation.table();
        table.uniqueKeys().forEach(key -> spelling().features().require(table.name(), key));
        List<UniqueKey> filtered = table.uniqueKeys().stream()
                .filter(key -> uniqueKeys().filtered(table, key).isPresent())
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
        return uniqueKeys()
                .filtered(operation.table(), operation.key())
                .map(index -> addIndex(new AddIndex(operation.table(), index), ""))
                .orElseGet(() -> super.visit(operation));
    }

    @Override
    public List<Statement> visit(DropUnique operation) {
        return uniqueKeys()
                .filtered(operation.table(), operation.key())
                .map(index -> visit(new DropIndex(operation.table(), index)))
                .orElseGet(() -> super.visit(operation));
    }

    @Override
    public List<Statement> visit(AddIndex operation) {
        spelling().features().require(operation.table(), operation.index());
        return addIndex(new AddIndex(operation.table(), uniqueKeys().index(operation.table(), operation.index())), "");
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
        return renames().rename(operation);
    }

    @Override
    public List<Statement> visit(RenameTable operation) {
        return renames().rename(operation);
    }

    @Override
    protected String renameColumn(RenameColumn operation) {
        return renames().text(operation);
    }

    @Override
    public List<Statement> visit(RenameConstraint operation) {
        return renames().rename(operation);
    }

    @Override
    public List<Statement> visit(MoveTable operation) {
        return renames().move(operation);
    }

    @Override
    public List<Statement> visit(MoveSequence operation) {
        return renames().move(operation);
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
            statements.add(defaults().drop(operation.table(), operation.column().name()));
        }
        statements.addAll(super.visit(operation));
        return statements;
    }

    @Override
    public List<Statement> visit(SetDefault operation) {
        return defaults().set(operation, column(operation.table(), operation.column()));
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
                .flatMap(statement -> statement.sql().startsWith("alter table ")
                        ? defaults().set(operation, statement).stream()
                        : Stream.of(statement))
                .toList();
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
        List<Statement> altered = one(operation, typeProbe(operation), alter(operation.table(), changed));
        return defaults().around(operation.table(), column, altered);
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

    @Override
    public List<Statement> visit(AddForeignKey operation) {
        return super.visit(new AddForeignKey(operation.table(), SqlserverFeatures.withoutRestrict(operation.key())));
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
