package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the column the type of what a converter makes of the member.
 *
 * <pre>{@code
 * @Convert(MoneyConverter.class) Money fee;   // class MoneyConverter implements AttributeConverter<Money, BigDecimal>
 * }</pre>
 *
 * <p>Aludel runs no converter: it reads which type it stores.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Convert {

    /**
     * A class that implements an interface of the name {@code AttributeConverter}, JPA's or another, whose second type argument is
     * the type that is stored.
     */
    Class<?> value();
}
