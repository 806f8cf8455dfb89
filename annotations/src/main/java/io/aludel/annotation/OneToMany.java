package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The other end of a {@link ManyToOne}: it has no column.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "team", cascade = CascadeType.REMOVE) Set<Player> players;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OneToMany {

    /** The {@link ManyToOne} member of the other entity. */
    String mappedBy();

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
