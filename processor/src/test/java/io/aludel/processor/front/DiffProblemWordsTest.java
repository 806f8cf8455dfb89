package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.DiffProblemWords;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.diff.DiffProblem;
import io.aludel.schema.diff.EnumProblem;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.diff.SequenceProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the differ can't decide, as the user reads it: two versions of a class, compared. */
class DiffProblemWordsTest {

    private static final ColumnName MAIL = new ColumnName(QualifiedName.of("customer"), "mail");
    private static final String BEFORE = "@Entity class Customer { @Id long id; String mail; String phone; }";

    @Test
    void columnThatMayBeRenamedShowsBothWaysOut() {
        assertThat(compared(
                        "@Entity class Customer { @Id long id; @Column(length = 100) String mail; }",
                        "@Entity class Customer { @Id long id; @Column(length = 100) String email; }"))
                .containsExactly("Customer.email [RenameAmbiguous] column \"mail\" of table \"customer\" is gone and"
                        + " \"email\" is new. If it was renamed: @RenamedFrom(\"mail\") on Customer.email. If it was dropped:"
                        + " record with aludel.drop=customer.mail");
        assertThat(compared(BEFORE, "@Entity class Customer { @Id long id; String email; }"))
                .containsExactly(
                        "Customer.email [RenameAmbiguous] columns \"mail\", \"phone\" of table \"customer\" are gone and"
                                + " \"email\" is new. If it was renamed: @RenamedFrom(\"mail\") or @RenamedFrom(\"phone\") on"
                                + " Customer.email. If it was dropped: record with aludel.drop=customer.mail,customer.phone");
    }

    @Test
    void tableThatMayBeRenamedShowsBothWaysOut() {
        assertThat(compared(BEFORE, "@Entity class Client { @Id long id; String mail; String phone; }"))
                .containsExactly(
                        "Client [RenameAmbiguous] table \"customer\" is gone and \"client\" is new. If it was renamed:"
                                + " @RenamedFrom(\"customer\") on Client. If it was dropped: record with aludel.drop=customer");
    }

    @Test
    void sequenceThatMayBeRenamedShowsBothWaysOut() {
        String order =
                "@Entity class Item { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = \"%s\") long id; }";
        assertThat(compared(order.formatted("a_seq"), order.formatted("b_seq")))
                .containsExactly(
                        "Item.id @GeneratedValue [RenameAmbiguous] sequence \"a_seq\" is gone and \"b_seq\" is new. If it"
                                + " was renamed: renamedFrom = \"a_seq\" in @GeneratedValue on Item.id. If it was dropped: record with"
                                + " aludel.drop=a_seq");
    }

    @Test
    void hintOfSomethingThatIsNotThereAsksWhatWasMeant() {
        assertThat(compared(
                        BEFORE,
                        "@Entity class Customer { @Id long id; @RenamedFrom(\"mial\") String email; String phone; }"))
                .containsExactly(
                        "Customer.email @RenamedFrom [HintUnknown] Customer.email has @RenamedFrom(\"mial\"), but there"
                                + " is no column of table \"customer\" of that name to rename. Did you mean \"mail\"? If it's new, remove"
                                + " the hint.");
        assertThat(compared(
                        BEFORE,
                        "@Entity @RenamedFrom(\"xyz\") class Client { @Id long id; String mail; String phone; }"))
                .containsExactly(
                        "Client @RenamedFrom [HintUnknown] Client has @RenamedFrom(\"xyz\"), but there is no table of"
                                + " that name to rename. Gone: \"customer\". If it's new, remove the hint.");
    }

    @Test
    void hintsThatContradictEachOtherAreReportedOnEachMember() {
        String problem =
                " @RenamedFrom [HintConflict] Customer.address and Customer.email can't come of column \"mail\": it can"
                        + " become one column only. Remove @RenamedFrom(\"mail\") where it's wrong.";
        assertThat(compared(
                        BEFORE,
                        "@Entity class Customer { @Id long id; @RenamedFrom(\"mail\") String email;"
                                + " @RenamedFrom(\"mail\") String address; String phone; }"))
                .containsExactly("Customer.address" + problem, "Customer.email" + problem);
        assertThat(
                        compared(
                                BEFORE,
                                "@Entity class Customer { @Id long id; String mail; @RenamedFrom(\"mail\") String email; String phone; }"))
                .containsExactly(
                        "Customer.email @RenamedFrom [HintConflict] Customer.email can't come of column \"mail\":"
                                + " Customer.mail still declares it. Remove @RenamedFrom(\"mail\") where it's wrong.");
        assertThat(compared(BEFORE, BEFORE, "@Entity @RenamedFrom(\"customer\") class Client { @Id long id; }"))
                .containsExactly(
                        "Client @RenamedFrom [HintConflict] Client can't come of table \"customer\": Customer still"
                                + " declares it. Remove @RenamedFrom(\"customer\") where it's wrong.");
    }

    @Test
    void notNullColumnWithoutValueShowsThreeWaysOut() {
        assertThat(compared(BEFORE, "@Entity class Customer { @Id long id; String mail; String phone; int age = 5; }"))
                .containsExactly(
                        "Customer.age [NotNullNeedsValue] column \"age\" of table \"customer\" is new and NOT NULL, and"
                                + " rows that exist have no value for it. Give it a default for these rows and all to come:"
                                + " @Default(\"...\") on Customer.age. Or give these rows alone a value: @Backfill(\"...\") on"
                                + " Customer.age. Or fill them in a data step: @DataStep(\"...\"). (An initialiser in Java is none of"
                                + " these.)");
        assertThat(compared(
                        BEFORE,
                        "@Entity class Customer { @Id long id; @Column(nullable = false) String mail; String phone; }"))
                .singleElement()
                .asString()
                .startsWith(
                        "Customer.mail [NotNullNeedsValue] column \"mail\" of table \"customer\" becomes NOT NULL, and rows"
                                + " that exist may hold NULL. Give it");
    }

    @Test
    void conversionProposesAnExpression() {
        assertThat(compared(
                        "@Entity class Item { @Id long id; @Column(length = 10) String code; }",
                        "@Entity class Item { @Id long id; Integer code; }"))
                .containsExactly(
                        "Item.code [ConversionNeeded] column \"code\" of table \"item\" changes from varchar(10) to"
                                + " integer, which no database does unasked. Say how: @ConvertUsing(\"cast(code as integer)\") on"
                                + " Item.code.");
    }

    @Test
    void constantBackfillOfAUniqueColumnIsReportedOnTheBackfill() {
        assertThat(compared(
                        "@Entity class Account { @Id long id; }",
                        "@Entity class Account { @Id long id; @Column(unique = true) @Backfill(\"0\") int slot; }"))
                .containsExactly(
                        "Account.slot @Backfill [BackfillNotUnique] @Backfill(\"0\") gives \"slot\" the same value in all"
                                + " rows of table \"account\", and \"uq_account_slot\" wants each to have its own. Use an expression that"
                                + " differs from row to row, or a data step.");
    }

    @Test
    void confirmedDropOfSomethingThatStaysAsksWhatWasMeant() {
        assertThat(compared(Set.of("customer.fone"), BEFORE, "@Entity class Customer { @Id long id; String mail; }"))
                .containsExactly(
                        "league @Database [UnknownDrop] aludel.drop=customer.fone confirms the drop of something that"
                                + " isn't dropped. Did you mean \"customer.phone\"?");
    }

    @Test
    void tableFromAnotherSchemaIsWrittenWithIt() {
        assertThat(worded(
                        BEFORE,
                        new DiffProblem.TableRenameAmbiguous(
                                QualifiedName.of("customer"),
                                List.of(new QualifiedName(Optional.of("app"), "customer")))))
                .containsExactly(
                        "Customer [RenameAmbiguous] table \"app.customer\" is gone and \"customer\" is new. If it was"
                                + " renamed: @RenamedFrom(\"app.customer\") on Customer. If it was dropped: record with"
                                + " aludel.drop=app.customer");
    }

    @Test
    void hintsOfSequencesAreThoseOfTheirAnnotation() {
        String item =
                "@Entity class Item { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = \"b_seq\") long id; }";
        QualifiedName sequence = QualifiedName.of("b_seq");
        assertThat(worded(
                        item,
                        new SequenceProblem.SequenceHintUnknown(
                                sequence, QualifiedName.of("a_sek"), List.of(QualifiedName.of("a_seq")))))
                .containsExactly(
                        "Item.id @GeneratedValue [HintUnknown] Item.id has renamedFrom = \"a_sek\", but there is no"
                                + " sequence of that name to rename. Did you mean \"a_seq\"? If it's new, remove the hint.");
        assertThat(worded(
                        item,
                        new SequenceProblem.SequenceHintConflict(
                                List.of(sequence), new QualifiedName(Optional.of("app"), "b_seq"), false)))
                .containsExactly(
                        "Item.id @GeneratedValue [HintConflict] Item.id can't come of sequence \"b_seq\": it can become"
                                + " one sequence only. Remove renamedFrom = \"app.b_seq\" where it's wrong.");
    }

    @Test
    void constantThatMayBeRenamedShowsBothWaysOut() {
        assertThat(worded(BEFORE, new EnumProblem.EnumRenameAmbiguous(MAIL, "SETTLED", List.of("PAID"))))
                .containsExactly(
                        "Customer.mail [RenameAmbiguous] constant \"PAID\" of Customer.mail is gone and \"SETTLED\" is new."
                                + " If it was renamed: @RenamedFrom(\"PAID\") on constant SETTLED. If it was dropped: record with"
                                + " aludel.drop=customer.mail.PAID");
    }

    @Test
    void hintsOfConstantsNameTheColumnThatHoldsThem() {
        assertThat(worded(BEFORE, new EnumProblem.EnumHintUnknown(MAIL, "SETTLED", "PAI", List.of("PAID"))))
                .containsExactly(
                        "Customer.mail [HintUnknown] constant SETTLED of Customer.mail has @RenamedFrom(\"PAI\"), but there"
                                + " is no constant of that name to rename. Did you mean \"PAID\"? If it's new, remove the hint.");
        assertThat(worded(BEFORE, new EnumProblem.EnumHintConflict(MAIL, List.of("DONE", "SETTLED"), "PAID", false)))
                .containsExactly(
                        "Customer.mail [HintConflict] DONE and SETTLED of Customer.mail can't come of constant \"PAID\": it"
                                + " can become one constant only. Remove @RenamedFrom(\"PAID\") where it's wrong.");
        assertThat(worded(BEFORE, new EnumProblem.EnumHintConflict(MAIL, List.of("SETTLED"), "PAID", true)))
                .containsExactly(
                        "Customer.mail [HintConflict] SETTLED of Customer.mail can't come of constant \"PAID\": it's still"
                                + " there. Remove @RenamedFrom(\"PAID\") where it's wrong.");
    }

    @Test
    void positionsThatMeanOtherConstantsShowThreeWaysOut() {
        assertThat(worded(
                        BEFORE,
                        new EnumProblem.OrdinalEnumReordered(
                                MAIL, List.of("NEW", "PAID"), List.of("NEW", "VOID", "PAID"))))
                .containsExactly(
                        "Customer.mail [OrdinalEnumReordered] column \"mail\" of table \"customer\" holds positions,"
                                + " and they mean other constants than before: NEW, VOID, PAID were NEW, PAID. Put new constants at the"
                                + " end. Or store names: @Enumerated(EnumType.STRING) on Customer.mail. Or give the rows their new"
                                + " positions in a data step: @DataStep(\"...\").");
    }

    @Test
    void usedUpHintIsAWarningThatNamesTheRevision() {
        MappedDatabase database = map("@Entity @RenamedFrom(\"client\") class Customer { @Id long id;"
                + " @RenamedFrom(\"mail\") String email; }");
        DiffProblemWords words = new DiffProblemWords(database.lookup());
        QualifiedName table = QualifiedName.of("customer");
        Diagnostic column = words.stale(new ColumnName(table, "email"), "mail", "0002_email");
        assertThat(column.isError()).isFalse();
        assertThat(text(column))
                .isEqualTo(
                        "Customer.email @RenamedFrom [StaleHint] Customer.email was renamed from \"mail\" by revision"
                                + " 0002_email already. Remove @RenamedFrom(\"mail\"), which says nothing any more.");
        assertThat(text(words.stale(table, QualifiedName.of("client"), "0003_x")))
                .isEqualTo(
                        "Customer @RenamedFrom [StaleHint] Customer was renamed from \"client\" by revision 0003_x already."
                                + " Remove @RenamedFrom(\"client\"), which says nothing any more.");
    }

    private static List<String> worded(String source, DiffProblem problem) {
        return new DiffProblemWords(map(source).lookup())
                .of(problem).stream().map(DiffProblemWordsTest::text).toList();
    }

    private List<String> compared(String before, String... after) {
        return compared(Set.of(), before, after);
    }

    private List<String> compared(Set<String> drops, String before, String... after) {
        MappedDatabase database = map(after);
        DiffProblemWords words = new DiffProblemWords(database.lookup());
        List<DiffProblem> problems = SchemaDiffer.diff(
                        map(before).schema(), database.schema(), database.hints(drops, false))
                .problems();
        return problems.stream()
                .flatMap(problem -> words.of(problem).stream())
                .map(DiffProblemWordsTest::text)
                .toList();
    }

    private static MappedDatabase map(String... classes) {
        return Snippet.of(classes).compile().database().orElseThrow();
    }

    private static String text(Diagnostic diagnostic) {
        Origin origin = diagnostic.origin();
        return origin.text()
                + origin.annotation()
                        .map(mirror ->
                                " @" + mirror.getAnnotationType().asElement().getSimpleName())
                        .orElse("")
                + " " + diagnostic.text();
    }
}
