package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Table;
import java.util.function.Consumer;

/** One revision locks few tables that are in use. */
final class ManyTablesLockedRule implements DraftRule {

    private static final int FEW = 5;

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        long locked = draft.before().tables().values().stream()
                .filter(table -> isChanged(draft, table))
                .count();
        draft.engines()
                .with(Trait.QUEUES_BEHIND_LOCKS)
                .filter(databases -> locked > FEW)
                .ifPresent(databases -> findings.accept(
                        Code.MANY_TABLES_LOCKED.at(draft.lookup().root(), locked, databases)));
    }

    private static boolean isChanged(DraftView draft, Table before) {
        return draft.nameAfter(before.name())
                .flatMap(name -> draft.after().table(name))
                .filter(before::equals)
                .isEmpty();
    }
}
