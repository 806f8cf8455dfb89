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

    /** Whether an insert may not name a value, for {@link GenerationType#IDENTITY} alone. */
    boolean always() default false;

    /** The schema (namespace) of the sequence; empty means the table's. */
    String schema() default "";

    /** The type of the sequence's numbers in SQL, such as {@code integer}; empty means {@code bigint}. */
    String type() default "";

    /** The smallest number of the sequence; unless it's said, the type's. */
    long min() default Long.MIN_VALUE;

    /** The largest number of the sequence; unless it's said, the type's. */
    long max() default Long.MAX_VALUE;

    /** Whether the sequence begins anew behind its last number. */
    boolean cycle() default false;

    /** How many numbers of the sequence a session takes at once; unless it's said, what the database does. */
    long cache() default 1;

    /** The name before of the sequence, so that it goes on counting: {@code order_seq} or, from another schema, {@code app.order_seq}. */
    String renamedFrom() default "";
}
