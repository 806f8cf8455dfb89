package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A condition that each row must meet, on a class or on the member it's about.
 *
 * <pre>{@code
 * @Check(name = "qty", value = "qty > 0")
 * int qty;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
@Repeatable(Checks.class)
public @interface Check {

    /** A condition in SQL over the columns of the table. */
    String value();

    /**
     * What <code>{name}</code> stands for in the template of {@link Naming#check}; with a token of {@link Naming} in it, a template
     * of its own. Empty means a hash of the condition, so that the constraint keeps its name wherever the annotation stands.
     */
    String name() default "";

    /** The constraint's whole name, as it is. */
    String constraint() default "";
}
