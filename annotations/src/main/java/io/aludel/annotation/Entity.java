package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class or record an entity: it has a table, and each of its fields a column.
 *
 * <pre>{@code
 * @Entity
 * public class Player {
 *     @Id @GeneratedValue long id;
 *     @Column(nullable = false, length = 60) String name;
 *     @ManyToOne Team team;
 * }
 * }</pre>
 *
 * <p>Static fields, {@code transient} ones and those with {@link Transient} have no column. Fields of a superclass count when it
 * is a {@link MappedSuperclass}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Entity {}
