package io.aludel.processor.lint;

import io.aludel.schema.Check;
import java.util.Set;

/** The columns that a check may be about: those it's known to be, or all words of its SQL. */
final class CheckWords implements Check.Visitor<Set<String>> {

    private CheckWords() {}

    static Set<String> namesOf(Check check) {
        return check.rule().accept(new CheckWords());
    }

    @Override
    public Set<String> visit(Check.Expression expression) {
        return Words.identifiers(expression.sql());
    }

    @Override
    public Set<String> visit(Check.Values values) {
        return Set.of(values.column());
    }
}
