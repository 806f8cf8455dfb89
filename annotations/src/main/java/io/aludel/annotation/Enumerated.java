package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an enum is stored. Without it, by name: a position would change its meaning with every constant that is put in between, in
 * rows that nobody looks at. (JPA's own annotations keep JPA's default, the position.)
 *
 * <pre>{@code
 * @Enumerated(EnumType.NATIVE) State state;
 * }</pre>
 *
 * <p>A constant with {@link RenamedFrom} keeps the rows that hold its old name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Enumerated {

    /** The way. */
    EnumType value() default EnumType.STRING;

    /**
     * For {@link EnumType#NATIVE} the type's name in the database; empty means the enum's name by the naming strategy. Columns of one
     * enum share its type.
     */
    String type() default "";
}
