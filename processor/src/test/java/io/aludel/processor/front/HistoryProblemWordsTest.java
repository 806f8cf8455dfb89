package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.HistoryProblemWords;
import io.aludel.processor.validation.DataSteps;
import io.aludel.schema.history.HistoryProblem;
import io.aludel.schema.history.MessageProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with the history, and with data steps in its view. */
class HistoryProblemWordsTest {

    private static final DatabaseModel MODEL = Snippet.of(
                    "@DataStep(\"create teems\") public class A implements CreateTeams.Data { public A() {} }",
                    "@DataStep(\"create teems\") public class B implements league.migrations.CreateTeams.Data { public B() {} }",
                    "@DataStep(\"other\") public class C implements AutoCloseable { public C() {} public void close() {} }")
            .compile()
            .database()
            .orElseThrow()
            .model();
    private final DataStepModel a = MODEL.dataSteps().get(0);
    private final DataStepModel b = MODEL.dataSteps().get(1);
    private final DataStepModel c = MODEL.dataSteps().get(2);

    @ParameterizedTest
    @EnumSource
    void problemOfTheHistoryHasTheCodeOfItsKindAndPlaceFactAndFix(HistoryProblem.Kind kind) {
        HistoryProblem problem = new HistoryProblem(
                kind, new HistoryProblem.Place("0001_init/revision.json", 3, 7), "the fact", "Do this");
        Diagnostic diagnostic = HistoryProblemWords.of(problem, MODEL.origin());
        assertThat(diagnostic.code().name()).isEqualTo(kind.name());
        assertThat(diagnostic.message()).isEqualTo("0001_init/revision.json:3:7: the fact. Do this.");
        assertThat(diagnostic.origin()).isEqualTo(MODEL.origin());
    }

    @Test
    void everyProblemOfAMessageHasACode() {
        Origin root = MODEL.origin();
        List<MessageProblem> problems = List.of(
                new MessageProblem.InvalidMessage("?!", "it holds no letter and no digit"),
                new MessageProblem.DuplicateMessage("Init", "0001_init"),
                new MessageProblem.ClassNameTaken("INIT", "INIT", "0001_init"));
        assertThat(MessageProblem.class.getPermittedSubclasses()).hasSameSizeAs(problems);
        assertThat(problems)
                .extracting(problem -> HistoryProblemWords.of(problem, root).text())
                .containsExactly(
                        "[InvalidMessage] the message \"?!\" can't name a revision: it holds no letter and no digit. Record with"
                                + " another message.",
                        "[DuplicateMessage] the message \"Init\" is that of 0001_init. Record with another message.",
                        "[ClassNameTaken] the message \"INIT\" gives the class name INIT, and that of 0001_init is the same but"
                                + " for upper and lower case. Record with another message.");
    }

    @Test
    void dataStepOfNoRevisionAsksWhatWasMeant() {
        assertThat(DataSteps.unknownRevision(a, List.of("init", "create teams")).text())
                .isEqualTo(
                        "[UnknownRevision] data step A belongs to revision \"create teems\", which there isn't. Did you mean"
                                + " \"create teams\"?");
        assertThat(DataSteps.unknownRevision(c, List.of()).message()).endsWith("which there isn't. There is none yet.");
    }

    @Test
    void twoDataStepsOfOneRevisionOrOfTwoDraftsAreReportedOnTheSecond() {
        assertThat(DataSteps.duplicate(a, b, "0002_create_teams").text())
                .isEqualTo(
                        "[DuplicateDataStep] data steps A and B both belong to revision \"0002_create_teams\". Make them one"
                                + " class.");
        assertThat(DataSteps.severalDraftSteps(b, c).text())
                .isEqualTo(
                        "[SeveralDraftSteps] data steps B and C name two new revisions, \"create teems\" and \"other\", and"
                                + " there is one draft. Record one of them first.");
        assertThat(DataSteps.severalDraftSteps(b, c).origin().text()).isEqualTo("C");
    }

    @Test
    void dataStepImplementsTheInterfaceOfItsRevisionHoweverItIsWritten() {
        String expected = "league.migrations.CreateTeams.Data";
        assertThat(DataSteps.wrongType(a, expected)).isEmpty();
        assertThat(DataSteps.wrongType(b, expected)).isEmpty();
        assertThat(DataSteps.wrongType(c, expected))
                .get()
                .extracting(Diagnostic::text)
                .isEqualTo("[DataStepWrongType] data step C belongs to revision \"other\" but doesn't implement"
                        + " CreateTeams.Data. Write: implements CreateTeams.Data.");
    }
}
