package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A collection of rows that belong to this one. With {@link #mappedBy} it's the other end of a {@link ManyToOne} and has no column. Without,
 * the other class needs no member: {@link JoinColumn} puts a column into its table, else there's an association table in which each row of
 * the other table stands once.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "team", cascade = CascadeType.REMOVE) Set<Player> players;
 * @OneToMany @JoinColumn(name = "team_id") Set<Player> players;      // column and key in the table player
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OneToMany {

    /** The {@link ManyToOne} member of the other entity; empty means that this end owns the relationship. */
    String mappedBy() default "";

    /**
     * What the application passes on to the other end. {@link CascadeType#REMOVE} is kept by the database as well: it makes the
     * foreign key {@code on delete cascade}, unless {@link ManyToOne#onDelete} says otherwise.
     */
    CascadeType[] cascade() default {};

    /**
     * Whether the application deletes what is taken out of the collection. As in JPA (3.1, section 2.9) it brings the cascade of
     * {@link CascadeType#REMOVE} along.
     */
    boolean orphanRemoval() default false;
}
