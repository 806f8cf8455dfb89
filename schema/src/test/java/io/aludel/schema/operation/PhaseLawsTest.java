package io.aludel.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.random.Fact;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.RandomSchemas.Pair;
import io.aludel.schema.random.Seeds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What holds for the phases of all revisions, up and down. */
class PhaseLawsTest {

    private static final int PAIRS = 2_000;

    /** Made once, as that takes longer than the laws. */
    private static final Map<Long, List<PhasedOperations>> SPLITS = new ConcurrentHashMap<>();

    private static final Set<Class<? extends Operation>> ROWS_LEAVE = Set.of(DropTable.class, DropColumn.class);
    private static final Set<Class<? extends Operation>> RENAMES = Set.of(
            RenameTable.class,
            RenameColumn.class,
            RenameConstraint.class,
            RenameIndex.class,
            MoveTable.class,
            MoveSequence.class,
            RenameEnumValue.class);
    private static final Set<Class<? extends Operation>> ARRIVALS =
            Set.of(CreateTable.class, CreateSequence.class, AddColumn.class);

    @AfterAll
    static void letSplitsGo() {
        SPLITS.clear();
    }

    @Test
    void expandTakesNoRowAway() {
        forEachSplit(split -> assertThat(split.expand()).noneMatch(o -> ROWS_LEAVE.contains(o.getClass())));
    }

    @Test
    void expandAsksNothingOfRows() {
        forEachSplit(split -> {
            Schema now = split.before();
            for (Operation operation : split.expand()) {
                assertThat(operation.risk())
                        .as(operation.describe())
                        .isIn(Risk.NONE, toleratedInExpand(split, operation));
                if (operation instanceof AddColumn add && !add.column().nullable()) {
                    assertThat(add.column().fillsItself())
                            .as(operation.describe())
                            .isTrue();
                }
                now = operation.applyTo(now);
            }
        });
    }

    /** A sequence's numbers may go at once; a check of values may come where a narrower one has just left. */
    private static Risk toleratedInExpand(PhasedOperations split, Operation operation) {
        if (operation instanceof AddCheck add) {
            boolean wider = split.expand().stream()
                    .anyMatch(o -> o instanceof DropCheck drop
                            && drop.check().rule().values().isPresent()
                            && add.check().rule().values().isPresent()
                            && Enumerations.isWithin(
                                    Enumerations.values(drop.check()).orElseThrow(),
                                    Enumerations.values(add.check()).orElseThrow()));
            return wider ? Risk.VIOLATIONS : Risk.NONE;
        }
        return operation instanceof DropSequence ? Risk.DATA_LOSS : Risk.NONE;
    }

    @Test
    void contractBringsNothingNewAndRenamesNothing() {
        forEachSplit(split -> assertThat(split.contract())
                .noneMatch(
                        o -> (ARRIVALS.contains(o.getClass()) && !isOfComputed(o)) || RENAMES.contains(o.getClass())));
    }

    /** A computed column holds no values of its own. */
    private static boolean isOfComputed(Operation operation) {
        return (operation instanceof AddColumn add && add.column().computed().isPresent())
                || (operation instanceof DropColumn drop
                        && drop.column().computed().isPresent());
    }

    @Test
    void contractTakesRowsAwayAtItsVeryEnd() {
        forEachSplit(split -> {
            List<Boolean> leave = split.contract().stream()
                    .filter(o -> !isOfComputed(o))
                    .map(o -> ROWS_LEAVE.contains(o.getClass()) || o instanceof DropSequence)
                    .toList();
            assertThat(leave).isSorted();
        });
    }

    @Test
    void noNameIsTakenTwiceAtAnyMoment() {
        forEachSplit(split -> {
            List<Operation> operations = new ArrayList<>(split.expand());
            operations.addAll(split.contract());
            Schema now = split.before();
            assertDistinct(now, "before");
            for (Operation operation : operations) {
                now = operation.applyTo(now);
                assertDistinct(now, operation.describe());
            }
        });
    }

    private static void assertDistinct(Schema schema, String moment) {
        List<QualifiedName> names = new ArrayList<>(schema.tables().keySet());
        names.addAll(schema.sequences().keySet());
        for (Table table : schema.tables().values()) {
            Rule.of(table).forEach(rule -> names.add(table.name().sibling(rule.name())));
        }
        assertThat(new HashSet<>(names)).as(moment).hasSameSizeAs(names);
    }

    private static void forEachSplit(Consumer<PhasedOperations> law) {
        Seeds.forEach(
                PAIRS,
                seed -> SPLITS.computeIfAbsent(seed, PhaseLawsTest::splits).forEach(law));
    }

    /** The way up and the way down. */
    private static List<PhasedOperations> splits(long seed) {
        Pair pair = RandomSchemas.runnable(EnumSet.allOf(Fact.class)).pair(seed);
        List<Operation> up =
                SchemaDiffer.diff(pair.before(), pair.after(), pair.hints()).operations();
        return List.of(
                PhaseSplitter.split(pair.before(), up, false),
                PhaseSplitter.split(pair.after(), Operations.inverse(pair.before(), up), false));
    }
}
