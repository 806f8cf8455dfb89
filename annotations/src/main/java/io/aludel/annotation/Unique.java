package io.aludel.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A unique constraint of a table.
 *
 * <pre>{@code
 * @Table(uniques = @Unique(columns = {"first_name", "last_name"}))
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Unique {

    /**
     * The constraint's name, in which the tokens of {@link Naming} may stand; empty means the template of {@link Naming#unique}.
     */
    String name() default "";

    /** Names of columns in order. */
    String[] columns();
}
