package io.aludel.processor.reader;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/** Kinds of annotation values; a value of another kind, as half-broken sources have it, is none. */
final class Values {

    /** What javac shows instead of a value that it couldn't make sense of. */
    private static final String ERRONEOUS = "<error>";

    private Values() {}

    static final AnnotationValueVisitor<Optional<String>, Void> TEXT = new Kind<>() {
        @Override
        public Optional<String> visitString(String text, @Nullable Void none) {
            return text.equals(ERRONEOUS) ? Optional.empty() : Optional.of(text);
        }
    };

    static final AnnotationValueVisitor<Optional<Integer>, Void> INTEGER = new Kind<>() {
        @Override
        public Optional<Integer> visitInt(int number, @Nullable Void none) {
            return Optional.of(number);
        }
    };

    static final AnnotationValueVisitor<Optional<Long>, Void> NUMBER = new Kind<>() {
        @Override
        public Optional<Long> visitLong(long number, @Nullable Void none) {
            return Optional.of(number);
        }
    };

    static final AnnotationValueVisitor<Optional<Boolean>, Void> FLAG = new Kind<>() {
        @Override
        public Optional<Boolean> visitBoolean(boolean flag, @Nullable Void none) {
            return Optional.of(flag);
        }
    };

    static final AnnotationValueVisitor<Optional<String>, Void> CONSTANT = new Kind<>() {
        @Override
        public Optional<String> visitEnumConstant(VariableElement constant, @Nullable Void none) {
            return Optional.of(constant.getSimpleName().toString());
        }
    };

    static final AnnotationValueVisitor<Optional<TypeMirror>, Void> TYPE = new Kind<>() {
        @Override
        public Optional<TypeMirror> visitType(TypeMirror type, @Nullable Void none) {
            return Optional.of(type);
        }
    };

    static final AnnotationValueVisitor<Optional<AnnotationMirror>, Void> ANNOTATION = new Kind<>() {
        @Override
        public Optional<AnnotationMirror> visitAnnotation(AnnotationMirror mirror, @Nullable Void none) {
            return Optional.of(mirror);
        }
    };

    static final AnnotationValueVisitor<Optional<List<? extends AnnotationValue>>, Void> LIST = new Kind<>() {
        @Override
        public Optional<List<? extends AnnotationValue>> visitArray(
                List<? extends AnnotationValue> values, @Nullable Void none) {
            return Optional.of(values);
        }
    };

    /** Accepts one kind; all others are none. */
    private static class Kind<T> extends SimpleAnnotationValueVisitor14<Optional<T>, Void> {
        Kind() {
            super(Optional.empty());
        }
    }
}
