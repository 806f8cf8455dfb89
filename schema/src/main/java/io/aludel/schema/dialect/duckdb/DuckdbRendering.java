package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Fold;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.Lineage;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders what lies between two schemas rather than each operation on the way: DuckDB forgets the names of constraints and takes few
 * changes of a table that others depend on, so all that happens to a table in a row is done in place or by making it anew.
 */
final class DuckdbRendering implements Rendering {

    private final Spelling spelling;

    DuckdbRendering(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        List<Statement> all = new ArrayList<>();
        List<Operation> done = new ArrayList<>();
        for (Fold fold : Fold.all(before, operations)) {
            done.addAll(fold.operations());
            Texts texts = new Texts(spelling.names(), before, Lineage.of(before, done));
            all.addAll(new Reshaping(spelling, fold, texts).statements());
        }
        return List.copyOf(all);
    }
}
