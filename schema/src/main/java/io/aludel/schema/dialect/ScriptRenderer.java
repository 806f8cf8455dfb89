package io.aludel.schema.dialect;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.List;

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
        return new Script(
                steps(dialect, upgrade, dataStep, "run the data step"),
                steps(dialect, downgrade, dataStep, "undo the data step"));
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
        Dialect down = dialect.online(new Online(downgrade, dataStep, true));
        return new Script(
                steps(up, upward, dataStep, "run the data step"),
                steps(down, downgrade, dataStep, "undo the data step"));
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
            Dialect dialect, PhasedOperations phases, boolean dataStep, String dataDescription) {
        PhasedOperations way = dialect.arranged(phases, dataStep);
        List<Script.Step> steps = new ArrayList<>();
        way.guards().forEach(guard -> steps.add(new Script.GuardStep(oneLine(guard.reason()), dialect.query(guard))));
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
