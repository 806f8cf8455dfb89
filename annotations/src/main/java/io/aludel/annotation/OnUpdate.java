package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value that the database itself gives when an update leaves the column out; a trigger where the database has no clause for
 * it.
 *
 * <pre>{@code
 * @Default("current_timestamp") @OnUpdate("current_timestamp") Instant updatedAt;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OnUpdate {

    /** A literal or an expression, in SQL. */
    String value();
}
