package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a member part of the primary key, and its column NOT NULL. Several make a composite key, in the order of the members.
 *
 * <pre>{@code
 * @Id @GeneratedValue long id;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Id {

    /**
     * The primary key's name, in which the tokens of {@link Naming} may stand; empty means the template of {@link
     * Naming#primaryKey}. In a composite key one member says it.
     */
    String constraint() default "";
}
