package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column of a {@link ManyToOne}, where the default isn't enough.
 *
 * <pre>{@code
 * @ManyToOne @JoinColumn(name = "team_code", referencedColumn = "code") Team team;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface JoinColumn {

    /** The column's name, as it is; empty means the member's name and the key column's: {@code team_id}. */
    String name() default "";

    /** The column referred to, a key of its table; empty means the primary key. */
    String referencedColumn() default "";

    /** Whether NULL is a value. */
    boolean nullable() default true;

    /** The foreign key's name, in which the tokens of {@link Naming} may stand; empty means {@link Naming#foreignKey}. */
    String foreignKey() default "";
}
