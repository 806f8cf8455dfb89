package io.aludel.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.RandomSchemas.Pair;
import io.aludel.schema.random.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever the user says, the differ answers with problems and with operations that fit. */
class AnyHintsTest {

    @Test
    void operationsFitWhateverTheHintsSay() {
        Seeds.forEach(2_000, seed -> {
            Pair pair = RandomSchemas.anything().pair(seed);
            Hints hints = nonsense(pair, new Random(seed));
            Difference difference = SchemaDiffer.diff(pair.before(), pair.after(), hints);
            Schema reached = Operations.apply(pair.before(), difference.operations());
            if (difference.problems().isEmpty()) {
                assertThat(reached).isEqualTo(pair.after());
            }
            PhasedOperations split = PhaseSplitter.split(pair.before(), difference.operations(), false);
            assertThat(Operations.apply(split.transition(), split.contract())).isEqualTo(reached);
        });
    }

    @Test
    void withoutAnyHintWhatIsLeftOpenIsTold() {
        Seeds.forEach(2_000, seed -> {
            Pair pair = RandomSchemas.anything().pair(seed);
            Difference difference = SchemaDiffer.diff(pair.before(), pair.after(), Hints.NONE);
            Schema reached = Operations.apply(pair.before(), difference.operations());
            assertThat(reached.equals(pair.after()) || !difference.problems().isEmpty())
                    .isTrue();
        });
    }

    private static Hints nonsense(Pair pair, Random random) {
        List<QualifiedName> tables = new ArrayList<>(pair.before().tables().keySet());
        tables.addAll(pair.after().tables().keySet());
        tables.add(QualifiedName.of("ghost"));
        Map<QualifiedName, QualifiedName> tableRenames =
                new TreeMap<>(pair.hints().tableRenames());
        Map<ColumnName, String> columnRenames = new TreeMap<>(pair.hints().columnRenames());
        Set<String> drops = new TreeSet<>(pair.hints().confirmedDrops());
        tableRenames.keySet().removeIf(name -> random.nextBoolean());
        columnRenames.keySet().removeIf(name -> random.nextBoolean());
        drops.removeIf(name -> random.nextBoolean());
        for (int i = random.nextInt(4); i > 0; i--) {
            tableRenames.put(any(tables, random), any(tables, random));
            columnRenames.put(
                    anyColumn(pair, tables, random),
                    anyColumn(pair, tables, random).column());
            drops.add(anyColumn(pair, tables, random).toString());
        }
        return new Hints(
                tableRenames,
                columnRenames,
                drops,
                pair.hints().backfills(),
                pair.hints().conversions(),
                random.nextBoolean());
    }

    private static ColumnName anyColumn(Pair pair, List<QualifiedName> tables, Random random) {
        QualifiedName table = any(tables, random);
        Schema schema = random.nextBoolean() ? pair.before() : pair.after();
        List<String> columns = new ArrayList<>(List.of("ghost"));
        schema.table(table)
                .ifPresent(t -> t.columns().stream().map(Column::name).forEach(columns::add));
        return new ColumnName(table, any(columns, random));
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
