package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The table of an entity, where the default isn't enough.
 *
 * <pre>{@code
 * @Entity
 * @Table(name = "players", indexes = @Index(columns = {"name", "born desc"}))
 * class Player { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {

    /** The table's name, as it is; empty means the class's name by the naming strategy. */
    String name() default "";

    /** Indexes of the table. */
    Index[] indexes() default {};

    /** Unique constraints of the table; for one column {@link Column#unique} is shorter. */
    Unique[] uniques() default {};
}
