package io.aludel.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In which phase each fact of a table or column changes, and what is asked of rows before. */
class PhasesOfFactsTest {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final ColumnType NATIVE = nativeEnum("NEW", "PAID");

    @Test
    void aNewCheckComesInContractAndADroppedOneGoesInExpand() {
        PhasedOperations phases = split(
                table(integer("qty")).withChecks(List.of(Check.of("ck_old", "qty > 0"))),
                new DropCheck(T, Check.of("ck_old", "qty > 0")),
                new AddCheck(T, Check.of("ck_new", "qty > 1")));
        assertThat(expand(phases)).containsExactly("drop check ck_old \"qty > 0\" of t");
        assertThat(contract(phases)).containsExactly("add check ck_new \"qty > 1\" to t");
        assertThat(phases.guards()).isEmpty();
    }

    @Test
    void aCheckOfMoreValuesIsWidenedInExpandAndNarrowedInContractBehindAGuard() {
        Check narrow = values("NEW", "PAID");
        Check wide = values("NEW", "PAID", "VOID");
        PhasedOperations up = split(
                table(text("state")).withChecks(List.of(narrow)), new DropCheck(T, narrow), new AddCheck(T, wide));
        assertThat(expand(up))
                .containsExactly(
                        "drop check ck_t_state state in (NEW, PAID) of t",
                        "add check ck_t_state state in (NEW, PAID, VOID) to t");
        assertThat(up.contract()).isEmpty();
        assertThat(up.guards()).isEmpty();

        PhasedOperations down =
                split(table(text("state")).withChecks(List.of(wide)), new DropCheck(T, wide), new AddCheck(T, narrow));
        assertThat(expand(down)).containsExactly("drop check ck_t_state state in (NEW, PAID, VOID) of t");
        assertThat(contract(down)).containsExactly("add check ck_t_state state in (NEW, PAID) to t");
        assertThat(down.guards())
                .containsExactly(new Guard(
                        T,
                        new Guard.Breaking(new Check.Values("state", List.of("NEW", "PAID"), false)),
                        "t.state must not hold anything but state in (NEW, PAID), but {count} rows do; give those rows"
                                + " another value, here or in a data step"));
    }

    @Test
    @DisplayName(
            "reverse-023: values added to a type come in expand; the way back counts the rows that hold them first")
    void valuesOfATypeWidenInExpandAndLeaveInContractBehindAGuard() {
        ColumnType more = nativeEnum("NEW", "PAID", "VOID");
        PhasedOperations up = split(
                table(Column.of("state", NATIVE, true)),
                new ChangeColumnType(T, "state", NATIVE, more, Optional.empty()));
        assertThat(up.expand()).hasSize(1);
        assertThat(up.contract()).isEmpty();
        assertThat(up.guards()).isEmpty();

        Operation back = new ChangeColumnType(T, "state", more, NATIVE, Optional.empty());
        assertThat(back.risk()).isEqualTo(Risk.REMOVED_VALUES);
        PhasedOperations down = split(table(Column.of("state", more, true)), back);
        assertThat(down.expand()).isEmpty();
        assertThat(down.contract()).containsExactly(back);
        assertThat(down.guards())
                .containsExactly(new Guard(
                        T,
                        new Guard.Holding("state", List.of("VOID")),
                        "t.state must not hold VOID, but {count} rows do; give those rows another value, here or in a"
                                + " data step"));
    }

    @Test
    @DisplayName("enum-006: the rows follow a renamed value in the data phase, without the check")
    void rowsFollowARenamedValueInTheDataPhase() {
        PhasedOperations phases = split(
                table(text("state")).withChecks(List.of(values("NEW", "PAID"))),
                new RenameEnumValue(T, "state", "PAID", "SETTLED"));
        assertThat(expand(phases)).containsExactly("drop check ck_t_state state in (NEW, PAID) of t");
        assertThat(phases.recodings().stream().map(Recoding::describe))
                .containsExactly("rename values of t.state: PAID to SETTLED");
        assertThat(contract(phases)).containsExactly("add check ck_t_state state in (NEW, SETTLED) to t");
        assertThat(phases.guards()).isEmpty();
    }

    @Test
    void valuesThatChangePlacesAreRecodedAtOnce() {
        PhasedOperations phases = split(
                table(text("state")).withChecks(List.of(values("NEW", "PAID"))),
                new RenameEnumValue(T, "state", "PAID", "x"),
                new RenameEnumValue(T, "state", "NEW", "PAID"),
                new RenameEnumValue(T, "state", "x", "NEW"));
        assertThat(phases.recodings().stream().map(Recoding::describe))
                .containsExactly("rename values of t.state: NEW to PAID, PAID to NEW");
    }

    @Test
    void aValueOfATypeIsRenamedWithAllElse() {
        PhasedOperations phases = split(
                table(Column.of("state", NATIVE, true)),
                new RenameColumn(T, "state", "status"),
                new RenameEnumValue(T, "status", "PAID", "SETTLED"),
                new ChangeColumnType(
                        T,
                        "status",
                        nativeEnum("NEW", "SETTLED"),
                        nativeEnum("NEW", "SETTLED", "VOID"),
                        Optional.empty()));
        assertThat(expand(phases))
                .containsExactly(
                        "rename column t.state to status",
                        "rename value PAID of t.status to SETTLED",
                        "change type of t.status from enum state('NEW', 'SETTLED') to enum state('NEW', 'SETTLED',"
                                + " 'VOID')");
        assertThat(phases.recodings()).isEmpty();
        assertThat(phases.contract()).isEmpty();
    }

    @Test
    void commentsChangeInExpandAndCollationsAndOptionsInContract() {
        PhasedOperations phases = split(
                table(text("name")),
                new ChangeComment(T, Optional.empty(), Optional.empty(), Optional.of("all")),
                new ChangeComment(T, Optional.of("name"), Optional.empty(), Optional.of("full")),
                new ChangeCollation(T, "name", Optional.empty(), Optional.of("C")),
                new ChangeTableOption(T, "postgresql", "fillfactor", Optional.empty(), Optional.of("70")));
        assertThat(expand(phases)).containsExactly("set comment of t", "set comment of t.name");
        assertThat(contract(phases))
                .containsExactly("set postgresql option fillfactor of t to 70", "set collation of t.name to C");
    }

    @Test
    void aComputedColumnComesAfterWhatItIsComputedFromAndGoesBeforeIt() {
        Column gross = integer("gross").withNullable(false).withComputed(Optional.of(new Computed("qty + more", true)));
        PhasedOperations up = split(
                table(integer("qty")),
                new AddColumn(T, integer("more"), Optional.empty()),
                new AddColumn(T, gross, Optional.empty()));
        assertThat(expand(up))
                .containsExactly(
                        "add column t.more integer null", "add column t.gross integer null as (qty + more) stored");
        assertThat(contract(up)).containsExactly("set t.gross not null");
        assertThat(up.guards()).isEmpty();

        PhasedOperations down = split(
                table(integer("qty"), integer("more"), gross),
                new DropColumn(T, gross),
                new DropColumn(T, integer("more")));
        assertThat(down.expand()).isEmpty();
        assertThat(contract(down)).containsExactly("drop column t.gross", "drop column t.more");
    }

    @Test
    void aComputedColumnOverAConvertedOneWaitsForTheConversion() {
        PhasedOperations phases = split(
                table(text("qty")),
                new ChangeColumnType(
                        T,
                        "qty",
                        ColumnType.of("varchar", 20),
                        ColumnType.of("integer"),
                        Optional.of("cast(qty as int)")),
                new AddColumn(
                        T,
                        integer("twice").withComputed(Optional.of(new Computed("qty * 2", true))),
                        Optional.empty()));
        assertThat(phases.expand()).isEmpty();
        assertThat(contract(phases))
                .containsExactly(
                        "change type of t.qty from varchar(20) to integer using cast(qty as int)",
                        "add column t.twice integer null as (qty * 2) stored");
    }

    @Test
    void aPlainColumnIsComputedInContractAndMayStopItThere() {
        Optional<Computed> sum = Optional.of(new Computed("qty + 1", true));
        Column plain = integer("gross").withDefault(Optional.of("0"));
        PhasedOperations up = split(
                table(integer("qty"), plain),
                new SetDefault(T, "gross", Optional.of("0"), Optional.empty()),
                new ChangeComputed(T, "gross", Optional.empty(), sum));
        assertThat(up.expand()).isEmpty();
        assertThat(contract(up)).containsExactly("drop default of t.gross", "compute t.gross to (qty + 1) stored");

        PhasedOperations down = split(
                table(integer("qty"), integer("gross").withComputed(sum)),
                new ChangeComputed(T, "gross", sum, Optional.empty()),
                new SetDefault(T, "gross", Optional.empty(), Optional.of("0")));
        assertThat(down.expand()).isEmpty();
        assertThat(contract(down)).containsExactly("stop computing t.gross", "set default of t.gross to 0");
    }

    @Test
    void aColumnStopsBeingComputedBeforeWhatItWasComputedFromIsConverted() {
        Computed sum = new Computed("qty + 1", true);
        Operation conversion = new ChangeColumnType(
                T,
                "qty",
                ColumnType.of("integer"),
                ColumnType.of("varchar", 20),
                Optional.of("cast(qty as varchar(20))"));
        assertThat(contract(split(
                        table(integer("qty"), integer("gross").withComputed(Optional.of(sum))),
                        new ChangeComputed(T, "gross", Optional.of(sum), Optional.empty()),
                        conversion)))
                .containsExactly(
                        "stop computing t.gross",
                        "change type of t.qty from integer to varchar(20) using cast(qty as varchar(20))");
        assertThat(contract(split(
                        table(integer("qty"), integer("more"), integer("gross").withComputed(Optional.of(sum))),
                        new ChangeComputed(T, "gross", Optional.of(sum), Optional.of(new Computed("more + 1", true))),
                        conversion)))
                .containsExactly(
                        "stop computing t.gross",
                        "change type of t.qty from integer to varchar(20) using cast(qty as varchar(20))",
                        "compute t.gross to (more + 1) stored");
    }

    @Test
    void aValueOnUpdateComesInExpandAndGoesInContract() {
        Optional<String> now = Optional.of("current_timestamp");
        Column at = Column.of("at", ColumnType.of("timestamp", 6), true);
        assertThat(expand(split(table(at), new SetOnUpdate(T, "at", Optional.empty(), now))))
                .containsExactly("set on update t.at to current_timestamp");
        assertThat(contract(split(table(at.withOnUpdate(now)), new SetOnUpdate(T, "at", now, Optional.empty()))))
                .containsExactly("drop on update of t.at");
    }

    @Test
    void anIdentityColumnNeverHasAValueOnUpdateInBetween() {
        Column plain = integer("no").withNullable(false);
        Optional<Generation> identity = Optional.of(new Generation.Identity(false, 1, 1));
        Optional<String> one = Optional.of("1");
        PhasedOperations up = split(
                table(plain.withGeneration(identity)),
                new ChangeIdentity(T, "no", identity, Optional.empty()),
                new SetOnUpdate(T, "no", Optional.empty(), one));
        assertThat(up.expand()).isEmpty();
        assertThat(contract(up))
                .containsExactly("change generation of t.no from identity to none", "set on update t.no to 1");

        PhasedOperations down = split(
                table(plain.withOnUpdate(one)),
                new SetOnUpdate(T, "no", one, Optional.empty()),
                new ChangeIdentity(T, "no", Optional.empty(), identity));
        assertThat(down.expand()).isEmpty();
        assertThat(contract(down))
                .containsExactly("drop on update of t.no", "change generation of t.no from none to identity");
    }

    @Test
    void tablesAndSequencesMoveWithTheRenames() {
        Sequence sequence = new Sequence(QualifiedName.of("s"), 1, 1);
        Column id = Column.of("id", ColumnType.of("bigint"), false)
                .withGeneration(Optional.of(new Generation.NextValue(sequence.name())));
        Schema before = Schema.of(List.of(Table.of(T, List.of(id))), List.of(sequence));
        QualifiedName there = new QualifiedName(Optional.of("app"), "t");
        QualifiedName moved = new QualifiedName(Optional.of("app"), "t_seq");
        List<Operation> operations = List.of(
                new MoveTable(T, there),
                new MoveSequence(sequence.name(), moved),
                new AlterSequence(new Sequence(moved, 1, 1), new Sequence(moved, 1, 50)));
        PhasedOperations phases = PhaseSplitter.split(before, operations, false);
        assertThat(Operations.apply(phases.transition(), phases.contract()))
                .isEqualTo(Operations.apply(before, operations));
        assertThat(expand(phases))
                .containsExactly(
                        "move table t to app.t",
                        "move sequence s to app.t_seq",
                        "alter sequence app.t_seq start 1 increment 1 to app.t_seq start 1 increment 50");
        assertThat(phases.contract()).isEmpty();
    }

    @Test
    void aTableThatGetsBothAnotherSchemaAndAnotherNameDoesSoInTwoSteps() {
        QualifiedName there = new QualifiedName(Optional.of("app"), "u");
        Schema before = Schema.of(List.of(table(integer("a"))), List.of());
        PhasedOperations phases = PhaseSplitter.split(
                before,
                List.of(new RenameTable(T, QualifiedName.of("u")), new MoveTable(QualifiedName.of("u"), there)),
                false);
        assertThat(expand(phases)).containsExactly("rename table t to u", "move table u to app.u");
    }

    @Test
    void howAnIndexIsBuiltSurvivesTheSplit() {
        Index old = new Index("ix_a", List.of(Index.Part.of("a")), false);
        Index added = new Index("ix_b", List.of(Index.Part.of("a"), Index.Part.of("b")), false);
        PhasedOperations phases = split(
                table(integer("a"), integer("b")).withIndexes(List.of(old)),
                new DropIndex(T, old, true),
                new AddIndex(T, added, true));
        assertThat(phases.expand()).containsExactly(new AddIndex(T, added, true));
        assertThat(phases.contract()).containsExactly(new DropIndex(T, old, true));
    }

    @Test
    void anIndexOverWhatComesInContractComesThereToo() {
        Index index = new Index(
                "ix_t",
                List.of(Index.Part.ofExpression("qty * 2")),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
        ColumnType number = ColumnType.of("integer");
        PhasedOperations phases = split(
                table(text("qty")),
                new ChangeColumnType(T, "qty", ColumnType.of("varchar", 20), number, Optional.of("cast(qty as int)")),
                new AddIndex(T, index));
        assertThat(phases.expand()).isEmpty();
        assertThat(contract(phases))
                .containsExactly(
                        "change type of t.qty from varchar(20) to integer using cast(qty as int)",
                        "add index ix_t((qty * 2)) to t");
    }

    @Test
    void aCheckWhoseTextComesToMeanAnotherColumnIsMadeAnew() {
        Check check = Check.of("ck_a", "a > 0");
        PhasedOperations phases = split(
                table(integer("a")).withChecks(List.of(check)),
                new RenameColumn(T, "a", "b"),
                new AddColumn(T, integer("a"), Optional.empty()));
        assertThat(expand(phases))
                .containsExactly(
                        "drop check ck_a \"a > 0\" of t", "rename column t.a to b", "add column t.a integer null");
        assertThat(contract(phases)).containsExactly("add check ck_a \"a > 0\" to t");
    }

    private static PhasedOperations split(Table table, Operation... operations) {
        Schema before = Schema.of(List.of(table), List.of());
        PhasedOperations split = PhaseSplitter.split(before, List.of(operations), false);
        assertThat(Operations.apply(split.transition(), split.contract()))
                .isEqualTo(Operations.apply(before, List.of(operations)));
        return split;
    }

    private static List<String> expand(PhasedOperations phases) {
        return phases.expand().stream().map(Operation::describe).toList();
    }

    private static List<String> contract(PhasedOperations phases) {
        return phases.contract().stream().map(Operation::describe).toList();
    }

    private static Table table(Column... columns) {
        return Table.of(T, List.of(columns));
    }

    private static Column integer(String name) {
        return Column.of(name, ColumnType.of("integer"), true);
    }

    private static Column text(String name) {
        return Column.of(name, ColumnType.of("varchar", 20), true);
    }

    private static Check values(String... constants) {
        return new Check("ck_t_state", new Check.Values("state", List.of(constants), false));
    }

    private static ColumnType nativeEnum(String... values) {
        return ColumnType.enumeration("state", List.of(values));
    }
}
