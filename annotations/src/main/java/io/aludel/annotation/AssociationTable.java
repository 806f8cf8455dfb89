package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The table of a {@link ManyToMany}, or of a {@link OneToMany} that has one, where the default isn't enough.
 *
 * <pre>{@code
 * @ManyToMany
 * @AssociationTable(
 *         name = "follows",
 *         joinColumns = @JoinColumn(name = "follower_id"),
 *         inverseJoinColumns = @JoinColumn(name = "followed_id"))
 * Set<User> following;
 * }</pre>
 *
 * <p>Deleting a row of either side deletes its rows here and nothing else, unless the rules say otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface AssociationTable {

    /** The table's name, as it is; empty means the owner's table and the member: {@code player_teams}. */
    String name() default "";

    /** The schema (namespace) it's in, as it is; empty means that of the owner's table. */
    String schema() default "";

    /** What the database says about the table. */
    String comment() default "";

    /** What only one of the databases knows about it. */
    TableOption[] options() default {};

    /** Indexes of the table. */
    Index[] indexes() default {};

    /** Unique constraints of the table. */
    Unique[] uniques() default {};

    /** Conditions that each row meets. */
    Check[] checks() default {};

    /** The columns that refer to the owner's table; empty means one a key column, named after the class: {@code player_id}. */
    JoinColumn[] joinColumns() default {};

    /**
     * The columns that refer to the other table; empty means one a key column, named after the class, or where an entity refers to
     * itself after the member: {@code friends_id}.
     */
    JoinColumn[] inverseJoinColumns() default {};

    /** What happens here when a row of the owner's table is deleted. */
    ReferenceAction onDelete() default ReferenceAction.CASCADE;

    /** What happens here when a row of the other table is deleted. */
    ReferenceAction onInverseDelete() default ReferenceAction.CASCADE;
}
