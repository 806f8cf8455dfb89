package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Another column for a member of an {@link Embeddable} or of a {@link MappedSuperclass}. As in JPA (3.1, section 11.1.4) it stands
 * for the {@link Column} that is written there, whole.
 *
 * <pre>{@code
 * @AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 80))
 * Address billing;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
@Repeatable(AttributeOverrides.class)
public @interface AttributeOverride {

    /** The member; one of a nested embeddable by its path, such as {@code zip.code}. */
    String name();

    /** Its column; a name is taken as it is, without the prefix of {@link Embedded}. */
    Column column();
}
