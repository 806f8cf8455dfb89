package io.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final QualifiedName LINE = QualifiedName.of("line");

    @Test
    void orderOfColumnsIsNoDifferenceThoughItIsKept() {
        Table one = Notation.schema("t(a int, b int)").requireTable(QualifiedName.of("t"));
        Table other = Notation.schema("t(b int, a int)").requireTable(QualifiedName.of("t"));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(other.columns()).extracting(Column::name).containsExactly("b", "a");
    }

    @Test
    void orderOfPairsOfAForeignKeyIsNoDifferenceThoughItIsKept() {
        ForeignKey one = foreignKey(List.of("a", "b"), List.of("order_id", "no"));
        ForeignKey other = foreignKey(List.of("b", "a"), List.of("no", "order_id"));
        ForeignKey crossed = foreignKey(List.of("a", "b"), List.of("no", "order_id"));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(crossed);
        assertThat(other.columns()).containsExactly("b", "a");
    }

    @Test
    void aForeignKeyPairsAsManyColumnsAsItRefersTo() {
        assertThatThrownBy(() -> foreignKey(List.of("a"), List.of("order_id", "no")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void renamesAreFollowedByKeysOfAllTables() {
        Schema schema = Notation.schema(
                "line(order_id bigint, no int, PK(order_id, no)); s(a bigint, b int, FK(a, b) -> line(order_id, no))");
        Schema renamed = schema.withTableRenamed(LINE, QualifiedName.of("row"))
                .withColumnRenamed(QualifiedName.of("row"), "no", "pos");
        ForeignKey key =
                renamed.requireTable(QualifiedName.of("s")).foreignKeys().get(0);
        assertThat(key).hasToString("fk_s_a_b_line(a, b) -> row(order_id, pos)");
        assertThat(renamed.requireTable(QualifiedName.of("row")).primaryKey().map(PrimaryKey::columns))
                .contains(List.of("order_id", "pos"));
    }

    @Test
    void collectionsAreCopiedIn() {
        List<Column> columns = new ArrayList<>(List.of(Column.of("a", ColumnType.of("integer"), true)));
        Table table = Table.of(LINE, columns);
        columns.clear();
        assertThat(table.columns()).hasSize(1);
        assertThatThrownBy(() -> Schema.EMPTY.tables().put(LINE, table))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aColumnHasADefaultOrAGenerationAndNotBoth() {
        Column generated = Column.of("id", ColumnType.of("bigint"), false)
                .withGeneration(Optional.of(Generation.Identity.byDefault()));
        assertThatThrownBy(() -> generated.withDefault(Optional.of("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column id has both a default and a generated value");
    }

    @Test
    void namesWithoutANamespaceComeFirst() {
        QualifiedName plain = QualifiedName.of("z");
        QualifiedName other = new QualifiedName(Optional.of("app"), "a");
        assertThat(plain).isLessThan(other);
        assertThat(other).hasToString("app.a");
        assertThat(new ColumnName(other, "id")).hasToString("app.a.id");
        assertThatThrownBy(() -> QualifiedName.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSequenceMoves() {
        assertThatThrownBy(() -> new Sequence(LINE, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ForeignKey foreignKey(List<String> columns, List<String> targetColumns) {
        return new ForeignKey(
                "fk_s", columns, LINE, targetColumns, ReferenceAction.NO_ACTION, ReferenceAction.NO_ACTION);
    }
}
