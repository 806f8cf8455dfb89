package io.aludel.annotation;

/** What an application does to one end of a relationship it also does to the other. */
public enum CascadeType {
    /** All of the others. */
    ALL,
    /** Storing. */
    PERSIST,
    /** Merging a detached object. */
    MERGE,
    /** Deleting. */
    REMOVE,
    /** Reading again. */
    REFRESH,
    /** Detaching. */
    DETACH
}
