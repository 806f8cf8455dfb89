package io.aludel.processor.model;

/**
 * One fact that says whether a column may hold NULL.
 *
 * @param nullable what it says
 * @param words how it stands in the source, such as {@code int}, {@code @Id} or {@code @Column(nullable = false)}
 * @param origin where it stands
 * @param ofColumn whether it speaks of the column, and not of the member: rows of other classes have the column too
 */
public record NullabilityClaim(boolean nullable, String words, Origin origin, boolean ofColumn) {

    /** One that speaks of the member. */
    public NullabilityClaim(boolean nullable, String words, Origin origin) {
        this(nullable, words, origin, false);
    }

    /** One that speaks of the column. */
    public static NullabilityClaim ofColumn(boolean nullable, String words, Origin origin) {
        return new NullabilityClaim(nullable, words, origin, true);
    }
}
