package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import java.util.List;

/**
 * One piece of advice.
 *
 * @param code its code
 * @param due sources for which it's given
 * @param silent sources for which it isn't, though they look like it
 */
record LintCase(Code code, Advised due, List<Advised> silent) {

    /** Sources for which advice is given. */
    static LintCase of(Code code, Advised due, Advised... silent) {
        return new LintCase(code, due, List.of(silent));
    }

    /** The sources and all that is said, as golden files hold it. */
    String text() {
        StringBuilder text = new StringBuilder();
        due.before().forEach(source -> text.append("-- before\n").append(source).append('\n'));
        due.after().forEach(source -> text.append("-- today\n").append(source).append('\n'));
        due.edited().forEach(sql -> text.append("-- recorded\n").append(sql).append('\n'));
        due.findings(code)
                .forEach(finding -> text.append("-- advice\n").append(finding).append('\n'));
        return text.toString();
    }

    @Override
    public String toString() {
        return code.toString();
    }
}
