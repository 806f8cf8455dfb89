package io.aludel.processor.reader;

import io.aludel.processor.model.ClassFacts;
import io.aludel.processor.model.Nullness;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    private final UnreadWords unread;
    private final SortedMap<String, ClassFacts> facts = new TreeMap<>();

    /**
     * A reader for one round.
     *
     * @param unread takes what is said where nothing is stored
     */
    FieldsReader(Vocabulary vocabulary, KnownClasses known, UnreadWords unread) {
        this.vocabulary = vocabulary;
        this.known = known;
        this.unread = unread;
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
            unread.check(field, marks, "members that are stored, which static, transient and @Transient ones aren't");
            return Optional.empty();
        }
        return Optional.of(new PersistentField(field, marks, NullnessReader.own(field)));
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
