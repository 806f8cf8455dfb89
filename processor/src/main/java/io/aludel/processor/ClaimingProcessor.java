package io.aludel.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims Aludel's own annotations and the mark of generated code, and does nothing else.
 *
 * <p>{@link AludelProcessor} reads annotations of others too and so claims none, for which javac would warn with {@code
 * -Xlint:processing}. Processors run in the order of {@code META-INF/services}; this one has to be the last of ours, since nothing
 * that is claimed is shown to those after it.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"io.aludel.annotation.*", "javax.annotation.processing.Generated"})
public final class ClaimingProcessor extends AbstractProcessor {

    /** Made by the compiler. */
    public ClaimingProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claiming is what it is for, and what it claims is nobody else's. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
