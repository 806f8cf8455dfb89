package io.aludel.integration.data;

import io.aludel.integration.model.RecordedModel;
import io.aludel.runtime.Aludel;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** An application whose data step {@code FillTeams} has switches by which it fails. */
final class Application {

    private final Class<?> step;
    private final Aludel aludel;

    /** Its classes are its own, and so are the switches. */
    Application(RecordedModel project, DataSource database) throws ReflectiveOperationException, IOException {
        ClassLoader classes = project.classes("again");
        this.step = classes.loadClass("model.FillTeams");
        this.aludel = RecordedModel.on(classes, database);
    }

    /** Started with something that goes wrong. */
    Aludel failing(Fault fault) throws ReflectiveOperationException {
        step.getField("failing").setInt(null, fault.place());
        step.getField("refused").setBoolean(null, fault.refused());
        return aludel;
    }

    /** Started when all is well again. */
    Aludel mended() throws ReflectiveOperationException {
        return failing(new Fault(0, false));
    }

    /** What can go wrong with the step's last run. */
    List<Fault> faults() throws ReflectiveOperationException {
        return IntStream.rangeClosed(1, step.getField("places").getInt(null))
                .boxed()
                .flatMap(place -> Stream.of(new Fault(place, false), new Fault(place, true)))
                .toList();
    }

    /**
     * What goes wrong.
     *
     * @param place before which statement, from 1; the last one is behind them all; 0 for nowhere
     * @param refused whether by a statement that the database refuses; otherwise the step throws by itself
     */
    record Fault(int place, boolean refused) {

        /** What the failure's message holds. */
        List<String> told() {
            return refused
                    ? List.of(" failed\nupdate nowhere set nothing = 1\n", "SQLSTATE")
                    : List.of(" failed with IllegalStateException");
        }
    }
}
