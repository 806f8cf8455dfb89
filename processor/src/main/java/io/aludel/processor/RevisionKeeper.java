package io.aludel.processor;

import io.aludel.processor.report.Code;
import io.aludel.schema.history.HistoryWriter;
import io.aludel.schema.history.RecordedRevision;
import java.io.IOException;
import java.nio.file.Path;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Writes a revision into the source tree once the compilation has gone well, and not before. */
final class RevisionKeeper {

    private final Messager messager;
    private final Path folder;
    private final RecordedRevision revision;

    RevisionKeeper(Messager messager, Path folder, RecordedRevision revision) {
        this.messager = messager;
        this.folder = folder;
        this.revision = revision;
    }

    /** Takes the end of the compilation, and whether it went well. */
    void finish(boolean wentWell) {
        if (!wentWell) {
            messager.printMessage(Kind.NOTE, Code.NOT_RECORDED.text(revision.id()));
            return;
        }
        try {
            messager.printMessage(Kind.NOTE, Code.RECORDED.text(HistoryWriter.write(folder, revision)));
        } catch (IOException | RuntimeException e) {
            messager.printMessage(Kind.ERROR, Code.NOT_WRITTEN.text(revision.id(), e));
        }
    }
}
