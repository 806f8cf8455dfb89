package io.aludel.annotation;

/** Types of values that tell classes apart. */
public enum DiscriminatorType {
    /** {@code varchar} of the declared length. */
    STRING,
    /** One letter. */
    CHAR,
    /** A number. */
    INTEGER
}
