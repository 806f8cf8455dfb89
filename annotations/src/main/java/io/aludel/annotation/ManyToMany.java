package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A collection of rows that other rows of this table may share: an association table between the two, with a foreign key to each. The other
 * class needs no member; if it has one, that says {@link #mappedBy} and holds no schema.
 *
 * <pre>{@code
 * @ManyToMany Set<Team> teams;                         // table player_teams(player_id, team_id), both NOT NULL and the key
 * @ManyToMany(mappedBy = "teams") Set<Player> players;
 * @ManyToMany Set<Person> friends;                     // table person_friends(person_id, friends_id)
 * }</pre>
 *
 * <p>A {@code Set} has both sides' columns for its primary key, a {@code List} with {@link OrderColumn} this side's and the order. A {@code
 * List} without may hold a row twice and so has no key. {@link RenamedFrom} names the association table's old name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ManyToMany {

    /** The {@link ManyToMany} member of the other entity that owns the association table; empty means that this one does. */
    String mappedBy() default "";

    /** What the application passes on to the other end; no database can keep it, so it's metadata alone. */
    CascadeType[] cascade() default {};
}
