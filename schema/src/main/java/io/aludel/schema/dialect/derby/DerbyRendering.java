package io.aludel.schema.dialect.derby;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.StepwiseRendering;
import io.aludel.schema.operation.Guard;
import io.aludel.schema.operation.Lineage;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhasedOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operation by operation; an index or trigger that would come only to leave again stays away.
 *
 * <p>An identity column starts at a literal alone. One that's made or started anew over rows is therefore guarded: none of them may have
 * a number that it's going to hand out.
 */
final class DerbyRendering implements Rendering {

    private final Rendering steps;

    DerbyRendering(Spelling spelling) {
        this.steps = new StepwiseRendering(
                spelling,
                new DerbyDetours(spelling),
                List.of(new DerbyIndexes(spelling), new DerbyTriggers(spelling)),
                before -> new DerbyStatements(spelling, before));
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : steps.statements(before, operations)) {
            if (!takesBack(kept, statement)) {
                kept.add(statement);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean takesBack(List<Statement> kept, Statement drop) {
        return takesBack(kept, drop.sql(), DerbyIndexes.DROP, DerbyIndexes.CREATE, DerbyIndexes.ON)
                || takesBack(kept, drop.sql(), DerbyTriggers.DROP, DerbyTriggers.CREATE, DerbyTriggers.AFTER);
    }

    /** Nothing in between needs it: no statement here reads rows by it, or updates those that it looks at. */
    private static boolean takesBack(List<Statement> kept, String sql, String drop, String create, String behind) {
        if (!sql.startsWith(drop)) {
            return false;
        }
        String undone = create + sql.substring(drop.length()) + behind;
        for (int i = kept.size() - 1; i >= 0 && !kept.get(i).sql().startsWith("rename "); i--) {
            if (kept.get(i).sql().startsWith(undone)) {
                kept.remove(i);
                return true;
            }
        }
        return false;
    }

    @Override
    public PhasedOperations arranged(PhasedOperations way) {
        List<Operation> all = new ArrayList<>(way.expand());
        all.addAll(way.contract());
        Schema after = Operations.apply(way.before(), all);
        after.tables().values().forEach(DerbyColumns::requireKeys);
        Lineage lineage = Lineage.of(way.before(), all);
        List<Guard> guards = new ArrayList<>(way.guards());
        for (Table table : after.tables().values()) {
            table.columns().stream()
                    .flatMap(column -> guard(way.before(), lineage, table.name(), column).stream())
                    .forEach(guards::add);
        }
        return new PhasedOperations(
                way.before(), guards, way.expand(), way.recodings(), way.backfills(), way.contract());
    }

    private static Optional<Guard> guard(Schema before, Lineage lineage, QualifiedName table, Column column) {
        Optional<ColumnName> origin = lineage.columnBefore(new ColumnName(table, column.name()));
        Optional<Generation.Identity> identity = Clauses.identity(column);
        if (origin.isEmpty() || identity.isEmpty()) {
            return Optional.empty();
        }
        ColumnName name = origin.get();
        Column old = before.requireTable(name.table()).requireColumn(name.column());
        Generation.Identity to = identity.get();
        boolean goesOn = DerbyCopies.isSame(old.type(), column.type())
                && Clauses.identity(old)
                        .filter(from -> !DerbyGenerationStatements.isStartedAnew(from, to))
                        .isPresent();
        boolean isNumber = DerbyCopies.isNumber(old);
        String reason = "Derby starts an identity column at a number that's written down, and " + name.table() + "."
                + name.column() + " has " + Guard.COUNT + " rows "
                + (isNumber ? "of " + to.start() + " or " + (to.increment() > 0 ? "more" : "less") : "")
                + ": declare a start beyond them";
        return goesOn
                ? Optional.empty()
                : Optional.of(new Guard(
                        name.table(),
                        isNumber
                                ? new Guard.Reaching(name.column(), to.start(), to.increment() < 0)
                                : new Guard.AnyRow(),
                        reason));
    }
}
