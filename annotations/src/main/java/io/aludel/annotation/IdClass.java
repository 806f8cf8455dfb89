package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the class by which an application looks up rows of an entity with several {@link Id} members. It has a field of the same name for
 * each of them; the table doesn't depend on it.
 *
 * <pre>{@code
 * @Entity @IdClass(LineId.class) class Line { @Id long orderId; @Id int no; }
 * record LineId(long orderId, int no) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface IdClass {

    /** The class. */
    Class<?> value();
}
