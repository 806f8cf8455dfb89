package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the order of a {@code List} in a column of numbers, from 0 on.
 *
 * <pre>{@code
 * @ManyToMany @OrderColumn List<Player> lineUp;     // column line_up_order integer not null
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OrderColumn {

    /** The column's name, as it is; empty means the member's name and {@code _order}. */
    String name() default "";

    /** The column's name before; empty means that there is none. */
    String renamedFrom() default "";
}
