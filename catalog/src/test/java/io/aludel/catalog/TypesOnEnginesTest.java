package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Probe;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types as declared, as spelled, and as the engines' catalogues say them. */
class TypesOnEnginesTest {

    private static final QualifiedName TABLE = QualifiedName.of("t");

    /** What the mapper makes of Java types, and what a user may declare besides. */
    private static final List<String> EVERYWHERE = List.of(
            "boolean",
            "tinyint",
            "smallint",
            "integer",
            "bigint",
            "real",
            "double precision",
            "float",
            "float(24)",
            "float(25)",
            "numeric",
            "numeric(10)",
            "numeric(38,2)",
            "numeric(21,0)",
            "char",
            "char(3)",
            "varchar",
            "varchar(255)",
            "varchar(1048576)",
            "varchar(20000000)",
            "text",
            "clob",
            "varbinary(16)",
            "varbinary(20000000)",
            "blob",
            "bytea",
            "date",
            "time",
            "time(0)",
            "time(6)",
            "time(3) with time zone",
            "time with time zone",
            "timestamp",
            "timestamp(6)",
            "timestamp(3)",
            "timestamp with time zone",
            "timestamp(6) with time zone",
            "uuid",
            "json",
            "jsonb",
            "varchar(50) array",
            "integer array",
            "text array",
            "timestamp(3) array");

    @ParameterizedTest
    @MethodSource("io.aludel.catalog.engine.Engine#all")
    void aColumnIsOfTheTypeThatItsProbeAsksFor(Engine engine) throws SQLException {
        List<String> types = new ArrayList<>(EVERYWHERE);
        types.removeAll(engine.typesMissing());
        types.addAll(engine.typesBesides());
        List<Column> columns = new ArrayList<>();
        for (String type : types) {
            columns.add(Column.of("c" + columns.size(), ColumnType.parse(type), true));
        }
        try (Connection connection = engine.fresh()) {
            Schema schema = Schema.of(List.of(Table.of(TABLE, columns)), List.of());
            engine.create(connection, schema);
            engine.assertHolds(connection, schema);
            for (Column column : columns) {
                if (engine.typesUnprobed().contains(column.type())) {
                    continue;
                }
                String catalogue = engine.dialect().types().catalogue(column.type());
                String probe = "type t." + column.name() + " " + catalogue;
                assertThat(engine.ask(connection, probe))
                        .as("%s in %s", probe, engine.read(connection, Schema.EMPTY))
                        .isEqualTo(Probe.HAPPENED);
            }
        }
    }

    static List<Engine> keepingFractionsOfTimes() {
        return Engine.all().stream().filter(Engine::keepsFractionsOfTimes).toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("keepingFractionsOfTimes")
    void aSecondKeepsItsFractionWhereverNoPrecisionIsDeclared(Engine engine) throws SQLException {
        try (Connection connection = engine.fresh()) {
            Table table = Table.of(TABLE, List.of(Column.of("c", ColumnType.parse("time"), true)));
            engine.create(connection, Schema.of(List.of(table), List.of()));
            Engine.execute(connection, "insert into t (c) values (" + engine.time("12:34:56.789") + ")");
            assertThat(Engine.rows(connection, "select cast(c as char(20)) from t"))
                    .singleElement()
                    .asString()
                    .startsWith("12:34:56.789");
        }
    }
}
