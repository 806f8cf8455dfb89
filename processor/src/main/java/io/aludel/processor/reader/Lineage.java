package io.aludel.processor.reader;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A class and its superclasses.
 *
 * @param classes the class itself, then upwards
 * @param complete whether the compiler knows them all
 */
record Lineage(List<TypeElement> classes, boolean complete) {

    Lineage {
        classes = List.copyOf(classes);
    }

    static Lineage of(TypeElement type) {
        List<TypeElement> classes = new ArrayList<>(List.of(type));
        TypeMirror above = type.getSuperclass();
        while (above.getKind() == TypeKind.DECLARED) {
            TypeElement superclass = (TypeElement) ((DeclaredType) above).asElement();
            if (classes.contains(superclass)) {
                // A class that extends itself, of which the compiler tells the user.
                return new Lineage(classes, false);
            }
            classes.add(superclass);
            above = superclass.getSuperclass();
        }
        return new Lineage(classes, above.getKind() != TypeKind.ERROR);
    }
}
