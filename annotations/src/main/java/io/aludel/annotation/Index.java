package io.aludel.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index of a table.
 *
 * <pre>{@code
 * @Table(indexes = @Index(columns = {"name", "born desc"}))
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Index {

    /** The index's name, in which the tokens of {@link Naming} may stand; empty means the template of {@link Naming#index}. */
    String name() default "";

    /** Names of columns in order, each alone or followed by {@code asc} or {@code desc}. */
    String[] columns();

    /** Whether two rows may not agree in all columns. */
    boolean unique() default false;
}
