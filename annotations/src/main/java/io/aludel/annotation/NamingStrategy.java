package io.aludel.annotation;

/** How names of classes and members become names of tables and columns. Names that are given are never changed. */
public enum NamingStrategy {
    /** Lower case, words parted by underscores: {@code birthYear} becomes {@code birth_year}. */
    SNAKE_CASE,
    /** As in Java: {@code birthYear} stays. */
    AS_IS
}
