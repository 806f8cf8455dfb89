package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column of a member, where the default isn't enough.
 *
 * <pre>{@code
 * @Column(nullable = false, length = 60) String name;
 * @Column(precision = 10, scale = 2) BigDecimal fee;
 * @Column(type = "jsonb") String settings;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Column {

    /** The column's name, as it is; empty means the member's name by the naming strategy. */
    String name() default "";

    /** Length of texts in characters and of binaries in bytes. */
    int length() default 255;

    /** Digits of a decimal number in all, or digits behind the second of a time; 0 means the type's own default. */
    int precision() default 0;

    /** Digits behind the point of a decimal number. */
    int scale() default 0;

    /**
     * Whether NULL is a value. Primitives and {@link Id}s never are NULL, and JSpecify's marks, where there are any, say it
     * without this.
     */
    boolean nullable() default true;

    /** Whether no two rows may have the same value. */
    boolean unique() default false;

    /** What the database says about the column. */
    String comment() default "";

    /** The collation of its texts, as the database calls it. */
    String collation() default "";

    /** The column's type in SQL, such as {@code text} or {@code numeric(9,4)}; empty means that of the Java type. */
    String type() default "";

    /**
     * The column's name before, where {@link RenamedFrom} can't tell which column is meant: in an {@link AttributeOverride}, and of the
     * values of an {@link ElementCollection}. Empty means that there is none.
     */
    String renamedFrom() default "";
}
