package io.aludel.runtime.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs a revision step by step, where every DDL statement commits.
 *
 * <p>The history says that the revision is half way before its first step, and the journal says of each step when it is
 * about to be sent and when it has happened. A step that a dead process left open is settled by its probe. Steps
 * without probe run in one transaction with their journal row.
 */
final class JournalledRunner extends RevisionRunner {
    JournalledRunner(Workbench bench) {
        super(bench);
    }

    @Override
    void run(Script script, boolean resumed, Optional<Runnable> mark, Consumer<Boolean> settle) {
        Map<Integer, Journal.Entry> noted = bench().journal().entries(script.revision());
        if (noted.isEmpty()) {
            askGuards(script);
        }
        mark.ifPresent(bench()::inTransaction);
        checkUnchanged(script, noted);
        for (ScriptStep step : open(script, noted)) {
            runNoted(script, step, noted.get(step.number()));
        }
        bench().inTransaction(() -> settle.accept(true));
    }
}
