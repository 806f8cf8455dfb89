package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the database compute the column of the others. It has no default, and no insert or update names it.
 *
 * <pre>{@code
 * @Computed(expression = "net + vat") @Column(precision = 10, scale = 2) BigDecimal gross;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Computed {

    /** An expression in SQL over the other columns of the table. */
    String expression();

    /** Whether the value is kept in the row, or computed when it's read; not every database can do both. */
    boolean stored() default true;
}
