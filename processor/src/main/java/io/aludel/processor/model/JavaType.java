package io.aludel.processor.model;

import java.util.Optional;

/**
 * Type of a member, as far as a column cares.
 *
 * @param name qualified name without type arguments, such as {@code long}, {@code java.lang.String} or {@code byte[]}
 * @param packageName its package, or that of an array's elements; empty for primitives
 * @param kind what it is
 * @param reach from where generated code can name it
 * @param element type of the elements of an array or a list
 */
public record JavaType(String name, String packageName, Kind kind, Reach reach, Optional<JavaType> element) {

    /** Kinds of types. */
    public enum Kind {
        PRIMITIVE,
        ENUM,
        /** A class that is an entity. */
        ENTITY,
        /** Any other class, interface or array. */
        OTHER,
        /** A type that the compiler doesn't know, or doesn't know yet. */
        UNRESOLVED
    }

    /** From where a type can be named. */
    public enum Reach {
        EVERYWHERE,
        OWN_PACKAGE,
        NOWHERE
    }

    /** A type without elements. */
    public JavaType(String name, String packageName, Kind kind, Reach reach) {
        this(name, packageName, kind, reach, Optional.empty());
    }

    /** A primitive type, or a public class of Java's own. */
    public static JavaType everywhere(String name) {
        int dot = name.lastIndexOf('.');
        return new JavaType(
                name, dot < 0 ? "" : name.substring(0, dot), dot < 0 ? Kind.PRIMITIVE : Kind.OTHER, Reach.EVERYWHERE);
    }

    /** The name without its package and outer classes. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether a class of that package can name this type. */
    public boolean nameableFrom(String otherPackage) {
        return switch (reach) {
            case EVERYWHERE -> true;
            case OWN_PACKAGE -> packageName.equals(otherPackage);
            case NOWHERE -> false;
        };
    }
}
