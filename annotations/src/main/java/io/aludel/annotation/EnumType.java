package io.aludel.annotation;

/** How the constants of an enum are stored. */
public enum EnumType {
    /** By name, as text with a check that lets no other text in. */
    STRING,
    /** By position, as a small integer with a check; the order of the constants must then never change. */
    ORDINAL,
    /** As a type of the database's own, by name. */
    NATIVE
}
