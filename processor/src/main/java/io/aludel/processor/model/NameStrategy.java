package io.aludel.processor.model;

/** How names of classes and members become names of tables and columns. */
public enum NameStrategy {
    /** {@code birthYear} becomes {@code birth_year}. */
    SNAKE_CASE,
    /** {@code birthYear} stays. */
    AS_IS
}
