package io.aludel.processor;

import io.aludel.processor.report.Code;
import io.aludel.schema.history.HistoryWriter;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.RevisionNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
            messager.printMessage(Kind.NOTE, Code.NOT_RECORDED.text(change.name()));
            return;
        }
        try {
            write();
        } catch (IOException | RuntimeException e) {
            messager.printMessage(Kind.ERROR, Code.NOT_WRITTEN.text(change.name(), e));
        }
    }

    private void write() throws IOException {
        if (change.added().isEmpty()) {
            HistoryWriter.complete(folder, change.changed(), change.rendered());
            messager.printMessage(Kind.NOTE, rendered());
            return;
        }
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

    private String rendered() {
        List<String> parts = new ArrayList<>();
        change.renderedByDialect()
                .forEach((dialect, revisions) ->
                        parts.add(dialect + ".sql is new in " + RevisionNames.listed(revisions)));
        List<String> hashed = change.changed().stream()
                .map(RecordedRevision::id)
                .filter(id -> !change.rendered().containsKey(id))
                .toList();
        if (!hashed.isEmpty()) {
            parts.add("only revision.json is changed in " + RevisionNames.listed(hashed));
        }
        return Code.RENDERED.text(String.join("; ", parts));
    }
}
