package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a reference the key, or part of it: the id it stands for has no column of its own.
 *
 * <pre>{@code
 * @Entity class Contract { @Id Long id; @OneToOne @MapsId Player player; }       // player_id is the primary key
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface MapsId {

    /** The id member that the reference stands for, or that of an embedded id; empty means the only id. */
    String value() default "";
}
