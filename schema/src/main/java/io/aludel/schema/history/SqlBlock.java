package io.aludel.schema.history;

import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.Script;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One step as its block in an SQL file tells it, in canonical text.
 *
 * @param keyword {@code guard} or the phase
 * @param description one line without a bar between blanks, never empty
 * @param probe the probe, if there is one
 * @param java whether it's the place of the data step, which has no SQL
 * @param alone whether it runs outside of a transaction
 * @param sql the statement without blanks around it and without the closing semicolon
 */
record SqlBlock(String keyword, String description, Optional<String> probe, boolean java, boolean alone, String sql) {

    static final String GUARD = "guard";

    private static final Pattern UNFIT_FOR_A_LINE = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern LONE_BAR = Pattern.compile("(?<![^ ])\\|(?![^ ])");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    /**
     * The block of a step.
     *
     * @throws IllegalArgumentException when a probe has a line break, which no file can hold
     */
    static SqlBlock of(Script.Step step) {
        return step.accept(new Script.StepVisitor<>() {
            @Override
            public SqlBlock visit(Script.GuardStep guard) {
                return new SqlBlock(
                        GUARD, oneLine(guard.description()), Optional.empty(), false, false, statement(guard.query()));
            }

            @Override
            public SqlBlock visit(Script.SqlStep sql) {
                return new SqlBlock(
                        sql.phase().toString(),
                        oneLine(sql.description()),
                        probe(sql.probe()),
                        false,
                        sql.alone(),
                        statement(sql.sql()));
            }

            @Override
            public SqlBlock visit(Script.JavaStep java) {
                return new SqlBlock(
                        Phase.DATA.toString(), oneLine(java.description()), Optional.empty(), true, false, "");
            }
        });
    }

    /** The step of this block. */
    Script.Step step() {
        if (java) {
            return new Script.JavaStep(description);
        }
        if (keyword.equals(GUARD)) {
            return new Script.GuardStep(description, sql);
        }
        Phase phase = Phase.valueOf(keyword.toUpperCase(Locale.ROOT));
        return new Script.SqlStep(phase, description, probe.orElse(""), sql, alone);
    }

    /** A description that can't leave its comment line and can't be taken for a header's next part. */
    static String oneLine(String text) {
        String line = UNFIT_FOR_A_LINE.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? "-" : LONE_BAR.matcher(line).replaceAll("/");
    }

    /** A statement with {@code \n} as line ends and nothing around it. */
    static String statement(String text) {
        return unixLines(text).strip();
    }

    /** Text with {@code \n} as the only line end. */
    static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : LINE_END.matcher(text).replaceAll("\n");
    }

    static boolean fitsOnALine(String text) {
        return !UNFIT_FOR_A_LINE.matcher(text).find();
    }

    private static Optional<String> probe(String text) {
        String probe = text.strip();
        if (!fitsOnALine(probe)) {
            throw new IllegalArgumentException(
                    "a probe must be on one line, without control characters: " + Excerpt.of(probe));
        }
        return probe.isEmpty() ? Optional.empty() : Optional.of(probe);
    }
}
