package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key column of a subclass's own table ({@link InheritanceType#JOINED}), where the name of the base's key column isn't enough.
 *
 * <pre>{@code
 * @Entity @PrimaryKeyJoinColumn(name = "person_id") class Employee extends Person { int salary; }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PrimaryKeyJoinColumn {

    /** The column's name, as it is; empty means that of the base's key column. */
    String name() default "";

    /** The foreign key's name; empty means {@link Naming#foreignKey}. */
    String foreignKey() default "";

    /** The column's name before; empty means that there is none. */
    String renamedFrom() default "";
}
