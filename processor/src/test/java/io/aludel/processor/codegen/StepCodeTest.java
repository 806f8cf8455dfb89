package io.aludel.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.Script;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepCodeTest {

    private static final StepCode CODE = new StepCode(StepCode.Direction.UPGRADE, Optional.empty());

    @Test
    void a_statement_that_runs_alone_is_made_by_a_factory_of_its_own() {
        Script.Step index = new Script.SqlStep(Phase.EXPAND, "add index", "index t.i", "create index i on t (c)", true);
        Script.Step table = new Script.SqlStep(Phase.EXPAND, "add table", "table t", "create table t (c int)");

        assertThat(CODE.of(List.of(index, table)).toString())
                .contains("Step.alone(io.aludel.runtime.migration.Phase.EXPAND, \"add index\", \"index t.i\",")
                .contains("Step.sql(io.aludel.runtime.migration.Phase.EXPAND, \"add table\", \"table t\",");
    }
}
