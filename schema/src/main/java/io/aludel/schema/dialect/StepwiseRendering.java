package io.aludel.schema.dialect;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.OperationVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Renders operation by operation, each after the things that have to be there before it. */
public final class StepwiseRendering implements Rendering {

    private final Detours detours;
    private final List<Companions> companions;
    private final Function<Schema, OperationVisitor<List<Statement>>> statements;
    private final BiFunction<Change, List<Statement>, List<Statement>> finish;

    /**
     * Puts it together.
     *
     * @param spelling how the database writes things
     * @param detours ways around what it refuses
     * @param companions what comes and goes with tables and columns, besides declared schemas
     * @param statements gives, for the schema before an operation, the visitor that renders it
     */
    public StepwiseRendering(
            Spelling spelling,
            Detours detours,
            List<Companions> companions,
            Function<Schema, OperationVisitor<List<Statement>>> statements) {
        this(spelling, detours, companions, statements, (change, rendered) -> rendered);
    }

    /**
     * Puts it together where statements are finished once more.
     *
     * @param spelling how the database writes things
     * @param detours ways around what it refuses
     * @param companions what comes and goes with tables and columns, besides declared schemas
     * @param statements gives, for the schema before an operation, the visitor that renders it
     * @param finish what becomes of an operation's own statements
     */
    public StepwiseRendering(
            Spelling spelling,
            Detours detours,
            List<Companions> companions,
            Function<Schema, OperationVisitor<List<Statement>>> statements,
            BiFunction<Change, List<Statement>, List<Statement>> finish) {
        this.detours = detours;
        this.finish = finish;
        this.companions = Stream.concat(Stream.of(new SchemaCompanions(spelling)), companions.stream())
                .toList();
        this.statements = statements;
    }

    /**
     * Statements of operations one after the other, without anything around them.
     *
     * @param statements gives, for the schema before an operation, the visitor that renders it
     */
    public static List<Statement> each(
            Schema before, List<Operation> operations, Function<Schema, OperationVisitor<List<Statement>>> statements) {
        List<Statement> all = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            all.addAll(operation.accept(statements.apply(schema)));
            schema = operation.applyTo(schema);
        }
        return all;
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        List<Statement> all = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : detours.around(before, operations)) {
            Change change = Change.of(schema, operation);
            companions.forEach(companion -> all.addAll(companion.ahead(change)));
            all.addAll(finish.apply(change, operation.accept(statements.apply(schema))));
            companions.forEach(companion -> all.addAll(companion.behind(change)));
            schema = change.after();
        }
        return List.copyOf(all);
    }
}
