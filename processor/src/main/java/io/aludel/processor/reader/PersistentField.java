package io.aludel.processor.reader;

import io.aludel.processor.model.ClassFacts;
import io.aludel.processor.model.Nullness;
import javax.lang.model.element.VariableElement;

/**
 * A field that is stored.
 *
 * @param element the field
 * @param marks all that is said on it
 * @param nullness what JSpecify's marks on itself say
 */
record PersistentField(VariableElement element, Marks marks, Nullness nullness) {

    String name() {
        return element.getSimpleName().toString();
    }

    ClassFacts.Field fact() {
        return new ClassFacts.Field(name(), nullness);
    }

    /** The same field with what is known of it. */
    PersistentField with(ClassFacts facts) {
        return new PersistentField(element, marks, facts.nullness(name()).orElse(nullness));
    }
}
