package io.aludel.processor.model;

/**
 * One fact that says whether a column may hold NULL.
 *
 * @param nullable what it says
 * @param words how it stands in the source, such as {@code int}, {@code @Id} or {@code @Column(nullable = false)}
 * @param origin where it stands
 */
public record NullabilityClaim(boolean nullable, String words, Origin origin) {}
