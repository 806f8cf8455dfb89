package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refers to one row of another entity's table: a column of the type of its key, and a foreign key.
 *
 * <pre>{@code
 * @ManyToOne(optional = false, onDelete = ReferenceAction.CASCADE) Team team;   // team_id bigint not null
 * }</pre>
 *
 * <p>A key of several columns is referred to by as many: {@code line_order_id}, {@code line_no}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ManyToOne {

    /** Whether there may be none; {@link JoinColumn#nullable} says the same. */
    boolean optional() default true;

    /**
     * What the database does when the row referred to is deleted. Unless it is said here, a {@link OneToMany} with {@link CascadeType#REMOVE} on the
     * other end makes it {@link ReferenceAction#CASCADE}.
     */
    ReferenceAction onDelete() default ReferenceAction.NO_ACTION;

    /** What the database does when the key of the row referred to changes. */
    ReferenceAction onUpdate() default ReferenceAction.NO_ACTION;

    /** Whether the foreign key may be checked late; not every database can. */
    Deferral deferrable() default Deferral.NONE;

    /** What the application passes on to the other end; no database can keep it, so it's metadata alone. */
    CascadeType[] cascade() default {};
}
