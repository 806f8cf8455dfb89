package io.aludel.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.random.Fact;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.Seeds;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What takes back the first phase of a revision. */
class RetreatTest {

    private static final int PAIRS = 1_000;

    private static final QualifiedName BILL = QualifiedName.of("bill");

    @Test
    void fromHalfWayItLeadsBackToTheSchemaBefore() {
        AtomicInteger ways = new AtomicInteger();
        Seeds.forEach(PAIRS, seed -> {
            RandomSchemas.Pair pair =
                    RandomSchemas.runnable(EnumSet.allOf(Fact.class)).pair(seed);
            List<Operation> up =
                    SchemaDiffer.diff(pair.before(), pair.after(), pair.hints()).operations();
            PhasedOperations way = PhaseSplitter.split(pair.before(), up, false);
            Retreat.of(way).ifPresent(retreat -> {
                ways.incrementAndGet();
                assertThat(retreat.before()).isEqualTo(way.transition());
                assertThat(Operations.apply(retreat.transition(), retreat.contract()))
                        .isEqualTo(pair.before());
            });
        });
        assertThat(ways.get()).isGreaterThan(PAIRS / 2);
    }

    @Test
    void itTakesAwayNothingThatWasThereBefore() {
        Schema before = schema(column("net", "integer"), column("old", "integer"));
        PhasedOperations way = PhaseSplitter.split(
                before,
                List.of(
                        new DropColumn(BILL, column("old", "integer")),
                        new AddColumn(BILL, column("vat", "integer"), Optional.empty()),
                        new RenameColumn(BILL, "net", "amount")),
                false);
        assertThat(way.contract()).hasSize(1);
        PhasedOperations retreat = Retreat.of(way).orElseThrow();
        assertThat(retreat.expand()).containsExactly(new RenameColumn(BILL, "amount", "net"));
        assertThat(retreat.contract()).containsExactly(new DropColumn(BILL, column("vat", "integer")));
    }

    /** Where nothing is applied, nothing is expanded. */
    @Test
    void theFirstRevisionHasNone() {
        List<Operation> operations = Operations.creation(schema(column("net", "integer")));
        assertThat(Retreat.of(PhaseSplitter.split(Schema.EMPTY, operations, false)))
                .isEmpty();
    }

    /** Not every database keeps the expression's text, and those that do have put the new name into it. */
    @Test
    void thereIsNoneWhereAColumnGotAnotherNameFromWhichOneIsComputed() {
        Column gross = column("gross", "integer").withComputed(Optional.of(new Computed("net * 2", false)));
        Schema before = schema(column("net", "integer"), gross, column("old", "integer"));
        List<Operation> operations = List.of(
                new DropColumn(BILL, column("old", "integer")),
                new RenameColumn(BILL, "net", "amount"),
                new ChangeComputed(BILL, "gross", gross.computed(), Optional.of(new Computed("amount * 2", false))));
        assertThat(Retreat.of(PhaseSplitter.split(before, operations, false))).isEmpty();
        assertThat(Retreat.of(PhaseSplitter.split(before, List.of(new RenameColumn(BILL, "old", "older")), false)))
                .isPresent();
    }

    private static Schema schema(Column... columns) {
        return Schema.of(List.of(Table.of(BILL, List.of(columns))), List.of());
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type), true);
    }
}
