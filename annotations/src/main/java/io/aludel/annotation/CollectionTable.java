package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The table of an {@link ElementCollection}, where the default isn't enough.
 *
 * <pre>{@code
 * @ElementCollection @CollectionTable(name = "nickname", joinColumns = @JoinColumn(name = "owner_id")) Set<String> nicknames;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface CollectionTable {

    /** The table's name, as it is; empty means the owner's table and the member: {@code player_nicknames}. */
    String name() default "";

    /** The schema (namespace) it's in, as it is; empty means that of the owner's table. */
    String schema() default "";

    /** What the database says about the table. */
    String comment() default "";

    /** What only one of the databases knows about it. */
    TableOption[] options() default {};

    /** Indexes of the table. */
    Index[] indexes() default {};

    /** Unique constraints of the table. */
    Unique[] uniques() default {};

    /** Conditions that each row meets. */
    Check[] checks() default {};

    /** The columns that refer to the owner's table; empty means one a key column, named after the class: {@code player_id}. */
    JoinColumn[] joinColumns() default {};

    /** What happens to the values when their owner is deleted. */
    ReferenceAction onDelete() default ReferenceAction.CASCADE;
}
