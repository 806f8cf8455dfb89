package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.operation.Thing.Kind;

/** What each kind of operation changes and needs. */
final class TracksOfOperations implements OperationVisitor<Tracks> {

    private final Schema before;

    TracksOfOperations(Schema before) {
        this.before = before;
    }

    @Override
    public Tracks visit(CreateTable operation) {
        return new Tracks().whole(operation.table());
    }

    @Override
    public Tracks visit(DropTable operation) {
        return new Tracks().whole(operation.table());
    }

    @Override
    public Tracks visit(RenameTable operation) {
        return new Tracks().moved(operation.from(), operation.to());
    }

    @Override
    public Tracks visit(MoveTable operation) {
        QualifiedName from = operation.from();
        QualifiedName to = operation.to();
        Tracks tracks = new Tracks().moved(from, to);
        // Names of a table's rules live in its schema, and go with it.
        before.table(from).ifPresent(table -> tracks.names(table, from).names(table, to));
        return tracks;
    }

    @Override
    public Tracks visit(AddColumn operation) {
        Column column = operation.column();
        boolean mayBeLeftOut = column.nullable()
                || column.defaultExpression().isPresent()
                || column.generation().isPresent()
                || column.computed().isPresent();
        Tracks tracks = new Tracks()
                .changesColumn(operation.table(), column.name())
                .mentions(operation.table(), column)
                .mentions(operation.table(), operation.backfill());
        return mayBeLeftOut ? tracks : tracks.narrows(operation.table());
    }

    @Override
    public Tracks visit(DropColumn operation) {
        return new Tracks()
                .changesColumn(operation.table(), operation.column().name())
                .mentions(operation.table(), operation.column());
    }

    @Override
    public Tracks visit(RenameColumn operation) {
        return new Tracks()
                .changesColumn(operation.table(), operation.from())
                .changesColumn(operation.table(), operation.to());
    }

    @Override
    public Tracks visit(ChangeColumnType operation) {
        return new Tracks()
                .changesColumn(operation.table(), operation.column())
                .type(operation.from())
                .type(operation.to())
                .mentions(operation.table(), operation.using());
    }

    @Override
    public Tracks visit(SetDefault operation) {
        return new Tracks()
                .changesColumn(operation.table(), operation.column())
                .mentions(operation.table(), operation.to());
    }

    @Override
    public Tracks visit(SetNullable operation) {
        return new Tracks()
                .changesColumn(operation.table(), operation.column())
                .mentions(operation.table(), operation.backfill());
    }

    @Override
    public Tracks visit(ChangeIdentity operation) {
        return new Tracks()
                .changesColumn(operation.table(), operation.column())
                .generation(operation.table(), operation.from())
                .generation(operation.table(), operation.to());
    }

    @Override
    public Tracks visit(ChangeCollation operation) {
        return new Tracks().changesColumn(operation.table(), operation.column());
    }

    @Override
    public Tracks visit(ChangeComputed operation) {
        return new Tracks()
                .changesColumn(operation.table(), operation.column())
                .mentions(operation.table(), operation.from().map(Computed::expression))
                .mentions(operation.table(), operation.to().map(Computed::expression));
    }

    @Override
    public Tracks visit(SetOnUpdate operation) {
        return new Tracks()
                .changesColumn(operation.table(), operation.column())
                .mentions(operation.table(), operation.from())
                .mentions(operation.table(), operation.to());
    }

    @Override
    public Tracks visit(RenameEnumValue operation) {
        Tracks tracks = new Tracks().changesColumn(operation.table(), operation.column());
        // Other columns may be of the same type, which the database keeps once.
        before.table(operation.table())
                .flatMap(table -> table.column(operation.column()))
                .ifPresent(column -> tracks.type(column.type()));
        return tracks;
    }

    @Override
    public Tracks visit(ChangeComment operation) {
        Tracks tracks = new Tracks();
        operation.column().ifPresent(column -> tracks.needs(Thing.column(operation.table(), column)));
        return tracks.changes(
                new Thing(Kind.COMMENT, operation.table(), operation.column().orElse("")));
    }

    @Override
    public Tracks visit(ChangeTableOption operation) {
        return new Tracks()
                .changes(new Thing(Kind.OPTION, operation.table(), operation.dialect() + " " + operation.option()));
    }

    @Override
    public Tracks visit(AddPrimaryKey operation) {
        return new Tracks()
                .constraint(operation.table(), operation.key())
                .changes(new Thing(Kind.PRIMARY_KEY, operation.table(), ""))
                .narrows(operation.table());
    }

    @Override
    public Tracks visit(DropPrimaryKey operation) {
        return new Tracks()
                .constraint(operation.table(), operation.key())
                .changes(new Thing(Kind.PRIMARY_KEY, operation.table(), ""))
                .changes(Thing.key(operation.table(), operation.key().columns()));
    }

    @Override
    public Tracks visit(AddUnique operation) {
        return new Tracks().constraint(operation.table(), operation.key()).narrows(operation.table());
    }

    @Override
    public Tracks visit(DropUnique operation) {
        return new Tracks()
                .constraint(operation.table(), operation.key())
                .changes(Thing.key(operation.table(), operation.key().columns()));
    }

    @Override
    public Tracks visit(AddForeignKey operation) {
        ForeignKey key = operation.key();
        return new Tracks()
                .foreignKey(operation.table(), key)
                .needs(Thing.key(key.target(), key.targetColumns()))
                .narrows(operation.table());
    }

    @Override
    public Tracks visit(DropForeignKey operation) {
        return new Tracks().foreignKey(operation.table(), operation.key());
    }

    @Override
    public Tracks visit(AddCheck operation) {
        return new Tracks().check(operation.table(), operation.check()).narrows(operation.table());
    }

    @Override
    public Tracks visit(DropCheck operation) {
        return new Tracks().check(operation.table(), operation.check());
    }

    @Override
    public Tracks visit(RenameConstraint operation) {
        return new Tracks()
                .changesName(operation.table(), operation.from())
                .changesName(operation.table(), operation.to());
    }

    @Override
    public Tracks visit(AddIndex operation) {
        Tracks tracks = new Tracks().index(operation.table(), operation.index());
        return operation.index().unique() ? tracks.narrows(operation.table()) : tracks;
    }

    @Override
    public Tracks visit(DropIndex operation) {
        return new Tracks()
                .index(operation.table(), operation.index())
                .changes(Thing.key(operation.table(), operation.index().columns()));
    }

    @Override
    public Tracks visit(RenameIndex operation) {
        return new Tracks()
                .changesName(operation.table(), operation.from())
                .changesName(operation.table(), operation.to());
    }

    @Override
    public Tracks visit(CreateSequence operation) {
        return new Tracks().sequence(operation.sequence().name());
    }

    @Override
    public Tracks visit(DropSequence operation) {
        return new Tracks().sequence(operation.sequence().name());
    }

    @Override
    public Tracks visit(AlterSequence operation) {
        return new Tracks()
                .sequence(operation.from().name())
                .sequence(operation.to().name());
    }

    @Override
    public Tracks visit(MoveSequence operation) {
        return new Tracks().sequence(operation.from()).sequence(operation.to());
    }
}
