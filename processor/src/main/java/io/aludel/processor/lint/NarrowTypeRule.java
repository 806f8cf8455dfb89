package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.ChangeColumnType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A smaller type is wanted as it is, with an expression that says what becomes of what doesn't fit. */
final class NarrowTypeRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(ChangeColumnType.class)
                .filter(change -> change.using().isEmpty() && !draft.hasDataStep())
                .forEach(change -> loss(change)
                        .ifPresent(loss -> findings.accept(Code.NARROW_TYPE.at(
                                draft.origin(change.table(), change.column()),
                                change.column(),
                                change.table(),
                                change.from(),
                                change.to(),
                                loss.fact(),
                                loss.condition(),
                                Words.javaText(loss.conversion()),
                                draft.origin(change.table(), change.column()).text()))));
    }

    private static Optional<Loss> loss(ChangeColumnType change) {
        List<Integer> arguments = change.to().arguments();
        String column = change.column();
        return switch (change.risk()) {
            case TRUNCATION -> {
                int length = arguments.isEmpty() ? 1 : arguments.get(0);
                yield Optional.of(new Loss(
                        "the upgrade fails where a value is longer",
                        "char_length(" + column + ") > " + length,
                        "substring(" + column + " from 1 for " + length + ")"));
            }
            case OVERFLOW -> {
                String most = most(change);
                yield Optional.of(new Loss(
                        "the upgrade fails where a number is larger",
                        "abs(" + column + ") > " + most,
                        "case when abs(" + column + ") <= " + most + " then " + column + " end"));
            }
            case LOSES_DIGITS -> {
                int scale = arguments.size() < 2 ? 0 : arguments.get(1);
                yield Optional.of(new Loss(
                        "digits at the end are rounded away",
                        column + " <> round(" + column + ", " + scale + ")",
                        "round(" + column + ", " + scale + ")"));
            }
            default -> Optional.empty();
        };
    }

    /** The largest whole number of the new type. */
    private static String most(ChangeColumnType change) {
        List<Integer> arguments = change.to().arguments();
        return switch (change.to().name()) {
            case "tinyint" -> "127";
            case "smallint" -> "32767";
            case "integer" -> "2147483647";
            case "bigint" -> "9223372036854775807";
            default -> "9".repeat(Math.max(1, arguments.get(0) - (arguments.size() < 2 ? 0 : arguments.get(1))));
        };
    }

    /**
     * What is lost.
     *
     * @param fact in words
     * @param condition of the rows concerned, in SQL
     * @param conversion expression that lets it happen
     */
    private record Loss(String fact, String condition, String conversion) {}
}
