package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column of the keys of a {@code Map} with {@link ElementCollection}, where the default isn't enough. Keys are never NULL.
 *
 * <pre>{@code
 * @ElementCollection @MapKeyColumn(name = "season", length = 9) Map<String, Integer> goals;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface MapKeyColumn {

    /** The column's name, as it is; empty means the member's name and {@code _key}. */
    String name() default "";

    /** Length of texts in characters and of binaries in bytes. */
    int length() default 255;

    /** The column's type in SQL; empty means that of the Java type. */
    String type() default "";

    /** The column's name before; empty means that there is none. */
    String renamedFrom() default "";
}
