package io.aludel.processor.reader;

import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.JavaType.Kind;
import io.aludel.processor.model.JavaType.Reach;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads types of members. */
final class JavaTypeReader {

    private static final String LIST = "java.util.List";

    private final Elements elements;
    private final Types types;
    private final Vocabulary vocabulary;

    JavaTypeReader(Elements elements, Types types, Vocabulary vocabulary) {
        this.elements = elements;
        this.types = types;
        this.vocabulary = vocabulary;
    }

    JavaType read(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return new JavaType(type.getKind().name().toLowerCase(Locale.ROOT), "", Kind.PRIMITIVE, Reach.EVERYWHERE);
        }
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ARRAY -> arrayOf(read(((ArrayType) type).getComponentType()));
            case ERROR -> new JavaType(type.toString(), "", Kind.UNRESOLVED, Reach.NOWHERE);
            default -> {
                // A type variable or an intersection: what remains of it at run time.
                TypeMirror erased = types.erasure(type);
                yield erased.getKind() == type.getKind()
                        ? new JavaType(type.toString(), "", Kind.OTHER, Reach.NOWHERE)
                        : read(erased);
            }
        };
    }

    /** The type of the elements of a collection: the last type argument of a type that is an {@link Iterable}. */
    Optional<TypeMirror> element(TypeMirror collection) {
        return is("java.lang.Iterable", collection) ? collection.accept(LAST_ARGUMENT, null) : Optional.empty();
    }

    /** The type of the values of a collection or map. */
    Optional<TypeMirror> value(TypeMirror collection) {
        return isMap(collection) ? collection.accept(LAST_ARGUMENT, null) : element(collection);
    }

    /** The type of the keys of a map. */
    Optional<TypeMirror> key(TypeMirror map) {
        return isMap(map) ? map.accept(FIRST_ARGUMENT, null) : Optional.empty();
    }

    boolean isMap(TypeMirror type) {
        return is("java.util.Map", type);
    }

    /** Whether things have a place in a collection; of a class that isn't known yet nothing else is said. */
    boolean isOrdered(TypeMirror collection) {
        return collection.getKind() == TypeKind.ERROR || is(LIST, collection);
    }

    /** Whether something can be in a collection twice. */
    boolean isList(TypeMirror collection) {
        return element(collection).isPresent() && !is("java.util.Set", collection);
    }

    private boolean is(String name, TypeMirror type) {
        TypeElement known = elements.getTypeElement(name);
        return type.getKind() == TypeKind.DECLARED
                && known != null
                && types.isAssignable(types.erasure(type), types.erasure(known.asType()));
    }

    private JavaType declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        // Elements of other types make no column, and reading them may lead back here for ever.
        Optional<JavaType> values =
                name.equals(LIST) ? type.accept(LAST_ARGUMENT, null).map(this::read) : Optional.empty();
        boolean unresolved =
                values.filter(value -> value.kind() == Kind.UNRESOLVED).isPresent();
        Kind kind = unresolved ? Kind.UNRESOLVED : kind(element);
        return new JavaType(
                name, elements.getPackageOf(element).getQualifiedName().toString(), kind, reach(element), values);
    }

    private Kind kind(TypeElement element) {
        if (element.getKind() == ElementKind.ENUM) {
            return Kind.ENUM;
        }
        return vocabulary.marks(element).has(Word.ENTITY) ? Kind.ENTITY : Kind.OTHER;
    }

    private static JavaType arrayOf(JavaType component) {
        Kind kind = component.kind() == Kind.UNRESOLVED ? Kind.UNRESOLVED : Kind.OTHER;
        return new JavaType(
                component.name() + "[]", component.packageName(), kind, component.reach(), Optional.of(component));
    }

    private static Reach reach(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) {
            // Without its arguments its name would be a raw type, which the user's compiler may warn of.
            return Reach.NOWHERE;
        }
        Reach reach = Reach.EVERYWHERE;
        for (Element e = type; e != null && e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE) || e.getKind() == ElementKind.METHOD) {
                return Reach.NOWHERE;
            }
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                reach = Reach.OWN_PACKAGE;
            }
        }
        return reach;
    }

    private static final SimpleTypeVisitor14<Optional<TypeMirror>, Void> LAST_ARGUMENT =
            argument(arguments -> arguments.get(arguments.size() - 1));

    private static final SimpleTypeVisitor14<Optional<TypeMirror>, Void> FIRST_ARGUMENT =
            argument(arguments -> arguments.get(0));

    private static SimpleTypeVisitor14<Optional<TypeMirror>, Void> argument(
            Function<List<? extends TypeMirror>, TypeMirror> which) {
        return new SimpleTypeVisitor14<>(Optional.empty()) {
            @Override
            public Optional<TypeMirror> visitDeclared(DeclaredType type, @Nullable Void none) {
                return type.getTypeArguments().isEmpty()
                        ? Optional.empty()
                        : Optional.of(which.apply(type.getTypeArguments()));
            }
        };
    }
}
