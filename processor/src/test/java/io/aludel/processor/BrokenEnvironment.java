package io.aludel.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Hands a processor an environment in which one thing fails in a way that it does with no compiler. */
@SupportedAnnotationTypes("*")
final class BrokenEnvironment extends AbstractProcessor {

    private final Processor processor;
    private final String broken;

    BrokenEnvironment(Processor processor, String broken) {
        this.processor = processor;
        this.broken = broken;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Filer filer = proxy(Filer.class, environment.getFiler(), broken, null);
        processor.init(proxy(ProcessingEnvironment.class, environment, "getFiler", filer));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    private static <T> T proxy(Class<T> type, T real, String changed, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                BrokenEnvironment.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals(changed)) {
                        if (answer == null) {
                            throw new IllegalStateException("no resources here");
                        }
                        return answer;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
