package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the discriminator column holds in rows of this class; the simple name of the class when it isn't said. Values are data: they change no
 * table.
 *
 * <pre>{@code
 * @Entity @DiscriminatorValue("card") class Card extends Payment { String number; }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DiscriminatorValue {

    /** The value. */
    String value();
}
