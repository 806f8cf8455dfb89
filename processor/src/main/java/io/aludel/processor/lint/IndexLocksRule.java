package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.DropIndex;
import java.util.function.Consumer;

/** Writers of a table in use don't wait for an index. */
final class IndexLocksRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.engines().with(Trait.LOCKS_FOR_INDEXES).ifPresent(databases -> {
            draft.all(AddIndex.class)
                    .filter(add -> !add.concurrently() && draft.isOld(add.table()))
                    .forEach(add -> findings.accept(Code.INDEX_LOCKS.at(
                            draft.lookup()
                                    .originOfIndex(add.table(), add.index().name()),
                            databases,
                            add.table(),
                            add.index().name())));
            draft.all(DropIndex.class)
                    .filter(drop -> !drop.concurrently()
                            && draft.nameAfter(drop.table()).isPresent())
                    .forEach(drop -> findings.accept(Code.DROP_INDEX_LOCKS.at(
                            draft.originOfOld(drop.table()), drop.index().name(), databases, drop.table())));
        });
    }
}
