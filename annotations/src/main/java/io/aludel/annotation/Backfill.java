package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value for rows that exist when a NOT NULL column arrives, or when a column becomes NOT NULL. It's used once and is no
 * default of the column.
 *
 * <pre>{@code
 * @Column(nullable = false) @Backfill("lower(name)") String slug;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Backfill {

    /** An expression in SQL over the columns of the table. */
    String value();
}
