package io.aludel.schema.history;

import static io.aludel.schema.history.TestHistory.column;
import static io.aludel.schema.history.TestHistory.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Operations;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Column ID = Column.of("id", ColumnType.parse("bigint"), false);
    private static final Column NAME = Column.of("name", ColumnType.parse("varchar(60)"), true);

    @Test
    void theFingerprintIsTheSumOfTheHashesOfCanonicalTexts() {
        Schema schema = Schema.of(
                List.of(Table.of(QualifiedName.of("teams"), List.of(NAME, ID))),
                List.of(new Sequence(QualifiedName.of("team_seq"), 1, 50)));
        BigInteger sum =
                hash("{\"table\": \"teams\", \"columns\": [{\"name\": \"id\", \"type\": \"bigint\", \"nullable\": false},"
                                + " {\"name\": \"name\", \"type\": \"varchar(60)\"}]}")
                        .add(hash("{\"sequence\": {\"name\": \"team_seq\", \"increment\": 50}}"));

        assertThat(Fingerprint.of(schema)).isEqualTo(Fingerprint.text(sum)).matches("sum256:[0-9a-f]{64}");
    }

    @Test
    void theOrderOfColumnsIsNoFact() {
        assertThat(Fingerprint.of(schema(NAME, ID))).isEqualTo(Fingerprint.of(schema(ID, NAME)));
    }

    @Test
    void everythingElseIs() {
        assertThat(Fingerprint.of(schema(ID, NAME.withNullable(false)))).isNotEqualTo(Fingerprint.of(schema(ID, NAME)));
        assertThat(Fingerprint.of(schema(ID))).isNotEqualTo(Fingerprint.of(Schema.EMPTY));
    }

    @Test
    void stepByStepItIsTheSameAsAtOnce() {
        Schema schema = Schema.EMPTY;
        BigInteger sum = BigInteger.ZERO;
        Fingerprint.Changes changes = new Fingerprint.Changes();
        for (var operation : List.of(table("a"), table("b"), column("a", "x"), column("b", "y"))) {
            Schema next = operation.applyTo(schema);
            sum = sum.add(changes.of(schema, next));
            schema = next;
        }
        var back = Operations.inverse(Schema.EMPTY, List.of(table("a"), table("b")));

        assertThat(Fingerprint.text(sum)).isEqualTo(Fingerprint.of(schema));
        assertThat(Fingerprint.of(
                        Operations.apply(Operations.apply(Schema.EMPTY, List.of(table("a"), table("b"))), back)))
                .isEqualTo("sum256:" + "0".repeat(64));
    }

    @Test
    void theChainIsThatOfTheWorkedExample() {
        String second = Chain.link("sha256:bb", List.of("0001_init"));
        assertThat(Chain.of(Map.of("0002_create_teams", second, "0001_init", Chain.link("sha256:aa", List.of()))))
                .isEqualTo(Sha256.hex("0001_init sha256:aa\n0002_create_teams sha256:bb 0001_init\n"))
                .isEqualTo("a8d42f19835b03667eb45e5de0d2dda12e0813ee3ea64cc5c7de4b106240c50b");
    }

    private static Schema schema(Column... columns) {
        return Schema.of(List.of(Table.of(QualifiedName.of("t"), List.of(columns))), List.of());
    }

    private static BigInteger hash(String text) {
        return new BigInteger(1, Sha256.bytes(text));
    }
}
