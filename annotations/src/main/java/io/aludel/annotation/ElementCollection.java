package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A collection of values that belong to one row: a table of their own, with a foreign key to the owner.
 *
 * <pre>{@code
 * @ElementCollection @Column(length = 30) Set<String> nicknames;    // table player_nicknames(player_id, nicknames)
 * @ElementCollection @OrderColumn List<LocalDate> absences;         // and absences_order
 * @ElementCollection Map<String, Integer> goals;                    // player_goals(player_id, goals_key, goals)
 * }</pre>
 *
 * <p>Owner and value are the primary key of a {@code Set} of simple values, owner and order that of a {@code List} with {@link OrderColumn},
 * owner and key that of a {@code Map}, whose keys {@link MapKeyColumn} describes. {@link ConvertUsing}, {@link Check}, {@link Index} and {@link
 * Unique} are about the column of simple values. Values go with their owner: the foreign key is {@code on delete cascade}, as {@link CollectionTable#onDelete} says. {@link RenamedFrom}
 * names the table's old name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ElementCollection {}
