package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index of a table: in {@link Table#indexes}, on the class, or on a member that it's about.
 *
 * <pre>{@code
 * @Index(columns = {"name", "born desc nulls last"}, where = "active")
 * @Index(name = "ix_{table}_lower", expression = "lower(name)", unique = true)
 * @Entity
 * class Player {
 *     @Index Instant born;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
@Repeatable(Indexes.class)
public @interface Index {

    /** The index's name, in which the tokens of {@link Naming} may stand; empty means the template of {@link Naming#index}. */
    String name() default "";

    /**
     * Names of columns in order, each alone or followed by {@code asc} or {@code desc} and {@code nulls first} or {@code nulls last};
     * an expression among them stands in parentheses: {@code "(lower(name)) desc"}. On a member, none means the member's own.
     */
    String[] columns() default {};

    /** An expression in SQL instead of columns. */
    String expression() default "";

    /** Whether two rows may not agree in all parts. */
    boolean unique() default false;

    /** A condition in SQL; rows that don't meet it aren't in the index. */
    String where() default "";

    /** The access method, such as {@code gin}; empty means ordered trees. */
    String method() default "";

    /** Names of columns that the index carries along. */
    String[] include() default {};

    /** Whether it's built and dropped while writers go on, where the database can; it's no part of what the index is. */
    boolean concurrently() default false;
}
