package io.aludel.schema.random;

/** What a schema may say besides tables, columns, keys, plain indexes and sequences. */
public enum Fact {
    CHECKS,
    COLLATIONS,
    COMMENTS,
    COMPUTED_COLUMNS,
    CONCURRENT_INDEXES,
    DEFERRABLE_KEYS,

    /** Identity columns that aren't the whole primary key, or always generated, or count in other steps than 1. */
    FREE_IDENTITIES,
    INDEX_CONDITIONS,
    INDEX_EXPRESSIONS,
    INDEX_INCLUDES,
    INDEX_NULLS,
    NAMED_ENUMS,
    NATIVE_ENUMS,
    NULLS_NOT_DISTINCT,
    ON_UPDATE,
    ORDINAL_ENUMS,

    /** Conditions and expressions of unique indexes. */
    PARTIAL_UNIQUE_INDEXES,

    /** Sequences at all. */
    SEQUENCES,

    SEQUENCE_OPTIONS,
    SEQUENCE_RENAMES,
    TABLE_OPTIONS
}
