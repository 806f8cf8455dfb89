package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the members of an {@link Embeddable} the primary key, in their order; {@link Id} on such a member says the same.
 *
 * <pre>{@code
 * @Embeddable record LineId(long orderId, int no) {}
 * @Entity class Line { @EmbeddedId LineId id; }           // primary key (order_id, no)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface EmbeddedId {

    /** The primary key's name, in which the tokens of {@link Naming} may stand; empty means {@link Naming#primaryKey}. */
    String constraint() default "";
}
