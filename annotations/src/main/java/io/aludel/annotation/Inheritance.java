package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the entities that extend this one are kept. It stands on the topmost entity; without it they share its table.
 *
 * <pre>{@code
 * @Entity @Inheritance(strategy = InheritanceType.JOINED) class Person { @Id long id; }
 * @Entity class Employee extends Person { int salary; }       // table employee(id, salary), id refers to person
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Inheritance {

    /** The way. */
    InheritanceType strategy() default InheritanceType.SINGLE_TABLE;
}
