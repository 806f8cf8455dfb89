package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Script;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way back from half way, as it's frozen; twins have theirs in {@link TwinsTest}. */
class RetreatStatementsTest {

    private static final QualifiedName ITEM = QualifiedName.of("item");
    private static final Column ID = Column.of("id", ColumnType.of("bigint"), false);
    private static final Column NOTE = Column.of("note", ColumnType.of("varchar", 10), false);
    private static final Column AGE = Column.of("age", ColumnType.of("integer"), true);

    private static final Operation DROP = new DropColumn(ITEM, NOTE);
    private static final Operation ADD = new AddColumn(ITEM, AGE, Optional.empty());

    private final Dialect h2 = Dialects.byId("h2").orElseThrow();

    static List<Dialect> dialects() {
        return Dialects.all();
    }

    @Test
    void whatTheFirstPhaseAddsGoes() {
        assertThat(script(h2, false, false, ADD, DROP).retreat())
                .containsExactly(new Script.SqlStep(
                        Phase.CONTRACT,
                        "drop column item.age",
                        "!column item.age",
                        "alter table item drop column age"));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aRevisionOfOnePhaseHasNone(Dialect dialect) {
        assertThat(script(dialect, false, false, ADD).retreat()).isEmpty();
        assertThat(script(dialect, false, false, DROP).retreat()).isEmpty();
        assertThat(script(dialect, true, false, DROP).retreat()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aDataStepIsMoreToCome(Dialect dialect) {
        assertThat(script(dialect, true, false, ADD).retreat())
                .isNotEmpty()
                .noneMatch(Script.JavaStep.class::isInstance);
    }

    /** A row that new code wrote without it stands in the way. */
    @ParameterizedTest
    @MethodSource("dialects")
    void whatNewCodeWasLetLeaveOutIsAskedForBeforeItIsNotNullAgain(Dialect dialect) {
        List<Script.Step> retreat = script(dialect, false, true, DROP).retreat();
        assertThat(retreat.get(0))
                .isInstanceOfSatisfying(
                        Script.GuardStep.class,
                        guard -> assertThat(guard.query()).contains("from item where note is null"));
        assertThat(retreat.subList(1, retreat.size()))
                .isNotEmpty()
                .allMatch(step -> ((Script.SqlStep) step).phase() == Phase.CONTRACT);
    }

    private static Script script(Dialect dialect, boolean dataStep, boolean online, Operation... operations) {
        Schema before = Schema.of(List.of(Table.of(ITEM, List.of(ID, NOTE))), List.of());
        List<Operation> list = List.of(operations);
        PhasedOperations up = PhaseSplitter.split(before, list, dataStep);
        PhasedOperations down =
                PhaseSplitter.split(Operations.apply(before, list), Operations.inverse(before, list), dataStep);
        return online
                ? ScriptRenderer.renderOnline(dialect, up, down, dataStep)
                : ScriptRenderer.render(dialect, up, down, dataStep);
    }
}
