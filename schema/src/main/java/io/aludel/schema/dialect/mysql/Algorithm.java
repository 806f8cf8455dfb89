package io.aludel.schema.dialect.mysql;

/** How a table is altered while others use it, as the end of the statement says it: the database refuses what it can't do so. */
enum Algorithm {
    /** As the database likes, for nobody waits. */
    USUAL(""),
    /** The catalogue alone is changed. */
    INSTANT(", algorithm=instant"),
    /** Readers and writers go on. */
    INPLACE(", algorithm=inplace, lock=none"),
    /** Readers and writers go on while the table is written anew. */
    REBUILD(", algorithm=inplace, lock=none"),
    /** Writers wait until the last row is copied: what nobody is to do online. */
    COPY("");

    private final String clause;

    Algorithm(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
