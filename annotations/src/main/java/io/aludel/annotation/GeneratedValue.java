package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the database make the value when an insert leaves it out.
 *
 * <pre>{@code
 * @Id @GeneratedValue long id;
 * @GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = "invoice_no", start = 1000) long number;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GeneratedValue {

    /** How the value is made. */
    GenerationType strategy() default GenerationType.IDENTITY;

    /**
     * The sequence's name, for {@link GenerationType#SEQUENCE} alone. Empty means the table's name and {@code _seq}, for a member
     * that is no {@link Id} with the column's name in between.
     */
    String sequence() default "";

    /** The first number. */
    long start() default 1;

    /** The distance of two numbers, not 0. */
    long increment() default 1;
}
