package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.history.Retelling;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Samples in the words of a database that lacks something which their schemas have besides: what they're about can be tried there all
 * the same. One that's about what is lacking stays as it is.
 */
public final class SampleWords {

    private static final Pattern SCHEMAS = Pattern.compile("\"(?:app|crm)\\.");
    private static final Pattern ENUMERATION = Pattern.compile("\"enum [^)]*\\)\"");

    private static final Pattern ABOUT_ENUMS = Pattern.compile("\"enum [^)]*\\)\"|renameEnumValue");
    private static final Pattern ABOUT_SEQUENCES = Pattern.compile("[sS]equence|_seq\\b");

    private static final Map<String, Set<Lack>> LACKS = Map.of(
            "derby",
            Set.of(Lack.NATIVE_ENUMS),
            "hsqldb",
            Set.of(Lack.NATIVE_ENUMS),
            "sqlite",
            Set.of(Lack.SCHEMAS, Lack.SEQUENCES, Lack.NATIVE_ENUMS));

    private SampleWords() {}

    private enum Lack {
        SCHEMAS,
        SEQUENCES,
        NATIVE_ENUMS
    }

    /** The sample as the dialect's database can have it. */
    public static Sample of(Sample sample, String dialect) {
        Set<Lack> lacks = LACKS.getOrDefault(dialect, Set.of());
        String text = Retelling.text(sample.operation());
        boolean creates = sample.operation() instanceof CreateTable;
        boolean aboutLack = lacks.contains(Lack.NATIVE_ENUMS)
                        && !creates
                        && ABOUT_ENUMS.matcher(text).find()
                || lacks.contains(Lack.SEQUENCES)
                        && ABOUT_SEQUENCES.matcher(text).find();
        boolean moves = lacks.contains(Lack.SCHEMAS) && sample.operation() instanceof MoveTable;
        if (lacks.isEmpty() || aboutLack || moves) {
            return sample;
        }
        return new Sample(sample.name(), told(sample.before(), lacks), told(sample.operation(), lacks));
    }

    private static Operation told(Operation operation, Set<Lack> lacks) {
        return Retelling.of(operation, text -> {
            String plain = lacks.contains(Lack.SCHEMAS) ? SCHEMAS.matcher(text).replaceAll("\"") : text;
            return lacks.contains(Lack.NATIVE_ENUMS)
                    ? ENUMERATION.matcher(plain).replaceAll("\"varchar(20)\"")
                    : plain;
        });
    }

    private static Schema told(Schema schema, Set<Lack> lacks) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            Table bare = lacks.contains(Lack.SEQUENCES) ? withoutSequences(table) : table;
            CreateTable created = (CreateTable) told(new CreateTable(bare.withForeignKeys(List.of())), lacks);
            List<ForeignKey> keys = table.foreignKeys().stream()
                    .map(key -> ((AddForeignKey) told(new AddForeignKey(table.name(), key), lacks)).key())
                    .toList();
            tables.add(created.table().withForeignKeys(keys));
        }
        return Schema.of(
                tables,
                lacks.contains(Lack.SEQUENCES)
                        ? List.of()
                        : List.copyOf(schema.sequences().values()));
    }

    private static Table withoutSequences(Table table) {
        Table without = table;
        for (Column column : table.columns()) {
            if (column.generation().flatMap(Generation::sequenceUsed).isPresent()) {
                without = without.withColumnChanged(column.name(), c -> c.withGeneration(Optional.empty()));
            }
        }
        return without;
    }
}
