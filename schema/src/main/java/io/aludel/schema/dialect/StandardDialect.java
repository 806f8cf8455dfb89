package io.aludel.schema.dialect;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.Backfill;
import io.aludel.schema.operation.Guard;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.OperationVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A dialect that renders operation by operation, put together from what one database says of itself. */
public final class StandardDialect implements Dialect {

    private final String id;
    private final Spelling spelling;
    private final Detours detours;
    private final Function<Schema, OperationVisitor<List<Statement>>> statements;

    /**
     * Puts a dialect together.
     *
     * @param id the dialect's id
     * @param spelling how the database writes things
     * @param detours ways around what it refuses
     * @param statements gives, for the schema before an operation, the visitor that renders it
     */
    public StandardDialect(
            String id,
            Spelling spelling,
            Detours detours,
            Function<Schema, OperationVisitor<List<Statement>>> statements) {
        this.id = id;
        this.spelling = spelling;
        this.detours = detours;
        this.statements = statements;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Identifiers identifiers() {
        return spelling.names();
    }

    @Override
    public Types types() {
        return spelling.types();
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        List<Statement> all = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : detours.around(before, operations)) {
            all.addAll(operation.accept(statements.apply(schema)));
            schema = operation.applyTo(schema);
        }
        return List.copyOf(all);
    }

    @Override
    public Statement backfill(Backfill backfill) {
        String column = spelling.names().spell(backfill.column());
        return new Statement(
                backfill.describe(),
                "",
                "update " + spelling.names().spell(backfill.table()) + " set " + column + " = " + backfill.expression()
                        + " where " + column + " is null");
    }

    @Override
    public String query(Guard guard) {
        String condition = guard.nullFree()
                .map(column -> " where " + spelling.names().spell(column) + " is null")
                .orElse("");
        return "select 1 from " + spelling.names().spell(guard.table()) + condition + " fetch first 1 row only";
    }

    @Override
    public String toString() {
        return id;
    }
}
