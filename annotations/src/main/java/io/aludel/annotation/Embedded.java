package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the columns of an {@link Embeddable} to the table. A member of an embeddable type does so without it too.
 *
 * <pre>{@code
 * @Embedded Address home;                              // street, city
 * @Embedded(prefix = "billing_") Address billing;      // billing_street, billing_city
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Embedded {

    /** What stands in front of the names of all its columns. */
    String prefix() default "";
}
