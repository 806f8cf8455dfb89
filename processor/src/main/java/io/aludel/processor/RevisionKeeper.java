package io.aludel.processor;

import io.aludel.processor.report.Code;
import io.aludel.schema.history.HistoryWriter;
import io.aludel.schema.history.RecordedRevision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        HistoryWriter.replace(
                folder, change.added(), change.changed(), change.gone().keySet());
        change.added().forEach(revision -> messager.printMessage(Kind.NOTE, said(revision)));
    }

    private String said(RecordedRevision revision) {
        Path written = folder.resolve(revision.id());
        List<String> replaced = change.replacedBy(revision);
        return switch (replaced.size()) {
            case 0 -> Code.RECORDED.text(written);
            case 1 -> Code.REBASED.text(replaced.get(0), written);
            default -> Code.SQUASHED.text(written, String.join(", ", replaced));
        };
    }
}
