package io.aludel.schema.random;

/** What a schema may say besides tables, columns, keys, plain indexes and sequences. */
public enum Fact {
    /** Identity columns that take no value of an insert's own. */
    ALWAYS_IDENTITIES,

    CHECKS,
    COLLATIONS,
    COMMENTS,
    COMPUTED_COLUMNS,
    CONCURRENT_INDEXES,
    DEFERRABLE_KEYS,

    /** Identity columns that aren't the whole primary key, or always generated, or count in other steps than 1. */
    FREE_IDENTITIES,

    /** Identity columns that count in other steps than 1. */
    IDENTITY_STEPS,

    INDEX_CONDITIONS,
    INDEX_EXPRESSIONS,
    INDEX_INCLUDES,
    INDEX_NULLS,

    /** Two keys over the same columns, in whatever order. */
    KEYS_ALIKE,

    /** Foreign keys by which tables refer to each other in a circle. */
    KEY_CIRCLES,

    NAMED_ENUMS,
    NATIVE_ENUMS,
    NULLS_NOT_DISTINCT,
    ON_UPDATE,

    /** Values on update in tables without primary key, or of a column that's part of it. */
    ON_UPDATE_WITHOUT_KEY,
    ORDINAL_ENUMS,

    /** Conditions and expressions of unique indexes. */
    PARTIAL_UNIQUE_INDEXES,

    /** What foreign keys do on delete and on update. */
    REFERENCE_ACTIONS,

    /** Keys and checks over computed columns. */
    RULES_ON_COMPUTED,

    /** Checks that name an identity column, and columns that are computed from one. */
    RULES_OVER_IDENTITIES,

    /** Sequences at all. */
    SEQUENCES,

    SEQUENCE_OPTIONS,
    SEQUENCE_RENAMES,

    /** What foreign keys do on update. */
    UPDATE_ACTIONS,
    TABLE_OPTIONS
}
