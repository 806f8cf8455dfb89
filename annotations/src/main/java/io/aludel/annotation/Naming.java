package io.aludel.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How things are named where no name is given.
 *
 * <pre>{@code
 * @Database(name = "league", naming = @Naming(index = "idx_{table}_{columns}"))
 * }</pre>
 *
 * <p>In templates, <code>{table}</code> stands for the table, <code>{columns}</code> for the columns joined by {@code _}, and
 * <code>{target}</code> for the table that a foreign key refers to. In that of checks there's <code>{name}</code> too. A name too long for one of the databases is cut and ends in a
 * hash of the whole name.
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Naming {

    /** How names of Java become names of tables and columns. */
    NamingStrategy strategy() default NamingStrategy.SNAKE_CASE;

    /** Names of primary keys. */
    String primaryKey() default "pk_{table}";

    /** Names of foreign keys. */
    String foreignKey() default "fk_{table}_{columns}_{target}";

    /** Names of unique constraints. */
    String unique() default "uq_{table}_{columns}";

    /** Names of indexes. */
    String index() default "ix_{table}_{columns}";

    /** Names of checks; <code>{name}</code> is what {@link Check#name} says. */
    String check() default "ck_{table}_{name}";
}
