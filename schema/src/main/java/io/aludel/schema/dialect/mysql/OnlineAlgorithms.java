package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.PlainValue;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.ChangeTableOption;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.Rule;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.Optional;

/** Which operation is done how on a table with rows. */
final class OnlineAlgorithms extends OnlineRuleAlgorithms {

    OnlineAlgorithms(Spelling spelling, OnlineTraits traits, Change change, OnlineLimits limits) {
        super(spelling, traits, change, limits);
    }

    private static boolean isStored(Column column) {
        return column.computed().filter(Computed::stored).isPresent();
    }

    @Override
    public Algorithm visit(CreateTable operation) {
        return Algorithm.USUAL;
    }

    @Override
    public Algorithm visit(DropTable operation) {
        return Algorithm.USUAL;
    }

    @Override
    public Algorithm visit(RenameTable operation) {
        return Algorithm.INSTANT;
    }

    @Override
    public Algorithm visit(MoveTable operation) {
        return Algorithm.INSTANT;
    }

    @Override
    public Algorithm visit(AddColumn operation) {
        Column column = operation.column();
        boolean ofEachRow = isStored(column)
                || Clauses.identity(column).isPresent()
                || spelling()
                        .clauses()
                        .defaultOf(column)
                        .filter(text -> !isSame(text))
                        .isPresent();
        return of(
                operation.table(),
                column.name(),
                ofEachRow ? Algorithm.COPY : traits().obstacles().add(table(operation.table()), column));
    }

    /** Whether a default is the same in all rows that exist. */
    private static boolean isSame(String text) {
        PlainValue value = PlainValue.of(text);
        return value.isLiteral() || value.isFunction();
    }

    @Override
    public Algorithm visit(DropColumn operation) {
        Column column = operation.column();
        Table table = table(operation.table());
        boolean indexed =
                Rule.of(table).stream().anyMatch(rule -> rule.columns().contains(column.name()))
                        || !supports(operation.table()).isEmpty();
        return of(operation.table(), column.name(), traits().obstacles().drop(table, column, indexed));
    }

    /** Where others refer to a column, MySQL does it in place. */
    @Override
    public Algorithm visit(RenameColumn operation) {
        boolean referenced = change().before().referencesTo(operation.table()).stream()
                .anyMatch(reference -> reference.key().targetColumns().contains(operation.from()));
        return redefined(
                operation.table(),
                operation.to(),
                traits().instantly() || !referenced ? Algorithm.INSTANT : Algorithm.INPLACE);
    }

    @Override
    public Algorithm visit(ChangeColumnType operation) {
        MysqlRewrites rewrites = new MysqlRewrites(spelling().types());
        Algorithm algorithm = rewrites.appends(operation) ? Algorithm.INSTANT : traits().catalogue();
        return redefined(
                operation.table(), operation.column(), rewrites.isNeeded(operation) ? Algorithm.COPY : algorithm);
    }

    @Override
    public Algorithm visit(SetDefault operation) {
        return redefined(operation.table(), operation.column(), Algorithm.INSTANT);
    }

    /** Seen on MariaDB 11.4.5: a stored column may be computed from what the new form of a row holds. */
    @Override
    public Algorithm visit(SetNullable operation) {
        Table table = table(operation.table());
        boolean copied = table.requireColumn(operation.column()).computed().isPresent()
                || (operation.nullable()
                        ? OnlineLimits.keepsRowsBy(table, operation.column())
                        : table.columns().stream().anyMatch(OnlineAlgorithms::isStored));
        return redefined(operation.table(), operation.column(), copied ? Algorithm.COPY : Algorithm.REBUILD);
    }

    @Override
    public Algorithm visit(ChangeIdentity operation) {
        boolean was = operation.from().flatMap(Generation::identity).isPresent();
        boolean becomes = operation.to().flatMap(Generation::identity).isPresent();
        Algorithm unnumbered = was || becomes ? Algorithm.COPY : Algorithm.INSTANT;
        return redefined(operation.table(), operation.column(), was && becomes ? traits().catalogue() : unnumbered);
    }

    @Override
    public Algorithm visit(ChangeComment operation) {
        return operation
                .column()
                .map(column -> redefined(operation.table(), column, traits().catalogue()))
                .orElseGet(() -> of(operation.table(), "", traits().catalogue()));
    }

    @Override
    public Algorithm visit(ChangeCollation operation) {
        return of(
                operation.table(),
                operation.column(),
                traits().collationsInPlace() ? Algorithm.INPLACE : Algorithm.COPY);
    }

    @Override
    public Algorithm visit(ChangeComputed operation) {
        boolean read = isRead(operation.from()) && isRead(operation.to());
        return of(
                operation.table(),
                operation.column(),
                read && traits().computedInPlace() ? Algorithm.INSTANT : Algorithm.COPY);
    }

    private static boolean isRead(Optional<Computed> computed) {
        return computed.filter(text -> !text.stored()).isPresent();
    }

    @Override
    public Algorithm visit(SetOnUpdate operation) {
        return redefined(operation.table(), operation.column(), traits().catalogue());
    }

    @Override
    public Algorithm visit(ChangeTableOption operation) {
        return of(operation.table(), "", operation.option().equals("engine") ? Algorithm.COPY : Algorithm.REBUILD);
    }

    /** A value leaves in the end. */
    @Override
    public Algorithm visit(RenameEnumValue operation) {
        return of(operation.table(), operation.column(), Algorithm.COPY);
    }
}
