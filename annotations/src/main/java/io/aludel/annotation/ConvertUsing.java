package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the values of a column become values of its new type.
 *
 * <pre>{@code
 * @ConvertUsing("cast(code as integer)") int code;   // was a String
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ConvertUsing {

    /** An expression in SQL over the columns of the table. */
    String value();
}
