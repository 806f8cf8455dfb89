package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value that the database itself gives when an insert leaves the column out.
 *
 * <pre>{@code
 * @Default("0") int goals;
 * @Default("'bench'") String position;
 * @Default("current_timestamp") Instant createdAt;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Default {

    /** A literal or an expression, in SQL. */
    String value();
}
