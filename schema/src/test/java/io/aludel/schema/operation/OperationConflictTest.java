package io.aludel.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.notation.Notation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An operation says what is wrong when it doesn't fit, and never makes a schema that contradicts itself. */
class OperationConflictTest {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName S = QualifiedName.of("s");
    private static final Schema SCHEMA = Notation.schema("t(id bigint PK, a int default 1 unique uq_a, index ix_a(a));"
            + " r(id bigint PK, t_id bigint FK fk_t -> t.id, no bigint generated s); sequence s");
    private static final ColumnType INTEGER = ColumnType.of("integer");

    static Stream<Arguments> conflicts() {
        Table t = SCHEMA.requireTable(T);
        Column a = t.requireColumn("a");
        Column other = Column.of("a", INTEGER, false);
        QualifiedName r = QualifiedName.of("r");
        ForeignKey dangling = foreignKey("fk_x", "t_id", "a2");
        return Stream.of(
                Arguments.of(new CreateTable(Table.of(T, List.of(a))), "there is a table t already"),
                Arguments.of(new CreateTable(Table.of(S, List.of(a))), "there is a sequence s already"),
                Arguments.of(new DropTable(Table.of(T, List.of(a))), "table t is "),
                Arguments.of(new DropTable(t), "table t is still referred to by fk_t of r"),
                Arguments.of(new RenameTable(T, r), "there is a table r already"),
                Arguments.of(new RenameTable(QualifiedName.of("x"), r), "there is no table x"),
                Arguments.of(new AddColumn(T, a, Optional.empty()), "table t has two things of the name a: column"),
                Arguments.of(new AddColumn(T, drawing("x", "ghost"), Optional.empty()), "there is no sequence ghost"),
                Arguments.of(new DropColumn(T, other), "column t.a is a integer null default 1, but the operation"),
                Arguments.of(new DropColumn(T, a), "column t.a is still used by uq_a"),
                Arguments.of(new RenameColumn(T, "a", "id"), "table t has two things of the name id: column"),
                Arguments.of(new RenameColumn(T, "x", "y"), "there is no column t.x"),
                Arguments.of(
                        new ChangeColumnType(T, "a", ColumnType.of("date"), INTEGER, Optional.empty()),
                        "type of t.a is integer, but the operation expects date"),
                Arguments.of(
                        new SetDefault(T, "a", Optional.empty(), Optional.of("2")),
                        "default of t.a is 1, but the operation expects none"),
                Arguments.of(new SetNullable(T, "a", true, Optional.empty()), "nullability of t.a is true"),
                Arguments.of(
                        new ChangeIdentity(T, "id", Optional.of(Generation.Identity.byDefault()), Optional.empty()),
                        "generation of t.id is none, but the operation expects identity"),
                Arguments.of(
                        new AddPrimaryKey(T, new PrimaryKey("pk", List.of("a"))), "primary key of t is there already"),
                Arguments.of(new DropPrimaryKey(T, new PrimaryKey("pk", List.of("a"))), "primary key of t is pk_t(id)"),
                Arguments.of(
                        new DropPrimaryKey(T, new PrimaryKey("pk_t", List.of("id"))),
                        "foreign key fk_t(t_id) -> t(id) refers to columns that are no key of t"),
                Arguments.of(new AddUnique(T, new UniqueKey("uq_a", List.of("id"))), "two things of the name uq_a"),
                Arguments.of(new AddUnique(T, new UniqueKey("uq_x", List.of("x"))), "there is no column t.x"),
                Arguments.of(
                        new DropUnique(T, new UniqueKey("uq_a", List.of("id"))), "there is no unique key uq_a(id)"),
                Arguments.of(new AddForeignKey(r, dangling), "there is no column t.a2"),
                Arguments.of(new DropForeignKey(r, dangling), "there is no foreign key fk_x"),
                Arguments.of(new RenameConstraint(T, "uq_a", "pk_t"), "two things of the name pk_t"),
                Arguments.of(new RenameConstraint(T, "uq_x", "y"), "there is no constraint uq_x on t"),
                Arguments.of(new AddIndex(T, index("ix_a", "id")), "two things of the name ix_a: index"),
                Arguments.of(new DropIndex(T, index("ix_a", "id")), "there is no index ix_a(id) on t"),
                Arguments.of(new RenameIndex(T, "ix_x", "y"), "there is no index ix_x on t"),
                Arguments.of(new CreateSequence(new Sequence(S, 1, 1)), "there is a sequence s already"),
                Arguments.of(new CreateSequence(new Sequence(T, 1, 1)), "there is a table t already"),
                Arguments.of(new DropSequence(new Sequence(S, 1, 2)), "sequence s is s start 1 increment 1, but"),
                Arguments.of(new DropSequence(new Sequence(S, 1, 1)), "sequence s is still used by r.no"),
                Arguments.of(
                        new AlterSequence(new Sequence(S, 9, 1), new Sequence(S, 1, 2)), "sequence s is s start 1"));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void anOperationThatDoesNotFitSaysWhy(Operation operation, String reason) {
        assertThatThrownBy(() -> operation.applyTo(SCHEMA))
                .isInstanceOf(SchemaConflict.class)
                .hasMessageContaining(reason);
    }

    @Test
    void foreignKeysArePartOfNoTableThatIsCreatedOrDropped() {
        Table withKey = SCHEMA.requireTable(QualifiedName.of("r"));
        assertThatThrownBy(() -> new CreateTable(withKey)).isInstanceOf(SchemaConflict.class);
        assertThatThrownBy(() -> new DropTable(withKey)).isInstanceOf(SchemaConflict.class);
    }

    @Test
    void aTableIsRenamedOrMovedAndNeverBothInOne() {
        QualifiedName there = new QualifiedName(Optional.of("app"), "t");
        assertThatThrownBy(() -> new RenameTable(T, there))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table t can't be renamed to app.t of another schema: that takes a move");
        assertThatThrownBy(() -> new MoveTable(T, there.sibling("u")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table t can't be moved to app.u under another name: that takes a rename besides");
    }

    @Test
    void aUniqueIndexIsAKeyThatAForeignKeyMayReferTo() {
        Schema schema = Notation.schema("t(id bigint, index ux(id) unique); r(t_id bigint)");
        Operation operation = new AddForeignKey(QualifiedName.of("r"), foreignKey("fk", "t_id", "id"));
        assertThat(operation.applyTo(schema).referencesTo(T)).hasSize(1);
    }

    private static ForeignKey foreignKey(String name, String column, String targetColumn) {
        return new ForeignKey(
                name, List.of(column), T, List.of(targetColumn), ReferenceAction.NO_ACTION, ReferenceAction.NO_ACTION);
    }

    private static Index index(String name, String column) {
        return new Index(name, List.of(Index.Part.of(column)), false);
    }

    private static Column drawing(String name, String sequence) {
        return Column.of(name, INTEGER, true)
                .withGeneration(Optional.of(new Generation.NextValue(QualifiedName.of(sequence))));
    }
}
