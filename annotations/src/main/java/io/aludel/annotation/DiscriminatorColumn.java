package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column that tells the classes of an {@link Inheritance} apart. A single table always has one; joined tables have it when this is
 * written.
 *
 * <pre>{@code
 * @Entity @DiscriminatorColumn(name = "kind", length = 8) class Payment { @Id long id; }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DiscriminatorColumn {

    /** The column's name, as it is; empty means {@code dtype}. */
    String name() default "";

    /** The type of its values. */
    DiscriminatorType type() default DiscriminatorType.STRING;

    /** The longest value, if values are texts. */
    int length() default 31;

    /** The column's name before; empty means that there is none. */
    String renamedFrom() default "";
}
