package io.aludel.integration.faults;

import io.aludel.integration.faults.Revisions.Data;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.schema.operation.Script;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A revision with its SQL; written to a file and read from it, it costs a process next to nothing.
 *
 * @param id of the revision
 * @param data what its data step does
 * @param upgrade the steps of the way up
 * @param downgrade the steps of the way down
 * @param retreat the steps of the way back from half way
 */
record FrozenRevision(String id, Data data, List<Step> upgrade, List<Step> downgrade, List<Step> retreat) {

    static FrozenRevision of(String id, Script script, Data data) {
        return new FrozenRevision(
                id,
                data,
                steps(script.upgrade(), data, Direction.UPGRADE),
                steps(script.downgrade(), data, Direction.DOWNGRADE),
                steps(script.retreat(), data, Direction.DOWNGRADE));
    }

    private static List<Step> steps(List<Script.Step> steps, Data data, Direction direction) {
        return steps.stream()
                .map(step -> step.accept(new RunnableStep(data, direction)))
                .toList();
    }

    /** Writes a history. */
    static void write(List<FrozenRevision> revisions, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(revisions.size());
            for (FrozenRevision revision : revisions) {
                out.writeUTF(revision.id);
                out.writeUTF(revision.data.name());
                write(out, revision.upgrade);
                write(out, revision.downgrade);
                write(out, revision.retreat);
            }
        }
    }

    private static void write(DataOutputStream out, List<Step> steps) throws IOException {
        out.writeInt(steps.size());
        for (Step step : steps) {
            for (String field : step.accept(new Fields())) {
                out.writeUTF(field);
            }
        }
    }

    /** Reads a history. */
    static List<FrozenRevision> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            List<FrozenRevision> revisions = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                String id = in.readUTF();
                Data data = Data.valueOf(in.readUTF());
                revisions.add(new FrozenRevision(
                        id,
                        data,
                        steps(in, data, Direction.UPGRADE),
                        steps(in, data, Direction.DOWNGRADE),
                        steps(in, data, Direction.DOWNGRADE)));
            }
            return revisions;
        }
    }

    private static List<Step> steps(DataInputStream in, Data data, Direction direction) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String kind = in.readUTF();
            steps.add(
                    switch (kind) {
                        case "guard" -> Step.guard(in.readUTF(), in.readUTF());
                        case "data" -> DataSteps.of(data, direction);
                        default ->
                            new Step.Sql(
                                    Phase.valueOf(in.readUTF()),
                                    in.readUTF(),
                                    in.readUTF(),
                                    in.readUTF(),
                                    Boolean.parseBoolean(in.readUTF()));
                    });
        }
        return steps;
    }

    /** Makes a step that runs of one that's rendered. */
    private record RunnableStep(Data data, Direction direction) implements Script.StepVisitor<Step> {
        @Override
        public Step visit(Script.GuardStep step) {
            return Step.guard(step.description(), step.query());
        }

        @Override
        public Step visit(Script.SqlStep step) {
            Phase phase = Phase.valueOf(step.phase().name().toUpperCase(Locale.ROOT));
            return new Step.Sql(phase, step.description(), step.probe(), step.sql(), step.alone());
        }

        @Override
        public Step visit(Script.JavaStep step) {
            return DataSteps.of(data, direction);
        }
    }

    /** A step as texts, its kind first. */
    private static final class Fields implements Step.Visitor<List<String>> {
        @Override
        public List<String> sql(Step.Sql step) {
            return List.of(
                    "sql",
                    step.phase().name(),
                    step.description(),
                    step.probe(),
                    step.sql(),
                    String.valueOf(step.alone()));
        }

        @Override
        public List<String> guard(Step.Guard step) {
            return List.of("guard", step.description(), step.query());
        }

        @Override
        public List<String> data(Step.Data step) {
            return List.of("data");
        }

        @Override
        public List<String> irreversible(Step.Irreversible step) {
            throw new IllegalArgumentException("no way back: " + step.dataStepClass());
        }
    }
}
