package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The fixed rank of operations in a revision; it replaces sorting by dependencies, and rings of foreign keys need no care.
 *
 * <p>Keys leave before the columns they stand on, old things before new ones arrive, drops speak the old names and everything
 * behind the renames the new ones. Within a rank, operations are ordered by the name of what they touch; renames and the
 * changes of one column keep the order they were made in.
 */
final class OperationOrder implements OperationVisitor<OperationOrder.Place> {

    private static final OperationOrder ORDER = new OperationOrder();

    private OperationOrder() {}

    /** The operations, put in order. */
    static List<Operation> sorted(Collection<? extends Operation> operations) {
        return operations.stream()
                .<Operation>map(operation -> operation)
                .sorted(Comparator.comparing((Operation operation) -> operation.accept(ORDER)))
                .toList();
    }

    private enum Rank {
        DROP_FOREIGN_KEYS,
        DROP_RULES,
        DROP_COMPUTED_COLUMNS,
        DROP_COLUMNS,
        DROP_TABLES,
        DROP_SEQUENCES,
        RENAME_TABLES,
        RENAME_COLUMNS,
        RENAME_RULES,
        SEQUENCES,
        CREATE_TABLES,
        ADD_COLUMNS,
        ADD_COMPUTED_COLUMNS,
        ALTER_COLUMNS,
        ADD_RULES,
        ADD_FOREIGN_KEYS
    }

    record Place(Rank rank, String subject, String name) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::rank).thenComparing(Place::subject).thenComparing(Place::name);

        Place(Rank rank, QualifiedName subject, String name) {
            this(rank, subject.toString(), name);
        }

        Place(Rank rank) {
            this(rank, "", "");
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public Place visit(CreateTable operation) {
        return new Place(Rank.CREATE_TABLES, operation.table().name(), "");
    }

    @Override
    public Place visit(DropTable operation) {
        return new Place(Rank.DROP_TABLES, operation.table().name(), "");
    }

    @Override
    public Place visit(RenameTable operation) {
        return new Place(Rank.RENAME_TABLES);
    }

    @Override
    public Place visit(AddColumn operation) {
        Rank rank = operation.column().computed().isPresent() ? Rank.ADD_COMPUTED_COLUMNS : Rank.ADD_COLUMNS;
        return new Place(rank, operation.table(), operation.column().name());
    }

    @Override
    public Place visit(DropColumn operation) {
        Rank rank = operation.column().computed().isPresent() ? Rank.DROP_COMPUTED_COLUMNS : Rank.DROP_COLUMNS;
        return new Place(rank, operation.table(), operation.column().name());
    }

    @Override
    public Place visit(RenameColumn operation) {
        return new Place(Rank.RENAME_COLUMNS);
    }

    @Override
    public Place visit(ChangeColumnType operation) {
        return new Place(Rank.ALTER_COLUMNS, operation.table(), operation.column());
    }

    @Override
    public Place visit(SetDefault operation) {
        return new Place(Rank.ALTER_COLUMNS, operation.table(), operation.column());
    }

    @Override
    public Place visit(SetNullable operation) {
        return new Place(Rank.ALTER_COLUMNS, operation.table(), operation.column());
    }

    @Override
    public Place visit(ChangeIdentity operation) {
        return new Place(Rank.ALTER_COLUMNS, operation.table(), operation.column());
    }

    @Override
    public Place visit(AddPrimaryKey operation) {
        return new Place(Rank.ADD_RULES, operation.table(), operation.key().name());
    }

    @Override
    public Place visit(DropPrimaryKey operation) {
        return new Place(Rank.DROP_RULES, operation.table(), operation.key().name());
    }

    @Override
    public Place visit(AddUnique operation) {
        return new Place(Rank.ADD_RULES, operation.table(), operation.key().name());
    }

    @Override
    public Place visit(DropUnique operation) {
        return new Place(Rank.DROP_RULES, operation.table(), operation.key().name());
    }

    @Override
    public Place visit(AddForeignKey operation) {
        return new Place(
                Rank.ADD_FOREIGN_KEYS, operation.table(), operation.key().name());
    }

    @Override
    public Place visit(DropForeignKey operation) {
        return new Place(
                Rank.DROP_FOREIGN_KEYS, operation.table(), operation.key().name());
    }

    @Override
    public Place visit(RenameConstraint operation) {
        return new Place(Rank.RENAME_RULES);
    }

    @Override
    public Place visit(AddIndex operation) {
        return new Place(Rank.ADD_RULES, operation.table(), operation.index().name());
    }

    @Override
    public Place visit(DropIndex operation) {
        return new Place(Rank.DROP_RULES, operation.table(), operation.index().name());
    }

    @Override
    public Place visit(RenameIndex operation) {
        return new Place(Rank.RENAME_RULES);
    }

    @Override
    public Place visit(CreateSequence operation) {
        return new Place(Rank.SEQUENCES, operation.sequence().name(), "");
    }

    @Override
    public Place visit(DropSequence operation) {
        return new Place(Rank.DROP_SEQUENCES, operation.sequence().name(), "");
    }

    @Override
    public Place visit(AlterSequence operation) {
        return new Place(Rank.SEQUENCES, operation.to().name(), "");
    }

    @Override
    public Place visit(AddCheck operation) {
        return new Place(Rank.ADD_RULES, operation.table(), operation.check().name());
    }

    @Override
    public Place visit(DropCheck operation) {
        return new Place(Rank.DROP_RULES, operation.table(), operation.check().name());
    }

    @Override
    public Place visit(ChangeComment operation) {
        return new Place(
                Rank.ALTER_COLUMNS, operation.table(), operation.column().orElse(""));
    }

    @Override
    public Place visit(ChangeCollation operation) {
        return new Place(Rank.ALTER_COLUMNS, operation.table(), operation.column());
    }

    @Override
    public Place visit(ChangeComputed operation) {
        return new Place(Rank.ALTER_COLUMNS, operation.table(), operation.column());
    }

    @Override
    public Place visit(SetOnUpdate operation) {
        return new Place(Rank.ALTER_COLUMNS, operation.table(), operation.column());
    }

    @Override
    public Place visit(ChangeTableOption operation) {
        return new Place(Rank.ALTER_COLUMNS, operation.table(), "");
    }

    @Override
    public Place visit(MoveTable operation) {
        return new Place(Rank.RENAME_TABLES);
    }

    @Override
    public Place visit(MoveSequence operation) {
        return new Place(Rank.RENAME_TABLES);
    }

    @Override
    public Place visit(RenameEnumValue operation) {
        return new Place(Rank.ALTER_COLUMNS, operation.table(), operation.column());
    }
}
