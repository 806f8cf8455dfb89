package io.aludel.processor.reader;

import io.aludel.processor.model.ClassFacts;
import io.aludel.processor.model.Nullness;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the persistent fields of classes, in declared order.
 *
 * <p>Where a class comes as a class file, order and nullness are what was known of its source, as long as that fits.
 */
final class FieldsReader {

    private final Vocabulary vocabulary;
    private final KnownClasses known;
    private final Consumer<Diagnostic> problems;
    private final SortedMap<String, ClassFacts> facts = new TreeMap<>();

    /**
     * A reader for one round.
     *
     * @param problems takes what is said where nothing is stored
     */
    FieldsReader(Vocabulary vocabulary, KnownClasses known, Consumer<Diagnostic> problems) {
        this.vocabulary = vocabulary;
        this.known = known;
        this.problems = problems;
    }

    List<PersistentField> read(TypeElement type) {
        return settled(
                type,
                declared(type).stream().flatMap(field -> read(field).stream()).toList());
    }

    /** The fields of a class, in declared order as far as the compiler tells: Eclipse's sorts those of records by name. */
    private static List<VariableElement> declared(TypeElement type) {
        List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements());
        List<Name> components = type.getRecordComponents().stream()
                .map(RecordComponentElement::getSimpleName)
                .toList();
        return fields.stream()
                .sorted(Comparator.comparingInt(field -> components.indexOf(field.getSimpleName())))
                .toList();
    }

    /** The constants of an enum in declared order. */
    List<VariableElement> constants(TypeElement type) {
        List<PersistentField> constants = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
                .map(field -> new PersistentField(field, new Marks(Map.of()), Nullness.UNSPECIFIED))
                .toList();
        return settled(type, constants).stream().map(PersistentField::element).toList();
    }

    private List<PersistentField> settled(TypeElement type, List<PersistentField> fields) {
        if (known.inSource(type)) {
            note(type, new ClassFacts(fields.stream().map(PersistentField::fact).toList()));
            return fields;
        }
        List<String> names = fields.stream().map(PersistentField::name).toList();
        return known.of(type)
                .filter(fact -> fact.fit(names))
                .map(fact -> note(type, fact))
                .map(fact -> inOrder(fields, fact))
                .orElse(fields);
    }

    /** What is known by now of the classes that were read, by canonical name; nothing of those that nobody saw the source of. */
    SortedMap<String, ClassFacts> facts() {
        return facts;
    }

    private Optional<PersistentField> read(VariableElement field) {
        Marks marks = vocabulary.marks(field);
        Set<Modifier> modifiers = field.getModifiers();
        if (modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.TRANSIENT)
                || marks.has(Word.TRANSIENT)) {
            report(field, marks, "members that are stored, which static, transient and @Transient ones aren't");
            return Optional.empty();
        }
        return Optional.of(new PersistentField(field, marks, NullnessReader.own(field)));
    }

    /** Reports what is said in a superclass that is neither an entity nor a mapped superclass. */
    void checkUnmapped(TypeElement type) {
        String place = "members of entities, embeddables and classes with @MappedSuperclass";
        report(type, vocabulary.marks(type), "entities and classes with @MappedSuperclass");
        ElementFilter.fieldsIn(type.getEnclosedElements())
                .forEach(field -> report(field, vocabulary.marks(field), place));
    }

    private void report(Element element, Marks marks, String place) {
        marks.words().stream()
                .filter(word -> word != Word.TRANSIENT && word != Word.EMBEDDABLE)
                .sorted()
                .flatMap(word -> marks.of(word).stream()
                        .map(mark -> Code.MISPLACED_ANNOTATION.at(
                                mark.origin(), word, Origin.of(element).text(), place)))
                .forEach(problems);
    }

    private ClassFacts note(TypeElement type, ClassFacts fact) {
        facts.put(type.getQualifiedName().toString(), fact);
        return fact;
    }

    private static List<PersistentField> inOrder(List<PersistentField> fields, ClassFacts fact) {
        return fields.stream()
                .map(field -> field.with(fact))
                .sorted(Comparator.comparingInt(field -> fact.position(field.name())))
                .toList();
    }
}
