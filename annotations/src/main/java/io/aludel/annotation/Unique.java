package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A unique constraint of a table: in {@link Table#uniques}, on the class, or on the member it's about. For one column without more
 * to say {@link Column#unique} is shorter.
 *
 * <pre>{@code
 * @Unique(columns = {"first_name", "last_name"}, nullsNotDistinct = true)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
@Repeatable(Uniques.class)
public @interface Unique {

    /**
     * The constraint's name, in which the tokens of {@link Naming} may stand; empty means the template of {@link Naming#unique}.
     */
    String name() default "";

    /** Names of columns in order; on a member, none means the member's own. */
    String[] columns() default {};

    /** Whether rows without value count as equal; otherwise they never collide. */
    boolean nullsNotDistinct() default false;

    /** When it's checked. */
    Deferral deferrable() default Deferral.NONE;
}
