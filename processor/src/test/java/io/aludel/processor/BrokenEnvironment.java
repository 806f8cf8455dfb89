package io.aludel.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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

    /**
     * Around a processor.
     *
     * @param processor the processor
     * @param broken what the filer can't create: its path or class name
     */
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
        Filer filer = proxy(Filer.class, environment.getFiler(), (method, arguments) -> {
            if (method.getName().startsWith("create")
                    && Arrays.asList(arguments).contains(broken)) {
                throw new IllegalStateException("no " + broken + " here");
            }
            return Optional.empty();
        });
        processor.init(proxy(
                ProcessingEnvironment.class,
                environment,
                (method, arguments) ->
                        Optional.<Object>of(filer).filter(f -> method.getName().equals("getFiler"))));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    private static <T> T proxy(Class<T> type, T real, BiFunction<Method, Object[], Optional<Object>> instead) {
        return type.cast(Proxy.newProxyInstance(
                BrokenEnvironment.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Optional<Object> answer = instead.apply(method, arguments);
                    try {
                        return answer.isPresent() ? answer.get() : method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
