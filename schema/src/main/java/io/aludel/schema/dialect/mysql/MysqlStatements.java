package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.EnumType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that MySQL takes in its own way, and MariaDB as MySQL does. Changes of a column repeat its whole definition. */
public abstract class MysqlStatements extends MysqlRuleStatements {

    /** For one operation. */
    protected MysqlStatements(Spelling spelling, MysqlFeatures features, Schema before) {
        super(spelling, features, before);
    }

    @Override
    protected String dialect() {
        return MysqlDialect.ID;
    }

    @Override
    protected GenerationStatements generations() {
        return new MysqlGenerationStatements(spelling(), before());
    }

    private Column column(QualifiedName table, String column) {
        return before().requireTable(table).requireColumn(column);
    }

    private Definitions definitions(QualifiedName table) {
        return new Definitions(spelling(), before(), table);
    }

    /** Gives a column another definition; whether that has happened can't always be seen. */
    final List<Statement> modify(Operation operation, QualifiedName table, String probe, Column column) {
        return one(
                operation,
                probe,
                spelling().alterTable(table, definitions(table).modify(column)));
    }

    @Override
    public final List<Statement> visit(CreateTable operation) {
        Table table = operation.table();
        limits().requireUnnamed(table);
        limits().requireOneIdentity(table);
        table.columns().forEach(column -> limits().require(table.name(), column));
        table.comment().ifPresent(text -> limits().requireComment(table.name(), Optional.empty(), text));
        requireKeys(table);
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(spelling().clauses().column(column)));
        table.primaryKey()
                .ifPresent(key -> lines.add("primary key " + spelling().names().list(key.columns())));
        table.uniqueKeys().forEach(key -> lines.add(spelling().clauses().unique(key)));
        table.indexes().stream()
                .flatMap(index -> spelling().features().kept(index).stream())
                .forEach(index -> lines.add(MysqlIndexes.define(spelling(), index)));
        supports()
                .of(before(), table)
                .forEach((name, columns) -> lines.add(supports().define(name, columns)));
        table.checks().forEach(check -> lines.add(spelling().clauses().check(check)));
        return one(
                operation,
                probes().table(table.name()),
                "create table " + name(table.name()) + " (\n  " + String.join(",\n  ", lines) + "\n)"
                        + spelling().features().options(table));
    }

    @Override
    public final List<Statement> visit(RenameTable operation) {
        return rename(operation, operation.from(), operation.to());
    }

    @Override
    public final List<Statement> visit(MoveTable operation) {
        return rename(operation, operation.from(), operation.to());
    }

    private List<Statement> rename(Operation operation, QualifiedName from, QualifiedName to) {
        return one(
                operation,
                Probes.and(probes().table(to), Probes.not(probes().table(from))),
                spelling().alterTable(from, "rename to " + name(to)));
    }

    @Override
    public List<Statement> visit(AddColumn operation) {
        QualifiedName table = operation.table();
        limits().require(table, operation.column());
        limits().requireNumbered(table, operation.column());
        limits().requireUnnamed(operation.applyTo(before()).requireTable(table));
        limits().requireOneIdentity(operation.applyTo(before()).requireTable(table));
        String action = "add column " + spelling().clauses().column(operation.column())
                + MysqlGenerationStatements.start(operation.column());
        return alter(operation, table, probes().column(table, operation.column().name()), action);
    }

    @Override
    public final List<Statement> visit(DropColumn operation) {
        String column = operation.column().name();
        return alter(
                operation,
                operation.table(),
                Probes.not(probes().column(operation.table(), column)),
                "drop column " + name(column));
    }

    @Override
    public final List<Statement> visit(ChangeColumnType operation) {
        QualifiedName table = operation.table();
        Column column = column(table, operation.column()).withType(operation.to());
        limits().require(table, column);
        lengths().requireOver(operation.applyTo(before()).requireTable(table), operation.column());
        Optional<String> conversion = new MysqlConversions(spelling()).of(operation);
        if (conversion.isPresent()) {
            return definitions(table).convert(operation, column, conversion.get());
        }
        return spelling()
                        .types()
                        .spell(operation.from())
                        .equals(spelling().types().spell(operation.to()))
                ? List.of()
                : modify(operation, table, typeProbe(operation), column);
    }

    @Override
    public final List<Statement> visit(SetNullable operation) {
        QualifiedName table = operation.table();
        Column column = column(table, operation.column());
        Schema after = operation.applyTo(before());
        references().requireAround(after, table, column.name());
        limits().effects().require(after.requireTable(table));
        String notNull = probes().notNull(table, column.name());
        String probe = operation.nullable() ? Probes.not(notNull) : notNull;
        return modify(
                operation,
                table,
                tellsNotNull(column) ? probe : probes().repeatable(table),
                column.withNullable(operation.nullable()));
    }

    /** Whether the catalogue tells that a column has no NULL. */
    protected boolean tellsNotNull(Column column) {
        return true;
    }

    /** By the whole definition: {@code set default} leaves the current moment where it is (seen on MariaDB 11.4.5). */
    @Override
    public final List<Statement> visit(SetDefault operation) {
        QualifiedName table = operation.table();
        Column column = column(table, operation.column()).withDefault(operation.to());
        String present = probes().hasDefault(table, column.name());
        String probe = operation.to().isEmpty() ? Probes.not(present) : present;
        boolean replaced = operation.to().isPresent() && operation.from().isPresent();
        return modify(operation, table, replaced ? probes().repeatable(table) : probe, column);
    }

    @Override
    public final List<Statement> visit(ChangeIdentity operation) {
        Table after = operation.applyTo(before()).requireTable(operation.table());
        limits().require(operation.table(), after.requireColumn(operation.column()));
        limits().requireUnnamed(after);
        limits().requireOneIdentity(after);
        return super.visit(operation);
    }

    @Override
    public final List<Statement> visit(ChangeComputed operation) {
        QualifiedName table = operation.table();
        Column column = column(table, operation.column()).withComputed(operation.to());
        limits().requireUnnamed(operation.applyTo(before()).requireTable(table));
        if (operation.from().equals(operation.to())) {
            return List.of();
        }
        if (Definitions.leads(operation.from(), operation.to())) {
            return modify(operation, table, probes().repeatable(table), column);
        }
        return operation.to().isPresent()
                ? definitions(table).replace(operation, column)
                : definitions(table).convert(operation, column, name(column.name()));
    }

    @Override
    public final List<Statement> visit(ChangeCollation operation) {
        QualifiedName table = operation.table();
        return modify(
                operation,
                table,
                probes().repeatable(table),
                column(table, operation.column()).withCollation(operation.to()));
    }

    @Override
    public final List<Statement> visit(ChangeComment operation) {
        QualifiedName table = operation.table();
        operation.to().ifPresent(text -> limits().requireComment(table, operation.column(), text));
        String repeatable = probes().repeatable(table);
        return operation
                .column()
                .map(name ->
                        modify(operation, table, repeatable, column(table, name).withComment(operation.to())))
                .orElseGet(() -> one(
                        operation,
                        repeatable,
                        spelling()
                                .alterTable(
                                        table,
                                        "comment="
                                                + spelling()
                                                        .literal(operation.to().orElse("")))));
    }

    /** Where there's no clause, the trigger is replaced. */
    @Override
    public final List<Statement> visit(SetOnUpdate operation) {
        QualifiedName table = operation.table();
        Column from = column(table, operation.column());
        Column to = from.withOnUpdate(operation.to());
        boolean same = MysqlDefaults.onUpdateClause(from).equals(MysqlDefaults.onUpdateClause(to));
        return same ? List.of() : modify(operation, table, probes().repeatable(table), to);
    }

    /** The column knows both values while the rows go from the one to the other. */
    @Override
    public final List<Statement> visit(RenameEnumValue operation) {
        QualifiedName table = operation.table();
        Column column = column(table, operation.column());
        Optional<EnumType> type = column.type().enumType();
        if (type.isEmpty()) {
            // Rows that hold names are the data phase's work, and those that hold positions stay as they are.
            return List.of();
        }
        List<String> values = new ArrayList<>(type.get().values());
        values.add(operation.to());
        Column wide = column.withType(ColumnType.enumeration(type.get().name(), values));
        String old = spelling().literal(operation.from());
        String renamed = spelling().literal(operation.to());
        Column narrow = operation
                .applyTo(before())
                .requireTable(table)
                .requireColumn(column.name())
                .withDefault(column.defaultExpression().map(text -> text.equals(old) ? renamed : text));
        String repeatable = probes().repeatable(table);
        String spelled = name(column.name());
        List<Statement> statements = new ArrayList<>(modify(operation, table, repeatable, wide));
        statements.add(new Statement(
                operation.describe() + " in the rows",
                repeatable,
                "update " + name(table) + " set " + spelled + " = " + renamed
                        + definitions(table).untouched(column.name()) + " where " + spelled + " = " + old));
        statements.addAll(modify(operation, table, repeatable, narrow));
        return statements;
    }
}
