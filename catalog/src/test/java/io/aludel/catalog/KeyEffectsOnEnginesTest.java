package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.operation.AddForeignKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A foreign key that changes its column while something else is made of that column: MariaDB and MySQL refuse some of that, and their
 * dialects refuse just as much.
 */
class KeyEffectsOnEnginesTest {

    private static final QualifiedName PARENT = QualifiedName.of("parent");
    private static final QualifiedName CHILD = QualifiedName.of("child");

    /** What is made of the referring column. */
    enum Made {
        NOTHING,
        CHECK,
        STORED,
        VIRTUAL,
        CHECK_OF_VIRTUAL,
        VIRTUAL_NOT_NULL
    }

    private static final Set<ReferenceAction> ACTIONS =
            Set.of(ReferenceAction.NO_ACTION, ReferenceAction.CASCADE, ReferenceAction.SET_NULL);

    /** Each pair of rules, the one on delete first, with what may not be made of the column. */
    @Test
    void whatMariadbRefusesIsWhatItsDialectRefuses() throws SQLException {
        Engine engine = Engine.of("mariadb");
        try (Connection connection = engine.fresh()) {
            for (Made made : Made.values()) {
                for (ForeignKey key : keys()) {
                    engine.clear(connection);
                    engine.create(connection, schema(made));
                    String sql =
                            "alter table child add constraint fk_child foreign key (r) references parent (u) on delete "
                                    + key.onDelete() + " on update " + key.onUpdate();
                    boolean taken = takes(connection, sql);
                    assertThat(isRefused(engine.dialect(), made, key))
                            .as("%s %s", made, sql)
                            .isEqualTo(!taken);
                }
            }
        }
    }

    private static boolean takes(Connection connection, String sql) {
        try {
            Engine.execute(connection, sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Made.class)
    void mysqlRefusesAsItsManualSays(Made made) {
        Dialect mysql = Dialects.byId("mysql").orElseThrow();
        Set<String> refused = new TreeSet<>();
        for (ForeignKey key : keys()) {
            if (isRefused(mysql, made, key)) {
                refused.add(key.onDelete() + ", " + key.onUpdate());
            }
        }
        Stream<String> changing = keys().stream()
                .filter(key ->
                        key.onDelete() == ReferenceAction.SET_NULL || key.onUpdate() != ReferenceAction.NO_ACTION)
                .map(key -> key.onDelete() + ", " + key.onUpdate());
        Stream<String> expected = switch (made) {
            case NOTHING, VIRTUAL, VIRTUAL_NOT_NULL -> Stream.of();
            case CHECK, CHECK_OF_VIRTUAL -> changing;
            case STORED -> Stream.concat(changing, Stream.of("cascade, no action"));
        };
        assertThat(refused).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    static Stream<Arguments> enginesAndWhatIsMade() {
        return Engine.all().stream()
                .flatMap(engine -> Stream.of(Made.values()).map(made -> Arguments.of(engine, made)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("enginesAndWhatIsMade")
    void whatADialectDoesNotRefuseRuns(Engine engine, Made made) throws SQLException {
        try (Connection connection = engine.fresh()) {
            for (ForeignKey key : keys()) {
                AddForeignKey operation = new AddForeignKey(CHILD, key);
                if (isRefused(engine.dialect(), made, key)) {
                    assertThatThrownBy(() -> engine.dialect().statements(schema(made), List.of(operation)))
                            .isInstanceOfSatisfying(
                                    DialectLimit.class,
                                    limit -> assertThat(limit.table()).isEqualTo(Optional.of(CHILD)));
                    continue;
                }
                engine.clear(connection);
                engine.create(connection, schema(made));
                engine.run(connection, schema(made), List.of(operation));
                engine.assertHolds(connection, operation.applyTo(schema(made)));
            }
        }
    }

    private static boolean isRefused(Dialect dialect, Made made, ForeignKey key) {
        try {
            dialect.statements(schema(made), List.of(new AddForeignKey(CHILD, key)));
            return false;
        } catch (DialectLimit limit) {
            return true;
        }
    }

    private static List<ForeignKey> keys() {
        return ACTIONS.stream()
                .sorted()
                .flatMap(onDelete -> ACTIONS.stream().sorted().map(onUpdate -> key(onDelete, onUpdate)))
                .toList();
    }

    private static ForeignKey key(ReferenceAction onDelete, ReferenceAction onUpdate) {
        return new ForeignKey("fk_child", List.of("r"), PARENT, List.of("u"), onDelete, onUpdate);
    }

    private static Schema schema(Made made) {
        Column id = Column.of("id", ColumnType.of("bigint"), false);
        Table parent = new Table(
                PARENT,
                List.of(id, Column.of("u", ColumnType.of("bigint"), true)),
                Optional.of(new PrimaryKey("pk_parent", List.of("id"))),
                List.of(new UniqueKey("uq_parent_u", List.of("u"))),
                List.of(),
                List.of());
        Column computed = Column.of("g", ColumnType.of("bigint"), made != Made.VIRTUAL_NOT_NULL)
                .withComputed(Optional.of(new Computed("r + 1", made == Made.STORED)));
        boolean plain = made == Made.NOTHING || made == Made.CHECK;
        Column r = Column.of("r", ColumnType.of("bigint"), true);
        Table child = new Table(
                CHILD,
                plain ? List.of(id, r) : List.of(id, r, computed),
                Optional.of(new PrimaryKey("pk_child", List.of("id"))),
                List.of(),
                List.of(),
                List.of());
        return Schema.of(List.of(parent, child.withChecks(checks(made))), List.of());
    }

    private static List<Check> checks(Made made) {
        return switch (made) {
            case CHECK -> List.of(new Check("ck_child", new Check.Expression("r > 0")));
            case CHECK_OF_VIRTUAL -> List.of(new Check("ck_child", new Check.Expression("g > 0")));
            default -> List.of();
        };
    }
}
