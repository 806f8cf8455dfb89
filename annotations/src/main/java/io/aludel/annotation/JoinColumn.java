package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column of a reference, where the default isn't enough. A key of several columns is referred to by several of these, in its order or each
 * with its {@link #referencedColumn}.
 *
 * <pre>{@code
 * @ManyToOne @JoinColumn(name = "team_code", referencedColumn = "code") Team team;
 *
 * @ManyToOne
 * @JoinColumn(name = "order_no", referencedColumn = "order_id")
 * @JoinColumn(name = "line_no", referencedColumn = "no")
 * Line line;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(JoinColumns.class)
public @interface JoinColumn {

    /** The column's name, as it is; empty means the member's name and the key column's: {@code team_id}. */
    String name() default "";

    /** The column referred to, part of a primary or unique key of its table; empty means the primary key. */
    String referencedColumn() default "";

    /** Whether NULL is a value. */
    boolean nullable() default true;

    /**
     * The foreign key's name, in which the tokens of {@link Naming} may stand; empty means {@link Naming#foreignKey}. Of several columns
     * one says it.
     */
    String foreignKey() default "";

    /** The column's name before, where {@link RenamedFrom} can't tell which of several columns is meant; empty means that there is none. */
    String renamedFrom() default "";
}
