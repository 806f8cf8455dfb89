package io.aludel.processor;

import io.aludel.processor.codegen.GeneratedSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;

/** Hands generated sources to the compiler. */
final class SourceWriter {

    private final Filer filer;
    private final Element root;

    SourceWriter(Filer filer, Element root) {
        this.filer = filer;
        this.root = root;
    }

    /** Writes all that it can, and returns the names of classes that are there already, which the compiler doesn't replace. */
    List<String> write(List<GeneratedSource> sources) {
        return sources.stream()
                .filter(source -> !write(source))
                .map(GeneratedSource::className)
                .toList();
    }

    private boolean write(GeneratedSource source) {
        try (Writer writer = filer.createSourceFile(source.className(), root).openWriter()) {
            writer.write(source.text());
            return true;
        } catch (FilerException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
