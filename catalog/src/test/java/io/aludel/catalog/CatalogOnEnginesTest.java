package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a catalogue is read: what becomes of the connection, and what belongs to the schema. */
class CatalogOnEnginesTest {

    private static final String ENGINES = "io.aludel.catalog.engine.Engine#all";
    private static final QualifiedName TREE = QualifiedName.of("tree");

    private static Table tree(QualifiedName name) {
        return Table.of(
                        name,
                        List.of(
                                Column.of("id", ColumnType.of("integer"), false),
                                Column.of("parent", ColumnType.of("integer"), true)))
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_tree", List.of("id"))))
                .withForeignKeys(List.of(new ForeignKey(
                        "fk_tree_parent",
                        List.of("parent"),
                        name,
                        List.of("id"),
                        ReferenceAction.NO_ACTION,
                        ReferenceAction.NO_ACTION)));
    }

    @ParameterizedTest
    @MethodSource(ENGINES)
    void readingEndsNoTransaction(Engine engine) throws SQLException {
        Schema schema = Schema.of(List.of(tree(TREE)), List.of());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, schema);
            connection.setAutoCommit(false);
            Engine.execute(connection, "insert into tree (id) values (1)");
            engine.assertHolds(connection, schema);
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
            assertThat(Engine.rows(connection, "select id from tree")).isEmpty();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @ParameterizedTest
    @MethodSource(ENGINES)
    void whatAludelKeepsForItselfIsNoPartOfTheSchema(Engine engine) throws SQLException {
        Schema model = Schema.of(List.of(tree(TREE)), List.of());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, model);
            Engine.execute(connection, "create table aludel_history (id integer)");
            Engine.execute(connection, "create table aludel_journal (id integer)");
            assertThat(Catalog.of(engine.dialect()).drift(connection, model).isEmpty())
                    .isTrue();
            Table own = Table.of(
                    QualifiedName.of("aludel_journal"), List.of(Column.of("id", ColumnType.of("integer"), true)));
            assertThat(Catalog.of(engine.dialect())
                            .drift(connection, model.withTable(own))
                            .isEmpty())
                    .isTrue();
        }
    }

    /** Engines whose connections have a schema of their own. */
    static Stream<Engine> enginesWithSchemas() {
        return Engine.all().stream().filter(engine -> ownSchema(engine).isPresent());
    }

    private static Optional<String> ownSchema(Engine engine) {
        try (Connection connection = engine.fresh()) {
            return Optional.ofNullable(connection.getSchema()).filter(schema -> !schema.isEmpty());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("enginesWithSchemas")
    void aTableDeclaredInTheConnectionsOwnSchemaIsFoundThere(Engine engine) throws SQLException {
        String own = engine.dialect().identifiers().declared(ownSchema(engine).orElseThrow());
        Schema model = Schema.of(List.of(tree(new QualifiedName(Optional.of(own), "tree"))), List.of());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, Schema.of(List.of(tree(TREE)), List.of()));
            assertThat(Catalog.of(engine.dialect()).recognised(connection, model))
                    .isEqualTo(model);
        }
    }

    @ParameterizedTest
    @MethodSource(ENGINES)
    void anEmptyDatabaseIsAnEmptySchemaAndLacksAll(Engine engine) throws SQLException {
        Schema model = Schema.of(List.of(tree(TREE)), List.of());
        try (Connection connection = engine.fresh()) {
            assertThat(Catalog.of(engine.dialect()).live(connection, Schema.EMPTY))
                    .isEqualTo(Schema.EMPTY);
            assertThat(Catalog.of(engine.dialect()).drift(connection, model).descriptions())
                    .containsExactly("table tree exists in the model and not in the database");
        }
    }
}
