package io.aludel.processor.model;

import java.util.Optional;

/**
 * What columns of a reference without a declared name are named after, before the name of the column that they refer to.
 *
 * @param name a name of Java; empty when they are named like the columns referred to
 * @param former what they were named after before, as it is in the database
 */
public record NamedAfter(String name, Optional<String> former) {

    /** Like the columns referred to. */
    public static final NamedAfter TARGET = new NamedAfter("", Optional.empty());

    /** After a member or class that was always called so. */
    public static NamedAfter of(String name) {
        return new NamedAfter(name, Optional.empty());
    }
}
