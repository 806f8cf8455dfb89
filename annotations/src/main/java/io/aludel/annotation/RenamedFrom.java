package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a table or column is an old one under a new name, so that its rows are kept. Aludel never guesses a rename. The hint
 * may go once the revision is recorded.
 *
 * <pre>{@code
 * @RenamedFrom("mail") String email;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface RenamedFrom {

    /**
     * The name before, as it is in the database: on a class the table's, on a member the column's, on a constant of an enum the
     * constant's. A table that moved from another schema (namespace) says it: {@code "app.customer"}, or {@code ".customer"} when it had
     * none.
     */
    String value();
}
