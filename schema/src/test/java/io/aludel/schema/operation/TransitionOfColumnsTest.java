package io.aludel.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Facts of one column that must wait for each other; each case was found by a random pair on a real engine. */
class TransitionOfColumnsTest {

    private static final QualifiedName TABLE = QualifiedName.of("item");

    @Test
    void aBackfillOfAConvertedColumnIsPartOfTheConversion() {
        Column before = Column.of("code", ColumnType.of("bigint"), true);
        ColumnType text = ColumnType.of("varchar", 5);
        PhasedOperations phases = PhaseSplitter.split(
                schema(before),
                List.of(
                        new ChangeColumnType(
                                TABLE, "code", before.type(), text, Optional.of("cast(code as varchar(5))")),
                        new SetNullable(TABLE, "code", false, Optional.of("'none'"))),
                false);
        assertThat(phases.backfills()).isEmpty();
        assertThat(phases.contract())
                .containsExactly(
                        new ChangeColumnType(
                                TABLE,
                                "code",
                                before.type(),
                                text,
                                Optional.of("coalesce(cast(code as varchar(5)), 'none')")),
                        new SetNullable(TABLE, "code", false, Optional.empty()));
    }

    @Test
    void anIdentityThatLeavesInContractKeepsItsIntegerUntilThen() {
        Optional<Generation> identity = Optional.of(Generation.Identity.byDefault());
        Column before = Column.of("no", ColumnType.of("integer"), false).withGeneration(identity);
        PhasedOperations phases = PhaseSplitter.split(
                schema(before),
                List.of(
                        new ChangeIdentity(TABLE, "no", identity, Optional.empty()),
                        new ChangeColumnType(
                                TABLE, "no", before.type(), ColumnType.of("numeric", 12, 2), Optional.empty())),
                false);
        assertThat(phases.expand()).isEmpty();
        assertThat(phases.contract())
                .extracting(Operation::describe)
                .containsExactly(
                        "change generation of item.no from identity to none",
                        "change type of item.no from integer to numeric(12,2)");
    }

    private static Schema schema(Column column) {
        return Schema.of(List.of(Table.of(TABLE, List.of(column))), List.of());
    }
}
