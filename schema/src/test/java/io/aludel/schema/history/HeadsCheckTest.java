package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.history.HistoryProblem.Kind;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadsCheckTest {

    private static final QualifiedName CUSTOMER = QualifiedName.of("customer");
    private static final QualifiedName INVOICE = QualifiedName.of("invoice");
    private static final QualifiedName TEAM = QualifiedName.of("team");
    private static final QualifiedName PLAYER = QualifiedName.of("player");
    private static final Table TEAM_TABLE = Table.of(TEAM, List.of(column("id", "bigint"), column("name", "bigint")))
            .withPrimaryKey(Optional.of(new PrimaryKey("pk_team", List.of("id"))))
            .withUniqueKeys(List.of(new UniqueKey("uq_team_name", List.of("name"))));
    private static final QualifiedName TICKET = new QualifiedName(Optional.of("desk"), "ticket");
    private static final QualifiedName CALL = new QualifiedName(Optional.of("shop"), "call");
    private static final Sequence NUMBERS = new Sequence(QualifiedName.of("numbers"), 1, 1);

    private static final List<Operation> INIT = List.of(
            new CreateSequence(NUMBERS),
            new CreateTable(Table.of(CUSTOMER, List.of(column("id", "bigint"), column("mail", "varchar(50)")))),
            new CreateTable(Table.of(INVOICE, List.of(column("id", "bigint"), column("total", "bigint")))),
            new CreateTable(Table.of(PLAYER, List.of(column("id", "bigint"), column("team_id", "bigint")))),
            new CreateTable(TEAM_TABLE),
            new CreateTable(
                    Table.of(TICKET, List.of(column("id", "bigint"), column("state", "enum state('NEW', 'OLD')")))
                            .withIndexes(List.of(index("ix_state", "state")))));

    /** What a revision may do, in a few words. */
    private static final Map<String, Operation> OPERATIONS = Map.ofEntries(
            Map.entry("customer.x int", add(CUSTOMER, column("x", "int"))),
            Map.entry("customer.x bigint", add(CUSTOMER, column("x", "bigint"))),
            Map.entry("customer.y int", add(CUSTOMER, column("y", "int"))),
            Map.entry("customer.email", add(CUSTOMER, column("email", "int"))),
            Map.entry("invoice.y int", add(INVOICE, column("y", "int"))),
            Map.entry("invoice.no from numbers", add(INVOICE, drawing("no"))),
            Map.entry("client.y int", add(QualifiedName.of("client"), column("y", "int"))),
            Map.entry("drop customer.mail", new DropColumn(CUSTOMER, column("mail", "varchar(50)"))),
            Map.entry("mail to email", new RenameColumn(CUSTOMER, "mail", "email")),
            Map.entry("customer to client", new RenameTable(CUSTOMER, QualifiedName.of("client"))),
            Map.entry("index mail", new AddIndex(CUSTOMER, index("ix_mail", "mail"))),
            Map.entry("index lower(mail)", new AddIndex(CUSTOMER, expression("ix_lower", "lower(Mail)"))),
            Map.entry("index total", new AddIndex(INVOICE, index("ix_mail", "total"))),
            Map.entry("check mail", new AddCheck(CUSTOMER, Check.of("ck_mail", "mail <> 'invoice'"))),
            Map.entry("comment mail", comment("mail")),
            Map.entry("default mail", new SetDefault(CUSTOMER, "mail", Optional.empty(), Optional.of("'-'"))),
            Map.entry("mail as text", type(CUSTOMER, "mail", "varchar(50)", "varchar(99)")),
            Map.entry("team.id as int", type(TEAM, "id", "bigint", "int")),
            Map.entry("customer key", key("pk_a", "id")),
            Map.entry("other customer key", key("pk_b", "mail")),
            Map.entry("unique total", new AddUnique(INVOICE, new UniqueKey("uq_total", List.of("total")))),
            Map.entry("drop unique team.name", new DropUnique(TEAM, new UniqueKey("uq_team_name", List.of("name")))),
            Map.entry("drop team", new DropTable(TEAM_TABLE)),
            Map.entry("drop customer", new DropTable(customer())),
            Map.entry("create customer", new CreateTable(customer())),
            Map.entry("create tag", new CreateTable(Table.of(QualifiedName.of("tag"), List.of(column("id", "int"))))),
            Map.entry("player -> team.id", reference("id")),
            Map.entry("player -> team.name", reference("name")),
            Map.entry("move ticket", new MoveTable(TICKET, new QualifiedName(Optional.of("shop"), "ticket"))),
            Map.entry("rename ticket", new RenameTable(TICKET, TICKET.sibling("issue"))),
            Map.entry(
                    "shop.call with ix_state",
                    new CreateTable(Table.of(CALL, List.of(column("no", "bigint")))
                            .withIndexes(List.of(index("ix_state", "no"))))),
            Map.entry(
                    "desk.call",
                    new CreateTable(Table.of(TICKET.sibling("call"), List.of(column("no", "bigint")))
                            .withIndexes(List.of(index("ix_state2", "no"))))),
            Map.entry("ticket.state OLD to DONE", new RenameEnumValue(TICKET, "state", "OLD", "DONE")),
            Map.entry("customer.state", add(CUSTOMER, column("state", "enum state('NEW', 'OLD')"))),
            Map.entry("alter numbers", new AlterSequence(NUMBERS, new Sequence(NUMBERS.name(), 1, 50))));

    @ParameterizedTest(name = "{0}: {1} | {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "merge-001        | customer.x int     | invoice.y int           |",
                "merge-002        | customer.x int     | customer.y int          |",
                "merge-003        | customer.x int     | customer.x bigint       | column customer.x",
                "merge-004        | customer.x int     | customer.x int          | column customer.x",
                "merge-005        | drop customer.mail | index mail              | column customer.mail",
                "merge-007        | drop team          | player -> team.id       | table team",
                "renamed table    | customer to client | customer.y int          | table customer",
                "renamed twice    | customer to client | customer to client      | table client and table customer",
                "name taken       | mail to email      | customer.email          | column customer.email",
                "renamed column   | mail to email      | index mail              | column customer.mail",
                "expression       | mail to email      | index lower(mail)       | column customer.mail",
                "check text       | drop customer.mail | check mail              | column customer.mail",
                "quoted text      | invoice.y int      | check mail              |",
                "comment          | comment mail       | customer.y int          |",
                "comment, type    | comment mail       | mail as text            | column customer.mail",
                "one column       | default mail       | mail as text            | column customer.mail",
                "two keys         | customer key       | other customer key      | primary key of customer",
                "target key       | player -> team.id  | team.id as int          | column team.id",
                "key gone         | player -> team.name | drop unique team.name  | key team.name",
                "another key gone | player -> team.id  | drop unique team.name   |",
                "one name         | index mail         | index total             | name ix_mail",
                "sequence         | alter numbers      | invoice.no from numbers | sequence numbers",
                "two drops        | drop team          | drop team               | table team",
                "two tables       | create tag         | create tag              | table tag",
                "moved name       | move ticket        | shop.call with ix_state | name shop.ix_state",
                "other names      | rename ticket      | desk.call |",
                "shared type      | ticket.state OLD to DONE | customer.state    | type state",
                "new and old      | create tag         | drop team               |",
            })
    void headsGoTogetherUnlessTheyHaveToDoWithOneThing(String row, String first, String second, String thing) {
        List<HistoryProblem> problems = problems(branches(first, second));

        if (thing == null) {
            assertThat(problems).isEmpty();
            return;
        }
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.HEADS_CONFLICT);
            assertThat(problem.place()).hasToString("0002_b/revision.json");
            assertThat(problem.fact())
                    .isEqualTo("0002_a (%s) and 0002_b (%s) don't go together: both have to do with %s"
                            .formatted(
                                    OPERATIONS.get(first).describe(),
                                    OPERATIONS.get(second).describe(),
                                    thing));
            assertThat(problem.fix()).contains("-Aaludel.rebase=0002_b (or 0002_a)", "-Aaludel.merge=");
        });
    }

    @Test
    @DisplayName("merge-011: the message holds what must be solved, and no more")
    void theMessageHoldsWhatMustBeSolvedAndNoMore() {
        TestHistory test = branches("customer.x int", "drop customer");
        test.addUnchecked("0002_c", "0001_init", "", "", OPERATIONS.get("invoice.y int"));

        assertThat(problems(test))
                .singleElement()
                .satisfies(problem -> assertThat(problem.fact())
                        .contains("0002_a", "0002_b", "table customer")
                        .doesNotContain("0002_c"));
    }

    @Test
    void revisionsBelowTheHeadsAreComparedAndNamed() {
        TestHistory test = branches("customer.x int", "invoice.y int");
        test.addUnchecked("0003_c", "0002_a", "", "", OPERATIONS.get("customer.y int"));
        test.addUnchecked("0003_d", "0002_b", "", "", OPERATIONS.get("customer.x bigint"));

        assertThat(problems(test))
                .singleElement()
                .satisfies(problem -> assertThat(problem.fact()).contains("0002_a", "0003_d", "column customer.x"));
    }

    @Test
    void whatLiesBeforeTheBranchingIsNoConflict() {
        TestHistory test = new TestHistory()
                .add("0001_init", "", INIT.toArray(Operation[]::new))
                .add("0002_x", "0001_init", OPERATIONS.get("customer.x int"))
                .add("0003_a", "0002_x", OPERATIONS.get("customer.y int"))
                .add("0003_b", "0002_x", OPERATIONS.get("default mail"));

        assertThat(problems(test)).isEmpty();
    }

    @Test
    void whatDependsOnTheOtherBranchComesAfterIt() {
        TestHistory test = new TestHistory()
                .add("0001_init", "", INIT.toArray(Operation[]::new))
                .add("0002_a", "0001_init", OPERATIONS.get("customer to client"))
                .add("0002_b", "0001_init", "0002_a", "", OPERATIONS.get("client.y int"));

        assertThat(problems(test)).isEmpty();
    }

    @Test
    void twoBasesThatMakeOneTableDontGoTogether() {
        TestHistory test = new TestHistory()
                .add("0001_core", "", OPERATIONS.get("create customer"))
                .add("0001_geo", "", OPERATIONS.get("create customer"));

        assertThat(problems(test))
                .singleElement()
                .satisfies(problem -> assertThat(problem.fact()).contains("0001_core", "0001_geo", "table customer"));
    }

    @Test
    void aDataStepNeedsTheTablesThatWereThereWhenItWasWritten() {
        assertThat(factOfDataStepAnd("customer to client"))
                .contains("0002_a (data step) and 0002_b (rename table customer to client)", "table customer");
        assertThat(factOfDataStepAnd("drop customer.mail")).contains("column customer.mail");
        assertThat(factOfDataStepAnd("invoice.no from numbers")).isEmpty();
        assertThat(factOfDataStepAnd("create tag")).isEmpty();
    }

    @Test
    void aDataStepKnowsNothingOfAKeyThatAnotherBranchAdds() {
        assertThat(factOfDataStepAnd("unique total")).contains("rows of table invoice");
    }

    /** A revision that adds invoice.y and fills it, beside another one. */
    private static String factOfDataStepAnd(String other) {
        TestHistory test = branches("invoice.y int", other);
        List<RecordedRevision> recorded = test.revisions().stream()
                .map(revision -> revision.id().equals("0002_a") ? withDataStep(revision) : revision)
                .map(TestHistory::recorded)
                .toList();
        return headsConflicts(recorded).stream().map(HistoryProblem::fact).collect(Collectors.joining());
    }

    private static Revision withDataStep(Revision plain) {
        return new Revision(
                plain.id(),
                plain.parents(),
                plain.message(),
                plain.created(),
                plain.labels(),
                plain.dependsOn(),
                true,
                plain.operations(),
                plain.sources(),
                plain.rendered(),
                plain.fingerprint());
    }

    private static TestHistory branches(String first, String second) {
        return new TestHistory()
                .add("0001_init", "", INIT.toArray(Operation[]::new))
                .add("0002_a", "0001_init", OPERATIONS.get(first))
                .add("0002_b", "0001_init", OPERATIONS.get(second));
    }

    private static List<HistoryProblem> problems(TestHistory test) {
        return headsConflicts(test.recorded());
    }

    private static List<HistoryProblem> headsConflicts(List<RecordedRevision> recorded) {
        GraphCheck check =
                new GraphCheck(recorded.stream().map(RecordedRevision::revision).toList(), Set.of());
        Map<String, RecordedRevision> byId =
                recorded.stream().collect(Collectors.toMap(RecordedRevision::id, revision -> revision));
        return new HeadsCheck(check.graph(), byId, new Replay(check.graph(), byId), Renderer.NONE).problems();
    }

    private static Table customer() {
        return Table.of(CUSTOMER, List.of(column("id", "bigint"), column("mail", "varchar(50)")));
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type), true);
    }

    private static Column drawing(String name) {
        Generation next = new Generation.NextValue(NUMBERS.name());
        return new Column(name, ColumnType.parse("bigint"), true, Optional.empty(), Optional.of(next));
    }

    private static Operation add(QualifiedName table, Column column) {
        return new AddColumn(table, column, Optional.empty());
    }

    private static Operation type(QualifiedName table, String column, String from, String to) {
        return new ChangeColumnType(table, column, ColumnType.parse(from), ColumnType.parse(to), Optional.empty());
    }

    private static Operation comment(String column) {
        return new ChangeComment(CUSTOMER, Optional.of(column), Optional.empty(), Optional.of("where to write"));
    }

    private static Operation key(String name, String column) {
        return new AddPrimaryKey(CUSTOMER, new PrimaryKey(name, List.of(column)));
    }

    private static Index index(String name, String... columns) {
        return new Index(name, Arrays.stream(columns).map(Index.Part::of).toList(), false);
    }

    private static Index expression(String name, String expression) {
        return new Index(name, List.of(Index.Part.ofExpression(expression)), false);
    }

    private static Operation reference(String column) {
        return new AddForeignKey(
                PLAYER,
                new ForeignKey(
                        "fk_player_team",
                        List.of("team_id"),
                        TEAM,
                        List.of(column),
                        ReferenceAction.NO_ACTION,
                        ReferenceAction.NO_ACTION));
    }
}
