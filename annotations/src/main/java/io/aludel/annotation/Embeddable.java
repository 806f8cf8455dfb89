package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class or record a part of entities: its fields are columns of every table whose entity has an {@link Embedded} member
 * of it.
 *
 * <pre>{@code
 * @Embeddable
 * record Address(@Column(length = 80) String street, @Column(length = 40) String city) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Embeddable {}
