package io.aludel.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What only one database knows about a table.
 *
 * <pre>{@code
 * @Table(options = @TableOption(dialect = "postgresql", name = "fillfactor", value = "70"))
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface TableOption {

    /** The dialect's id, such as {@code postgresql}; one of those the root lists. */
    String dialect();

    /** The option's name as the database has it. */
    String name();

    /** Its value as the database has it. */
    String value();
}
