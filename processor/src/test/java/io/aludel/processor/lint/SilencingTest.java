package io.aludel.processor.lint;

import static io.aludel.processor.lint.Advised.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.front.Snippet;
import io.aludel.processor.report.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice that isn't wanted isn't given, and what is wanted more seriously is. */
class SilencingTest {

    private static final String NOISY = "@Entity class Player {\n @Id long id;\n float fee;\n BigDecimal wage;\n}";

    @Test
    void adviceHasTheLevelOfItsCode() {
        assertThat(model(NOISY).findings(""))
                .extracting(line -> line.replaceAll("\\].*", "]"))
                .containsExactlyInAnyOrder("note Player:4 [FloatMoney]", "warning Player:5 [DecimalWithoutScale]");
    }

    @Test
    void levelOfACodeWinsOverThatOfAllWhereverItStands() {
        assertThat(model(NOISY).findings("FloatMoney:error,all:off"))
                .extracting(line -> line.replaceAll("\\].*", "]"))
                .containsExactly("error Player:4 [FloatMoney]");
        assertThat(model(NOISY).findings(" all:note , DecimalWithoutScale : off "))
                .extracting(line -> line.replaceAll("\\].*", "]"))
                .contains("note Player:4 [FloatMoney]")
                .noneMatch(line -> line.contains("DecimalWithoutScale"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Entity class Player {\n @Id long id;\n @SuppressWarnings(\"aludel:FloatMoney\") float fee;\n}",
                "@Entity class Player {\n @Id long id;\n @SuppressWarnings({\"unused\", \"aludel:all\"}) float fee;\n}",
                "@Entity class Player {\n @Id long id;\n @SuppressWarnings(\"all\") float fee;\n}",
                "@SuppressWarnings(\"aludel:FloatMoney\") @Entity class Player {\n @Id long id;\n float fee;\n}",
                "@Entity record Player(@Id long id, @SuppressWarnings(\"aludel:FloatMoney\") float fee) {}",
                "@SuppressWarnings(\"aludel:FloatMoney\") class League {\n @Entity static class Player {\n @Id long id;\n float"
                        + " fee;\n }\n}"
            })
    void memberItsClassAndClassesAroundItSilenceACode(String source) {
        assertThat(model(source).findings(Code.FLOAT_MONEY)).isEmpty();
    }

    @Test
    void otherCodesStayAudible() {
        assertThat(model(
                                "@SuppressWarnings({\"aludel:DecimalWithoutScale\", \"FloatMoney\"}) @Entity class Player {\n @Id long"
                                        + " id;\n float fee;\n}")
                        .findings(Code.FLOAT_MONEY))
                .hasSize(1);
    }

    @Test
    void whatIsSilentIsSoAtEveryLevel() {
        assertThat(model(
                                "@Entity class Player {\n @Id long id;\n @SuppressWarnings(\"aludel:FloatMoney\") float fee;\n}")
                        .findings("all:off,FloatMoney:error"))
                .isEmpty();
    }

    @Test
    void classThatIsTheRootSilencesACodeEverywhere() {
        AdvisingProcessor processor = new AdvisingProcessor(LintLevels.USUAL, Optional.empty(), Set.of(), List.of());
        assertThat(Snippet.of("@Entity class Player {\n @Id long id;\n float fee;\n}")
                        .root("")
                        .withFile(
                                "league.Root",
                                "package league; @io.aludel.annotation.Database(name = \"x\")"
                                        + " @SuppressWarnings(\"aludel:FloatMoney\") class Root {}")
                        .compileWith(processor)
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void valueThatTheCompilerRefusesSilencesNothingAndHarmsNothing() {
        assertThat(model("@Entity class Player {\n @Id long id;\n @SuppressWarnings(X) float fee;\n}")
                        .findings(Code.FLOAT_MONEY))
                .anyMatch(line -> line.contains("[FloatMoney]"));
    }

    @Test
    void whatEntitiesInheritIsSaidOnce() {
        assertThat(model(
                                "@MappedSuperclass abstract class Base {\n @Id long id;\n BigDecimal fee;\n}",
                                "@Entity class A extends Base {}",
                                "@Entity class B extends Base {}")
                        .findings(Code.DECIMAL_WITHOUT_SCALE))
                .hasSize(1);
    }
}
