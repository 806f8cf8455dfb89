package io.aludel.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.notation.Notation;
import io.aludel.schema.notation.Wording;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists that no differ makes: written by hand, or put together of several revisions. */
class PhaseSplitterTest {

    private static final QualifiedName T = QualifiedName.of("t");

    @Test
    void aDropAndAnAdditionUnderOneNameAreTwoColumns() {
        Schema before = Notation.schema("t(id bigint PK, a int)");
        PhasedOperations split = split(
                before,
                new DropColumn(T, Column.of("a", ColumnType.of("integer"), true)),
                new AddColumn(T, Column.of("a", ColumnType.of("date"), true), Optional.empty()));
        assertThat(Wording.operations(split.expand()))
                .isEqualTo("RenameColumn t.a -> aludel_old_a; AddColumn t.a date null");
        assertThat(Wording.operations(split.contract())).isEqualTo("DropColumn t.aludel_old_a");
    }

    @Test
    void whatIsAddedAndDroppedAgainNeverComes() {
        Schema before = Notation.schema("t(id bigint PK)");
        Column column = Column.of("a", ColumnType.of("integer"), true);
        PhasedOperations split = split(before, new AddColumn(T, column, Optional.empty()), new DropColumn(T, column));
        assertThat(split.expand()).isEmpty();
        assertThat(split.contract()).isEmpty();
    }

    @Test
    void renamesInARowBecomeOne() {
        Schema before = Notation.schema("t(id bigint PK, a int)");
        PhasedOperations split = split(before, new RenameColumn(T, "a", "b"), new RenameColumn(T, "b", "c"));
        assertThat(Wording.operations(split.expand())).isEqualTo("RenameColumn t.a -> c");
    }

    @Test
    void aForeignKeyWhoseKeyIsExchangedUnderneathGoesAndComesBack() {
        Schema before = Notation.schema("t(id bigint PK, code int unique uq_1); r(code int FK fk_1 -> t.code)");
        PhasedOperations split = split(
                before,
                new AddUnique(T, new UniqueKey("uq_2", List.of("code"))),
                new DropUnique(T, new UniqueKey("uq_1", List.of("code"))));
        assertThat(Wording.operations(split.expand()))
                .isEqualTo("DropForeignKey fk_1(code) -> t(code); DropUnique uq_1(code)");
        assertThat(Wording.operations(split.contract()))
                .isEqualTo("AddUnique uq_2(code); AddForeignKey fk_1(code) -> t(code)");
    }

    @Test
    void aColumnOfATableOfTheSameRevisionNeedsNoSplit() {
        PhasedOperations split = split(
                Schema.EMPTY,
                new CreateTable(Notation.schema("t(id bigint PK)").requireTable(T)),
                new AddColumn(T, Column.of("a", ColumnType.of("integer"), false), Optional.of("0")));
        assertThat(Wording.operations(split.expand()))
                .isEqualTo("CreateTable t(id bigint not null, a integer not null, pk_t(id))");
        assertThat(split.backfills()).isEmpty();
        assertThat(split.guards()).isEmpty();
        assertThat(split.contract()).isEmpty();
    }

    @Test
    void operationsThatDontFitAreRefused() {
        Operation operation = new RenameColumn(T, "a", "b");
        assertThatThrownBy(() -> split(Schema.EMPTY, operation))
                .isInstanceOf(SchemaConflict.class)
                .hasMessage("there is no table t");
    }

    private static PhasedOperations split(Schema before, Operation... operations) {
        PhasedOperations split = PhaseSplitter.split(before, List.of(operations), false);
        assertThat(Operations.apply(split.transition(), split.contract()))
                .isEqualTo(Operations.apply(before, List.of(operations)));
        return split;
    }
}
