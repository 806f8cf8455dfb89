package io.aludel.schema.history;

import io.aludel.schema.Column;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Fingerprint of a schema: equal schemas have the same, and a changed schema has another one.
 *
 * <p>It's {@code sum256:} and 64 hex digits: the sum, modulo 2^256, of the SHA-256 of each table's and sequence's canonical text.
 * A sum, so that the fingerprint after a revision is found from the one before and what the revision touched; verifying a
 * history would else cost the square of its length. It guards against edits by accident or by hand, not against an attacker,
 * who could write a fitting fingerprint beside his edit.
 *
 * <p>The canonical text is that of revision files on one line, with the columns by name, since their order is no fact. Defaults are
 * left out of it, so an attribute that a later version adds changes no fingerprint.
 */
public final class Fingerprint {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private Fingerprint() {}

    /** The fingerprint of a schema. */
    public static String of(Schema schema) {
        return text(new Changes().of(Schema.EMPTY, schema));
    }

    /**
     * The fingerprint of lines in whatever order: the hex SHA-256 over all of them, sorted, each with {@code \n} behind it. The runtime
     * makes the same of what it finds in a catalogue.
     */
    public static String ofLines(Collection<String> lines) {
        StringBuilder text = new StringBuilder();
        new TreeSet<>(lines).forEach(line -> text.append(line).append('\n'));
        return Sha256.hex(text.toString());
    }

    /** What steps from one schema to the next add to the sum. What one of them added, a later one takes away as it was. */
    static final class Changes {

        private final IdentityHashMap<Table, BigInteger> added = new IdentityHashMap<>();

        BigInteger of(Schema before, Schema after) {
            return sum(after.tablesNotIn(before), this::add)
                    .subtract(sum(before.tablesNotIn(after), this::takeAway))
                    .add(sum(after.sequencesNotIn(before), sequence -> hash(text(sequence))))
                    .subtract(sum(before.sequencesNotIn(after), sequence -> hash(text(sequence))))
                    .mod(MODULUS);
        }

        private BigInteger add(Table table) {
            BigInteger hash = hash(text(table));
            added.put(table, hash);
            return hash;
        }

        private BigInteger takeAway(Table table) {
            return Optional.ofNullable(added.remove(table)).orElseGet(() -> hash(text(table)));
        }
    }

    /** The fingerprint of a sum of {@link Changes} that began with the empty schema. */
    static String text(BigInteger sum) {
        return String.format(Locale.ROOT, "sum256:%064x", sum.mod(MODULUS));
    }

    private static <T> BigInteger sum(List<T> things, Function<T, BigInteger> hash) {
        BigInteger sum = BigInteger.ZERO;
        for (T thing : things) {
            sum = sum.add(hash.apply(thing));
        }
        return sum;
    }

    private static BigInteger hash(String text) {
        return new BigInteger(1, Sha256.bytes(text));
    }

    static String text(Table table) {
        List<Column> byName = table.columns().stream()
                .sorted(Comparator.comparing(Column::name))
                .toList();
        return JsonText.flat(json -> {
            DefinitionWriter definitions = new DefinitionWriter(json);
            definitions.table(table, byName);
            definitions.foreignKeys(table.foreignKeys());
        });
    }

    private static String text(Sequence sequence) {
        return JsonText.flat(json -> json.object("sequence", in -> new DefinitionWriter(json).sequence(sequence)));
    }
}
