package io.aludel.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** javac's own handle on the running compilation, also where a build tool has wrapped the processor's environment. */
final class CompilerTask {

    private static final int DEEPEST_WRAPPER = 10;

    private CompilerTask() {}

    /** The task; empty when the compiler isn't javac. */
    static Optional<JavacTask> of(ProcessingEnvironment environment) {
        Optional<ProcessingEnvironment> current = Optional.of(environment);
        for (int depth = 0; depth < DEEPEST_WRAPPER && current.isPresent(); depth++) {
            Optional<JavacTask> task = current.flatMap(CompilerTask::instance);
            if (task.isPresent()) {
                return task;
            }
            current = current.flatMap(CompilerTask::unwrapped);
        }
        return Optional.empty();
    }

    /** The source file that an element is compiled from; empty for one of a class file, and where the compiler isn't javac. */
    static Optional<Path> sourceFile(Optional<JavacTask> javac, Element element) {
        return javac.map(task -> Trees.instance(task).getPath(element))
                .map(path -> path.getCompilationUnit().getSourceFile().toUri())
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(Path::of);
    }

    private static Optional<JavacTask> instance(ProcessingEnvironment environment) {
        try {
            return Optional.of(JavacTask.instance(environment));
        } catch (IllegalArgumentException | LinkageError noJavac) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessingEnvironment> unwrapped(ProcessingEnvironment wrapper) {
        return byIntellij(wrapper).or(() -> byField(wrapper));
    }

    /** IntelliJ IDEA hands out proxies and documents this way to what is behind them. */
    private static Optional<ProcessingEnvironment> byIntellij(ProcessingEnvironment wrapper) {
        try {
            Class<?> wrappers = wrapper.getClass().getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
            Method unwrap = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class);
            return Optional.ofNullable(
                    (ProcessingEnvironment) unwrap.invoke(null, ProcessingEnvironment.class, wrapper));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError notIntellij) {
            return Optional.empty();
        }
    }

    /** Others, Gradle among them, delegate to a field. */
    private static Optional<ProcessingEnvironment> byField(ProcessingEnvironment wrapper) {
        return Stream.<Class<?>>iterate(wrapper.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> ProcessingEnvironment.class.isAssignableFrom(field.getType()))
                .flatMap(field -> valueOf(field, wrapper).stream())
                .findFirst();
    }

    private static Optional<ProcessingEnvironment> valueOf(Field field, ProcessingEnvironment wrapper) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable((ProcessingEnvironment) field.get(wrapper));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return Optional.empty();
        }
    }
}
