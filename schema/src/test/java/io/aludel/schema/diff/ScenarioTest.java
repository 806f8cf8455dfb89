package io.aludel.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Schema;
import io.aludel.schema.notation.Notation;
import io.aludel.schema.notation.Wording;
import io.aludel.schema.operation.Backfill;
import io.aludel.schema.operation.Guard;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Recoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the differ and the splitter make of two schemas: the rows of the scenario table, and cases of our own. */
class ScenarioTest {

    @TestFactory
    Stream<DynamicTest> rowsOfTheTable() {
        return trials("scenarios.txt");
    }

    @TestFactory
    Stream<DynamicTest> casesOfOurOwn() {
        return trials("scenarios-own.txt");
    }

    private static Stream<DynamicTest> trials(String file) {
        return Scenario.all(file).stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> new Trial(scenario).check()));
    }

    @Test
    void everyRowIsCoveredOrLeftForLaterWithAReason() {
        List<String> rows = Scenario.resource("differ-scenarios.tsv")
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        List<String> told = new ArrayList<>(
                Scenario.all("scenarios.txt").stream().map(Scenario::id).toList());
        Stream.of("scenarios-elsewhere.txt", "scenarios-later.txt")
                .flatMap(file -> Scenario.resource(file).lines())
                .filter(line -> line.matches("([a-z-]+-\\d+ ?)+"))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .forEach(told::add);
        assertThat(told).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(told)).isEqualTo(new TreeSet<>(rows));
    }

    /** A scenario with what the differ and the splitter make of it. */
    private static final class Trial {
        private final Scenario scenario;
        private final Schema before;
        private final Schema after;
        private final Hints hints;
        private final Map<String, String> found = new TreeMap<>();

        Trial(Scenario scenario) {
            this.scenario = scenario;
            this.before = Notation.schema(scenario.required("before"));
            this.after = Notation.schema(scenario.fact("after").orElse(scenario.required("before")));
            this.hints = Notation.hints(scenario.fact("hints").orElse(""));
        }

        void check() {
            Difference difference = SchemaDiffer.diff(before, after, hints);
            List<Operation> up = difference.operations();
            Schema reached = Operations.apply(before, up);
            List<Operation> down = Operations.inverse(before, up);
            found.put("problems", Wording.problems(difference.problems()));
            describe("", up, PhaseSplitter.split(before, up, hints.dataStep()));
            describe(" down", down, PhaseSplitter.split(reached, down, hints.dataStep()));
            found.put("expected", Wording.operations(up));
            found.put("down", Wording.operations(down));
            assertFacts();
            if (difference.problems().isEmpty()) {
                assertThat(reached).isEqualTo(after);
            }
            assertThat(Operations.apply(reached, down)).isEqualTo(before);
            assertThat(SchemaDiffer.diff(after, after, Hints.NONE)).isEqualTo(new Difference(List.of(), List.of()));
        }

        private void describe(String way, List<Operation> operations, PhasedOperations phases) {
            found.put(
                    "risk" + way,
                    Wording.joined(operations.stream().map(o -> o.risk().toString())));
            found.put("guards" + way, Wording.joined(phases.guards().stream().map(Guard::reason)));
            found.put("expand" + way, Wording.operations(phases.expand()));
            found.put(
                    "data" + way,
                    Wording.joined(Stream.concat(
                            phases.recodings().stream().map(Recoding::describe),
                            phases.backfills().stream().map(Backfill::describe))));
            found.put("contract" + way, Wording.operations(phases.contract()));
        }

        private void assertFacts() {
            Map<String, String> expected = new TreeMap<>(scenario.facts());
            expected.keySet().removeAll(List.of("before", "after", "hints"));
            assertThat(expected).as("facts of " + scenario.id()).isNotEmpty();
            expected.putIfAbsent("problems", "nothing");
            Map<String, String> told = new TreeMap<>(found);
            told.keySet().retainAll(expected.keySet());
            assertThat(told).isEqualTo(expected);
        }
    }
}
