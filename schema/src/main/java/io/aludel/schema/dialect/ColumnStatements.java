package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.TypeChange;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The standard statements that make, drop and change columns. */
final class ColumnStatements {

    private final Spelling spelling;

    ColumnStatements(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Statement> add(AddColumn operation) {
        QualifiedName table = operation.table();
        Column column = operation.column();
        spelling.features().require(table, column);
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                operation.describe(),
                spelling.probes().column(table, column.name()),
                spelling.alterTable(table, "add column " + spelling.clauses().column(column))));
        statements.addAll(new CommentStatements(spelling).of(table, column));
        return statements;
    }

    List<Statement> drop(DropColumn operation) {
        String column = operation.column().name();
        return List.of(new Statement(
                operation.describe(),
                Probes.not(spelling.probes().column(operation.table(), column)),
                spelling.alterTable(
                        operation.table(), "drop column " + spelling.names().spell(column))));
    }

    List<Statement> changeType(ChangeColumnType operation, Column column) {
        String type = spelling.clauses().type(column.withType(operation.to()));
        spelling.features().require(operation.table(), column.withType(operation.to()));
        if (spelling.types().spell(operation.to()).equals(spelling.types().spell(operation.from()))
                && operation.using().isEmpty()) {
            return List.of();
        }
        String using = conversion(operation).map(text -> " using " + text).orElse("");
        return List.of(new Statement(
                operation.describe(),
                typeProbe(operation),
                spelling.alterColumn(operation.table(), operation.column(), "set data type " + type + using)));
    }

    private Optional<String> conversion(ChangeColumnType operation) {
        boolean castNeeded = operation.from().changeTo(operation.to()) == TypeChange.CONVERSION;
        return operation.using().or(() -> castNeeded ? Optional.of(cast(operation)) : Optional.empty());
    }

    private String cast(ChangeColumnType operation) {
        return "cast(" + spelling.names().spell(operation.column()) + " as "
                + spelling.types().spell(operation.to()) + ")";
    }

    /** Whether the change has happened, as far as the catalogue tells. */
    String typeProbe(ChangeColumnType operation) {
        QualifiedName table = operation.table();
        String column = operation.column();
        if (isUnreadable(operation.from()) || isUnreadable(operation.to())) {
            return spelling.probes().repeatable(table);
        }
        String from = spelling.types().catalogue(operation.from());
        String to = spelling.types().catalogue(operation.to());
        String old = Probes.not(spelling.probes().type(table, column, from));
        // Types that the catalogue calls the same can't be told apart: the change is made once more, which does no
        // harm.
        return to.equals(from) ? old : Probes.and(spelling.probes().type(table, column, to), old);
    }

    /** Values of an enumeration may hold what separates conditions of a probe. */
    private static boolean isUnreadable(ColumnType type) {
        return type.enumType()
                .filter(enumeration -> enumeration.values().stream()
                        .anyMatch(value -> value.contains("&")
                                || value.contains("|")
                                || value.contains("\"")
                                || value.contains(", ")
                                || value.codePoints().anyMatch(Character::isISOControl)))
                .isPresent();
    }

    List<Statement> changeNullability(SetNullable operation) {
        String notNull = spelling.probes().notNull(operation.table(), operation.column());
        return List.of(new Statement(
                operation.describe(),
                operation.nullable() ? Probes.not(notNull) : notNull,
                spelling.alterColumn(
                        operation.table(),
                        operation.column(),
                        operation.nullable() ? "drop not null" : "set not null")));
    }

    List<Statement> changeDefault(SetDefault operation) {
        return List.of(operation
                .to()
                .map(text -> setDefault(
                        operation.describe(),
                        operation.table(),
                        operation.column(),
                        operation.from().isPresent(),
                        text))
                .orElseGet(() -> dropDefault(operation.describe(), operation.table(), operation.column())));
    }

    List<Statement> changeCheckedDefault(SetDefault operation, Column column) {
        spelling.features().require(operation.table(), column.withDefault(operation.to()));
        return changeDefault(new SetDefault(
                operation.table(),
                column.name(),
                operation.from(),
                operation.to().map(text -> spelling.features().defaultText(column, text))));
    }

    Statement setDefault(String description, QualifiedName table, String column, boolean replaced, String text) {
        return new Statement(
                description,
                replaced
                        ? spelling.probes().repeatable(table)
                        : spelling.probes().hasDefault(table, column),
                spelling.alterColumn(table, column, "set default " + text));
    }

    Statement dropDefault(String description, QualifiedName table, String column) {
        return new Statement(
                description,
                Probes.not(spelling.probes().hasDefault(table, column)),
                spelling.alterColumn(table, column, "drop default"));
    }
}
