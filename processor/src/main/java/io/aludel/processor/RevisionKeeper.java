package io.aludel.processor;

import io.aludel.processor.report.Code;
import io.aludel.schema.history.HistoryWriter;
import java.io.IOException;
import java.nio.file.Path;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Writes revisions into the source tree once the compilation has gone well, and not before. */
final class RevisionKeeper {

    private final Messager messager;
    private final Path folder;
    private final HistoryChange change;

    RevisionKeeper(Messager messager, Path folder, HistoryChange change) {
        this.messager = messager;
        this.folder = folder;
        this.change = change;
    }

    /** Takes the end of the compilation, and whether it went well. */
    void finish(boolean wentWell) {
        if (!wentWell) {
            messager.printMessage(
                    Kind.NOTE, Code.NOT_RECORDED.text(change.revision().id()));
            return;
        }
        try {
            write();
        } catch (IOException | RuntimeException e) {
            messager.printMessage(
                    Kind.ERROR, Code.NOT_WRITTEN.text(change.revision().id(), e));
        }
    }

    private void write() throws IOException {
        if (change.added().isPresent()) {
            Path written = HistoryWriter.write(folder, change.added().get());
            messager.printMessage(Kind.NOTE, Code.RECORDED.text(written));
        }
        HistoryWriter.replace(folder, change.replaced());
        change.replaced()
                .forEach((old, revision) ->
                        messager.printMessage(Kind.NOTE, Code.REBASED.text(old, folder.resolve(revision.id()))));
    }
}
