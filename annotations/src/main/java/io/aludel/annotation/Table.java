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
 *
 * <p>On a {@link MappedSuperclass}, indexes, unique constraints and checks are those of every table below it; a name of theirs needs
 * the token <code>{table}</code>.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {

    /** The table's name, as it is; empty means the class's name by the naming strategy. */
    String name() default "";

    /** The schema (namespace) it's in, as it is; empty means {@link Database#schema}. */
    String schema() default "";

    /** What the database says about the table. */
    String comment() default "";

    /** What only one of the databases knows about it. */
    TableOption[] options() default {};

    /** Indexes of the table. */
    Index[] indexes() default {};

    /** Unique constraints of the table; for one column {@link Column#unique} is shorter. */
    Unique[] uniques() default {};

    /** Conditions that each row meets. */
    Check[] checks() default {};
}
