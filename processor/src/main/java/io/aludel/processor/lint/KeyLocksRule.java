package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import java.util.function.Consumer;

/** A table in use isn't closed while the index of a new key is made. */
final class KeyLocksRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.engines().with(Trait.LOCKS_FOR_KEYS).ifPresent(databases -> {
            draft.all(AddUnique.class)
                    .filter(add -> draft.isOld(add.table()))
                    .forEach(add -> findings.accept(Code.UNIQUE_CONSTRAINT_LOCKS.at(
                            draft.lookup()
                                    .originOfConstraint(add.table(), add.key().name()),
                            databases,
                            add.table(),
                            add.key().name())));
            draft.all(AddPrimaryKey.class)
                    .filter(add -> draft.isOld(add.table()))
                    .forEach(add -> findings.accept(Code.PRIMARY_KEY_LOCKS.at(
                            draft.lookup()
                                    .originOfConstraint(add.table(), add.key().name()),
                            databases,
                            add.table(),
                            add.key().name())));
        });
    }
}
