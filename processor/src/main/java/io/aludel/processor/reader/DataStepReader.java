package io.aludel.processor.reader;

import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads classes with {@code @DataStep}. */
final class DataStepReader {

    private final Elements elements;
    private final Vocabulary vocabulary;

    DataStepReader(Elements elements, Vocabulary vocabulary) {
        this.elements = elements;
        this.vocabulary = vocabulary;
    }

    /** Reads a data step; empty when the class has no such annotation. */
    Optional<DataStepModel> read(TypeElement type) {
        return vocabulary.marks(type).of(Word.DATA_STEP).map(mark -> read(type, mark));
    }

    private DataStepModel read(TypeElement type, Mark mark) {
        List<TypeElement> lineage = Lineage.of(type).classes();
        return new DataStepModel(
                type.getQualifiedName().toString(),
                elements.getPackageOf(type).getQualifiedName().toString(),
                mark.text("value").orElse(new Sourced<>("", mark.origin())),
                mark.flag("batched").map(Sourced::value).orElse(false),
                lineage.stream()
                        .flatMap(c -> c.getInterfaces().stream())
                        .map(DataStepReader::nameOf)
                        .toList(),
                lineage.stream().anyMatch(DataStepReader::hasDowngrade),
                shape(type),
                Origin.of(type));
    }

    private static DataStepModel.Shape shape(TypeElement type) {
        List<ExecutableElement> parameterless = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
                .toList();
        boolean inner = type.getNestingKind() != NestingKind.TOP_LEVEL
                && !type.getModifiers().contains(Modifier.STATIC);
        return new DataStepModel.Shape(
                type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT) && !inner,
                !parameterless.isEmpty(),
                Stream.concat(around(type), parameterless.stream()).allMatch(is(Modifier.PUBLIC)),
                around(type).anyMatch(is(Modifier.PRIVATE)));
    }

    private static Predicate<Element> is(Modifier modifier) {
        return element -> element.getModifiers().contains(modifier);
    }

    /** The class and its outer classes. */
    private static Stream<Element> around(TypeElement type) {
        return Stream.iterate(
                (Element) type,
                e -> e != null && e.getKind() != ElementKind.PACKAGE,
                e -> java.util.Objects.requireNonNull(e.getEnclosingElement()));
    }

    private static boolean hasDowngrade(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals("downgrade")
                        && method.getParameters().size() == 2
                        && !method.getModifiers().contains(Modifier.ABSTRACT));
    }

    private static String nameOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString()
                : type.toString();
    }
}
