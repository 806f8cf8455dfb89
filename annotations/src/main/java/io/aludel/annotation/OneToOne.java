package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refers to one row of another entity's table, to which no other row refers: a {@link ManyToOne} whose column is unique. With {@link
 * MapsId} the column is the primary key too. With {@link #mappedBy} it's the other end of such a reference, and has no column.
 *
 * <pre>{@code
 * @OneToOne Locker locker;                       // locker_id bigint null unique
 * @OneToOne @MapsId Player player;               // player_id is the primary key
 * @OneToOne(mappedBy = "player") Contract contract;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OneToOne {

    /** The {@link OneToOne} member of the other entity that owns the column; empty means that this one does. */
    String mappedBy() default "";

    /** Whether there may be none; {@link JoinColumn#nullable} says the same. */
    boolean optional() default true;

    /**
     * What the database does when the row referred to is deleted. Unless it is said here, the {@link OneToOne} with {@link CascadeType#REMOVE} on the
     * other end makes it {@link ReferenceAction#CASCADE}.
     */
    ReferenceAction onDelete() default ReferenceAction.NO_ACTION;

    /** What the database does when the key of the row referred to changes. */
    ReferenceAction onUpdate() default ReferenceAction.NO_ACTION;

    /** Whether the foreign key may be checked late; not every database can. */
    Deferral deferrable() default Deferral.NONE;

    /**
     * What the application passes on to the other end. On the end with {@link #mappedBy}, {@link CascadeType#REMOVE} is kept by the
     * database as well.
     */
    CascadeType[] cascade() default {};

    /** Whether the application deletes what is taken away from here; it brings {@link CascadeType#REMOVE} along. */
    boolean orphanRemoval() default false;
}
