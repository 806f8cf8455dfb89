package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.Script;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptRendererTest {

    private static final QualifiedName ITEM = QualifiedName.of("item");
    private static final Column ID = Column.of("id", ColumnType.of("bigint"), false);
    private static final Column NOTE = Column.of("note", ColumnType.of("varchar", 10), true);

    private final Dialect h2 = Dialects.byId("h2").orElseThrow();
    private final Dialect postgresql = Dialects.byId("postgresql").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aScriptHoldsGuardsExpandBackfillsAndContractInThisOrder(String id) {
        Dialect dialect = Dialects.byId(id).orElseThrow();
        Column age = Column.of("age", ColumnType.of("integer"), false);
        Script script = script(
                dialect,
                false,
                new DropColumn(ITEM, NOTE.withNullable(false)),
                new AddColumn(ITEM, age, Optional.of("0")));
        assertThat(script.upgrade())
                .containsExactly(
                        new Script.SqlStep(
                                Phase.EXPAND,
                                "add column item.age integer null",
                                "column item.age",
                                "alter table item add column age integer"),
                        new Script.SqlStep(
                                Phase.DATA,
                                "backfill item.age with 0",
                                "",
                                "update item set age = 0 where age is null"),
                        new Script.SqlStep(
                                Phase.CONTRACT,
                                "set item.age not null",
                                "notnull item.age",
                                "alter table item alter column age set not null"),
                        new Script.SqlStep(
                                Phase.CONTRACT,
                                "drop column item.note",
                                "!column item.note",
                                "alter table item drop column note"));
        assertThat(script.downgrade().get(0))
                .isEqualTo(new Script.GuardStep(
                        "item must be empty: not null column note has no value for rows; delete them, or fill the column in a data step",
                        "select 1 from item fetch first 1 row only"));
    }

    @Test
    void aGuardOverOneColumnAsksForItsNulls() {
        Script script = script(h2, false, new SetNullable(ITEM, "note", false, Optional.empty()));
        assertThat(script.upgrade().get(0))
                .isInstanceOfSatisfying(
                        Script.GuardStep.class,
                        guard -> assertThat(guard.query())
                                .isEqualTo("select 1 from item where note is null fetch first 1 row only"));
    }

    @Test
    void theDataStepStandsAfterTheBackfillsBothWays() {
        Script script = script(h2, true, new SetNullable(ITEM, "note", false, Optional.of("'?'")));
        assertThat(script.upgrade())
                .extracting(Script.Step::description)
                .containsExactly("backfill item.note with '?'", "run the data step", "set item.note not null");
        assertThat(script.downgrade())
                .containsExactly(
                        new Script.SqlStep(
                                Phase.EXPAND,
                                "set item.note null",
                                "!notnull item.note",
                                "alter table item alter column note drop not null"),
                        new Script.JavaStep("undo the data step"));
    }

    /** Else PostgreSQL refuses: "cannot ALTER TABLE because it has pending trigger events". */
    @Test
    void keysThatAreCheckedLateAreCheckedBetweenRowsThatChangeAndTablesThatDo() {
        UniqueKey late = new UniqueKey("uq_item_id", List.of("id"), false, Deferral.DEFERRED);
        AddUnique key = new AddUnique(ITEM, late);
        SetNullable required = new SetNullable(ITEM, "note", false, Optional.of("'?'"));
        Schema before = schema(ID, NOTE);
        Schema keyed = key.applyTo(before);

        assertThat(descriptions(keyed, required))
                .containsExactly(
                        "backfill item.note with '?'", "check keys that are deferred", "set item.note not null");
        assertThat(descriptions(before, required, key)).doesNotContain("check keys that are deferred");
        assertThat(descriptions(keyed, new DropColumn(ITEM, NOTE))).containsExactly("drop column item.note");
    }

    /** New code doesn't name it any more, while old code still does. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void onlineAColumnThatContractDropsTakesNoValueFromExpandOn(String id) {
        Dialect dialect = Dialects.byId(id).orElseThrow();
        Column note = NOTE.withNullable(false);
        Schema before = schema(ID, note);
        List<Operation> drop = List.of(new DropColumn(ITEM, note));
        PhasedOperations up = PhaseSplitter.split(before, drop, false);
        PhasedOperations down =
                PhaseSplitter.split(Operations.apply(before, drop), Operations.inverse(before, drop), false);

        List<Script.Step> steps =
                ScriptRenderer.renderOnline(dialect, up, down, false).upgrade();

        assertThat(phase(steps.get(0))).isEqualTo(Phase.EXPAND);
        assertThat(steps.get(0).description()).contains("set item.note null");
        assertThat(phase(steps.get(steps.size() - 1))).isEqualTo(Phase.CONTRACT);
    }

    private static Phase phase(Script.Step step) {
        return ((Script.SqlStep) step).phase();
    }

    private List<String> descriptions(Schema before, Operation... operations) {
        PhasedOperations up = PhaseSplitter.split(before, List.of(operations), false);
        return ScriptRenderer.render(postgresql, up, up, false).upgrade().stream()
                .map(Script.Step::description)
                .toList();
    }

    @Test
    void aDescriptionIsOneLineWithoutBars() {
        String expression = "'a | b'\n  || ' | '";
        Script script = script(h2, false, new SetDefault(ITEM, "note", Optional.empty(), Optional.of(expression)));
        assertThat(script.upgrade())
                .containsExactly(new Script.SqlStep(
                        Phase.EXPAND,
                        "set default of item.note to 'a / b' || ' / '",
                        "default item.note",
                        "alter table item alter column note set default " + expression));
    }

    @Test
    void aProbeThatWouldNotFitOnALineIsRefused() {
        ColumnType type = ColumnType.parse("enum('a\nb')");
        Operation change = new ChangeColumnType(ITEM, "note", NOTE.type(), type, Optional.empty());
        assertThatThrownBy(() -> script(h2, false, change))
                .isInstanceOf(DialectLimit.class)
                .hasMessageContaining("holds a line break");
    }

    @Test
    void typesThatAreOneOnADatabaseNeedNoStatement() {
        Operation change =
                new ChangeColumnType(ITEM, "id", ColumnType.of("text"), ColumnType.of("clob"), Optional.empty());
        Schema before = schema(ID.withType(ColumnType.of("text")));
        assertThat(postgresql.statements(before, List.of(change))).isEmpty();
        assertThat(h2.statements(before, List.of(change))).hasSize(1);
    }

    @Test
    void aTypeThatTheCatalogueCannotTellFromTheOldOneIsSetOnceMore() {
        Operation change = new ChangeColumnType(
                ITEM, "id", ColumnType.of("text"), ColumnType.of("clob"), Optional.of("upper(id)"));
        assertThat(postgresql.statements(schema(ID.withType(ColumnType.of("text"))), List.of(change)))
                .extracting(Statement::probe)
                .containsExactly("!type item.id text");
    }

    @Test
    void aDefaultThatChangesWithTheTypeDoesNotComeBackInBetween() {
        Column code = NOTE.withDefault(Optional.of("'none'"));
        List<Operation> operations = List.of(
                new ChangeColumnType(ITEM, "note", NOTE.type(), ColumnType.of("integer"), Optional.of("length(note)")),
                new SetDefault(ITEM, "note", Optional.of("'none'"), Optional.of("0")));
        assertThat(postgresql.statements(schema(code), operations))
                .extracting(Statement::sql)
                .containsExactly(
                        "alter table item alter column note drop default",
                        "alter table item alter column note set data type integer using length(note)",
                        "alter table item alter column note set default 0");
    }

    @Test
    void h2SaysThatAForeignKeyNeedsAConstraint() {
        Index unique = new Index("ux_item_note", List.of(Index.Part.of("note")), true);
        Schema before = schema(NOTE).withTableChanged(ITEM, table -> table.withIndexes(List.of(unique)));
        Operation key = new AddForeignKey(ITEM, key(ITEM));
        assertThat(postgresql.statements(before, List.of(key))).hasSize(1);
        assertThatThrownBy(() -> h2.statements(before, List.of(key)))
                .isInstanceOf(DialectLimit.class)
                .hasMessage("H2 needs a unique constraint, not only a unique index, on item[note] for the foreign key"
                        + " fk_item of item");
    }

    @Test
    void h2SaysThatItWouldLookForATableInTheWrongSchema() {
        QualifiedName other = new QualifiedName(Optional.of("app"), "other");
        Schema before = schema(NOTE)
                .withTableChanged(ITEM, t -> t.withPrimaryKey(Optional.of(new PrimaryKey("pk", List.of("note")))))
                .withTable(Table.of(other, List.of(NOTE)));
        assertThatThrownBy(() -> h2.statements(before, List.of(new AddForeignKey(other, key(ITEM)))))
                .isInstanceOf(DialectLimit.class)
                .hasMessageContaining("declare its schema");
    }

    @Test
    void postgresqlMovesATableToAnotherSchemaAndH2SaysThatItCannot() {
        QualifiedName moved = new QualifiedName(Optional.of("app"), "item");
        List<Operation> move = List.of(
                new MoveTable(ITEM, moved), new RenameTable(moved, new QualifiedName(Optional.of("app"), "thing")));
        assertThat(postgresql.statements(schema(ID), move))
                .containsExactly(
                        new Statement("create schema app", "table app.item", "create schema if not exists app"),
                        new Statement(
                                "move table item to app.item",
                                "table app.item & !table item",
                                "alter table item set schema app"),
                        new Statement(
                                "rename table app.item to app.thing",
                                "table app.thing & !table app.item",
                                "alter table app.item rename to thing"));
        assertThatThrownBy(() -> h2.statements(schema(ID), move))
                .isInstanceOf(DialectLimit.class)
                .hasMessageContaining("H2 can't move the table item to another schema");
    }

    @Test
    void postgresqlSaysThatItsOwnColumnsKeepTheirNames() {
        Operation add = new AddColumn(ITEM, Column.of("ctid", ColumnType.of("date"), true), Optional.empty());
        assertThat(h2.statements(schema(ID), List.of(add))).hasSize(1);
        assertThatThrownBy(() -> postgresql.statements(schema(ID), List.of(add)))
                .isInstanceOf(DialectLimit.class)
                .hasMessage(
                        "PostgreSQL has a column ctid of its own in every table: give the one of item another name");
    }

    private static ForeignKey key(QualifiedName target) {
        return new ForeignKey(
                "fk_item",
                List.of("note"),
                target,
                List.of("note"),
                ReferenceAction.NO_ACTION,
                ReferenceAction.NO_ACTION);
    }

    private static Schema schema(Column... columns) {
        return Schema.of(List.of(Table.of(ITEM, List.of(columns))), List.of());
    }

    private static Script script(Dialect dialect, boolean dataStep, Operation... operations) {
        Column note = operations[0] instanceof DropColumn drop ? drop.column() : NOTE;
        Schema before = schema(ID, note);
        List<Operation> list = List.of(operations);
        return ScriptRenderer.render(
                dialect,
                PhaseSplitter.split(before, list, dataStep),
                PhaseSplitter.split(Operations.apply(before, list), Operations.inverse(before, list), dataStep),
                dataStep);
    }
}
