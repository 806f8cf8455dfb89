package io.aludel.processor;

import io.aludel.processor.codegen.GeneratedSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Hands generated sources to the compiler. */
final class SourceWriter {

    private final Filer filer;
    private final ClassOutput output;
    private final Element root;

    SourceWriter(Filer filer, Element root) {
        this.filer = filer;
        this.output = new ClassOutput(filer);
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
            // Eclipse's compiler on the command line refuses what has a class file, though it be our own of last time.
            return output.read(StandardLocation.SOURCE_OUTPUT, source.path())
                    .filter(source.text()::equals)
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
