package io.aludel.annotation;

/** How entities that extend each other are kept. */
public enum InheritanceType {
    /** All in one table; a discriminator column tells them apart, and the columns of subclasses may hold NULL. */
    SINGLE_TABLE,
    /** Each class in a table of its own that holds its own members; its key refers to the table above. */
    JOINED,
    /** Each class that isn't abstract in a table of its own that holds all members, inherited ones too. */
    TABLE_PER_CLASS
}
