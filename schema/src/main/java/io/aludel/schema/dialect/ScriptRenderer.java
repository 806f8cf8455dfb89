package io.aludel.schema.dialect;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Retreat;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Renders phased operations into the steps that one database runs. */
public final class ScriptRenderer {

    private ScriptRenderer() {}

    /**
     * The whole script of a revision.
     *
     * @param dialect the database's dialect
     * @param upgrade the way up
     * @param downgrade the way down
     * @param dataStep whether the revision has a data step of the user's
     * @throws DialectLimit when the database can't do it
     */
    public static Script render(
            Dialect dialect, PhasedOperations upgrade, PhasedOperations downgrade, boolean dataStep) {
        return script(dialect, upgrade, downgrade, way -> dialect, dataStep);
    }

    /**
     * The whole script of a revision that mustn't keep readers and writers waiting for long.
     *
     * @param dialect the database's dialect
     * @param upgrade the way up
     * @param downgrade the way down
     * @param dataStep whether the revision has a data step of the user's
     * @throws DialectLimit when the database can't do it, or not so
     */
    public static Script renderOnline(
            Dialect dialect, PhasedOperations upgrade, PhasedOperations downgrade, boolean dataStep) {
        PhasedOperations loose = Online.lettingGo(upgrade);
        PhasedOperations upward = dialect.features().keepsTwins() ? Twins.of(loose, dialect.features()) : loose;
        Dialect up = dialect.online(new Online(upward, dataStep, false));
        return script(up, upward, downgrade, way -> dialect.online(new Online(way, dataStep, true)), dataStep);
    }

    /**
     * All three ways.
     *
     * @param up renders the way up
     * @param back gives what renders a way back
     */
    private static Script script(
            Dialect up,
            PhasedOperations upgrade,
            PhasedOperations downgrade,
            Function<PhasedOperations, Dialect> back,
            boolean dataStep) {
        PhasedOperations way = up.arranged(upgrade, dataStep);
        List<Script.Step> steps = steps(up, way, List.of(), dataStep, "run the data step");
        Dialect down = back.apply(downgrade);
        return new Script(
                steps,
                steps(down, down.arranged(downgrade, dataStep), List.of(), dataStep, "undo the data step"),
                stopsHalfWay(steps) ? retreat(up, way, back) : List.of());
    }

    /** Whether there's something to take back when only the first phase has run, and more to come. */
    private static boolean stopsHalfWay(List<Script.Step> steps) {
        Set<Phase> phases = steps.stream().flatMap(step -> phase(step).stream()).collect(Collectors.toSet());
        return phases.contains(Phase.EXPAND) && phases.size() > 1;
    }

    private static Optional<Phase> phase(Script.Step step) {
        return step.accept(new Script.StepVisitor<>() {
            @Override
            public Optional<Phase> visit(Script.GuardStep guard) {
                return Optional.empty();
            }

            @Override
            public Optional<Phase> visit(Script.SqlStep sql) {
                return Optional.of(sql.phase());
            }

            @Override
            public Optional<Phase> visit(Script.JavaStep java) {
                return Optional.of(Phase.DATA);
            }
        });
    }

    /** A way back that the database can't do is none, and no reason not to go up. */
    private static List<Script.Step> retreat(
            Dialect up, PhasedOperations way, Function<PhasedOperations, Dialect> back) {
        Optional<PhasedOperations> home = Retreat.of(way);
        if (home.isEmpty()) {
            return List.of();
        }
        try {
            Dialect down = back.apply(home.get());
            List<Statement> ahead = up.outOfStep(way.transition());
            return steps(down, down.arranged(home.get(), false), ahead, false, "");
        } catch (DialectLimit limit) {
            return List.of();
        }
    }

    /**
     * The steps that make a schema from nothing, each of which makes something that stays.
     *
     * @throws DialectLimit when the database can't do it
     */
    public static List<Script.Step> renderCreation(Dialect dialect, Schema schema) {
        List<Script.Step> steps = new ArrayList<>();
        addPhase(steps, dialect, Phase.EXPAND, Schema.EMPTY, Operations.creation(schema));
        return steps;
    }

    private static List<Script.Step> steps(
            Dialect dialect, PhasedOperations way, List<Statement> ahead, boolean dataStep, String dataDescription) {
        List<Script.Step> steps = new ArrayList<>();
        way.guards().forEach(guard -> steps.add(new Script.GuardStep(oneLine(guard.reason()), dialect.query(guard))));
        ahead.forEach(statement -> steps.add(step(Phase.EXPAND, statement)));
        addPhase(steps, dialect, Phase.EXPAND, way.before(), way.expand());
        dialect.inStep(way.transition()).forEach(statement -> steps.add(step(Phase.EXPAND, statement)));
        way.recodings().forEach(recoding -> steps.add(step(Phase.DATA, dialect.recode(recoding))));
        way.backfills().forEach(backfill -> steps.add(step(Phase.DATA, dialect.backfill(backfill))));
        if (dataStep) {
            steps.add(new Script.JavaStep(dataDescription));
        }
        if (!way.contract().isEmpty()
                && (dataStep || !way.recodings().isEmpty() || !way.backfills().isEmpty())) {
            dialect.checkRows(way.transition()).ifPresent(statement -> steps.add(step(Phase.DATA, statement)));
        }
        addPhase(steps, dialect, Phase.CONTRACT, way.transition(), way.contract());
        return steps;
    }

    private static void addPhase(
            List<Script.Step> steps, Dialect dialect, Phase phase, Schema before, List<Operation> operations) {
        dialect.statements(before, operations).forEach(statement -> steps.add(step(phase, statement)));
    }

    private static Script.SqlStep step(Phase phase, Statement statement) {
        if (statement.probe().codePoints().anyMatch(Character::isISOControl)) {
            throw new DialectLimit("a type or name of \"" + oneLine(statement.description())
                    + "\" holds a line break or another control character: write it without");
        }
        return new Script.SqlStep(
                phase, oneLine(statement.description()), statement.probe(), statement.sql(), statement.alone());
    }

    /** Descriptions hold declared texts, and stand in a header line between bars. */
    private static String oneLine(String description) {
        return description.strip().replaceAll("\\s+", " ").replace(" | ", " / ");
    }
}
