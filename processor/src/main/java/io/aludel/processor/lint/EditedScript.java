package io.aludel.processor.lint;

import io.aludel.processor.model.Origin;
import io.aludel.schema.operation.Script;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recorded SQL file that isn't what Aludel rendered any more.
 *
 * @param root the root, since a file of the history is no source
 * @param file revision and file, such as {@code 0002_create_teams/postgresql.sql}
 * @param engine the database that it's for
 * @param script its steps
 */
record EditedScript(Origin root, String file, Engine engine, Script script) {

    /**
     * A statement of a step.
     *
     * @param place which one, for messages
     * @param words its words
     */
    record Statement(String place, SqlWords words) {}

    /** The statements that nobody has said to have reviewed. */
    Stream<Statement> statements() {
        return Stream.of(
                        statements("upgrade", script.upgrade()),
                        statements("downgrade", script.downgrade()),
                        statements("retreat", script.retreat()))
                .flatMap(List::stream);
    }

    /** Whether somebody has said of a step why it is as it is. */
    boolean isReviewed() {
        return script.steps().flatMap(step -> sql(step).stream()).anyMatch(step -> SqlWords.isReviewed(step.sql()));
    }

    private List<Statement> statements(String direction, List<Script.Step> steps) {
        return steps.stream()
                .flatMap(step -> sql(step).stream())
                .filter(step -> !SqlWords.isReviewed(step.sql()))
                .flatMap(step -> SqlWords.statements(step.sql()).stream()
                        .map(words ->
                                new Statement(direction + " step \"" + step.description() + "\" of " + file, words)))
                .toList();
    }

    private static Optional<Script.SqlStep> sql(Script.Step step) {
        return step.accept(new Script.StepVisitor<>() {
            @Override
            public Optional<Script.SqlStep> visit(Script.GuardStep guard) {
                return Optional.empty();
            }

            @Override
            public Optional<Script.SqlStep> visit(Script.SqlStep sql) {
                return Optional.of(sql);
            }

            @Override
            public Optional<Script.SqlStep> visit(Script.JavaStep java) {
                return Optional.empty();
            }
        });
    }
}
