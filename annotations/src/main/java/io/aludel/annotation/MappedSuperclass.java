package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the columns of a class to the tables of all entities that extend it; it has no table of its own.
 *
 * <pre>{@code
 * @MappedSuperclass
 * abstract class Audited {
 *     @Default("current_timestamp") Instant createdAt;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MappedSuperclass {}
