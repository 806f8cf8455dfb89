package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.operation.Backfill;
import io.aludel.schema.operation.Guard;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.OperationVisitor;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Recoding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dialect put together from what one database says of itself. */
public final class StandardDialect implements Dialect {

    private final String id;
    private final Spelling spelling;
    private final Rendering rendering;
    private final Function<Online, Rendering> online;

    /**
     * Puts a dialect together that renders operation by operation.
     *
     * @param id the dialect's id
     * @param spelling how the database writes things
     * @param detours ways around what it refuses
     * @param companions what comes and goes with tables and columns, besides declared schemas
     * @param statements gives, for the schema before an operation, the visitor that renders it
     */
    public StandardDialect(
            String id,
            Spelling spelling,
            Detours detours,
            List<Companions> companions,
            Function<Schema, OperationVisitor<List<Statement>>> statements) {
        this(id, spelling, new StepwiseRendering(spelling, detours, companions, statements));
    }

    /** Puts a dialect together that renders lists of operations in a way of its own. */
    public StandardDialect(String id, Spelling spelling, Rendering rendering) {
        this(id, spelling, rendering, revision -> rendering);
    }

    private StandardDialect(String id, Spelling spelling, Rendering rendering, Function<Online, Rendering> online) {
        this.id = id;
        this.spelling = spelling;
        this.rendering = rendering;
        this.online = online;
    }

    /** The same dialect with another way to render what mustn't keep readers and writers waiting. */
    public StandardDialect withOnline(Function<Online, Rendering> otherwise) {
        return new StandardDialect(id, spelling, rendering, otherwise);
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
        return rendering.statements(before, operations);
    }

    @Override
    public PhasedOperations arranged(PhasedOperations way, boolean dataStep) {
        return rendering.arranged(way, dataStep);
    }

    @Override
    public List<Statement> inStep(Schema between) {
        return rendering.inStep(between);
    }

    @Override
    public List<Statement> outOfStep(Schema between) {
        return rendering.outOfStep(between);
    }

    @Override
    public Dialect online(Online revision) {
        return new StandardDialect(id, spelling, online.apply(revision));
    }

    @Override
    public Features features() {
        return spelling.features();
    }

    @Override
    public Optional<String> defaultOf(Column column) {
        return spelling.clauses().defaultOf(column);
    }

    @Override
    public Statement backfill(Backfill backfill) {
        Statement statement =
                new Statement(backfill.describe(), "", spelling.clauses().fill(backfill));
        return rendering.backfill(backfill, statement);
    }

    @Override
    public Statement recode(Recoding recoding) {
        String column = spelling.names().spell(recoding.column());
        String cases = recoding.values().entrySet().stream()
                .map(value ->
                        " when " + spelling.literal(value.getKey()) + " then " + spelling.literal(value.getValue()))
                .collect(Collectors.joining());
        Statement statement = new Statement(
                recoding.describe(),
                "",
                "update " + spelling.names().spell(recoding.table()) + " set " + column + " = case " + column + cases
                        + " else " + column + " end where " + column + " in "
                        + spelling.literals(recoding.values().keySet()));
        return rendering.recode(recoding, statement);
    }

    @Override
    public Optional<Statement> checkRows(Schema schema) {
        return spelling.features().checksRowsBeforeAltering()
                        && schema.tables().values().stream().anyMatch(StandardDialect::checksLate)
                ? Optional.of(new Statement("check keys that are deferred", "", "set constraints all immediate"))
                : Optional.empty();
    }

    private static boolean checksLate(Table table) {
        return Stream.concat(
                        table.uniqueKeys().stream().map(UniqueKey::deferral),
                        table.foreignKeys().stream().map(ForeignKey::deferral))
                .anyMatch(deferral -> deferral == Deferral.DEFERRED);
    }

    @Override
    public String query(Guard guard) {
        String table = spelling.names().spell(guard.table());
        return guard.question().accept(new Guard.Visitor<>() {
            @Override
            public String visit(Guard.AnyRow question) {
                return "select 1 from " + table + spelling.features().firstRow();
            }

            @Override
            public String visit(Guard.Nulls question) {
                return "select 1 from " + table + " where " + spelling.names().spell(question.column()) + " is null"
                        + spelling.features().firstRow();
            }

            @Override
            public String visit(Guard.Holding question) {
                return counted(
                        spelling.names().spell(question.column()) + " in " + spelling.literals(question.values()));
            }

            @Override
            public String visit(Guard.Breaking question) {
                return counted("not (" + spelling.clauses().condition(question.rule()) + ")");
            }

            @Override
            public String visit(Guard.Reaching question) {
                return counted(spelling.names().spell(question.column())
                        + (question.falling() ? " <= " : " >= ")
                        + question.first());
            }

            private String counted(String condition) {
                return "select count(*) from " + table + " where " + condition + " having count(*) > 0";
            }
        });
    }

    @Override
    public String toString() {
        return id;
    }
}
