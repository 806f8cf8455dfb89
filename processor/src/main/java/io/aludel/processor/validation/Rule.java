package io.aludel.processor.validation;

import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.report.Diagnostic;
import java.util.function.Consumer;

/** One thing that must hold in every database. */
interface Rule {

    /** Hands over each place where it doesn't hold. */
    void check(MappedDatabase database, Consumer<Diagnostic> problems);
}
