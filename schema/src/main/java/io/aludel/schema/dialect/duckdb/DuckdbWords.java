package io.aludel.schema.dialect.duckdb;

import java.util.Set;

/** Words that DuckDB doesn't take as bare names of schemas, tables, columns, indexes or sequences (tried on 2.0.0). */
final class DuckdbWords {

    static final Set<String> RESERVED = Set.of("""
            all analyse analyze and anti any array as asc asof asymmetric at authorization binary both by case cast check \
            collate collation column concurrently constraint create cross default deferrable desc describe distinct do \
            else end except false fetch for foreign freeze from full glob group having ilike in initially inner intersect \
            into is isnull join lambda lateral leading left like limit natural not notnull null offset on only or order \
            outer overlaps pivot pivot_longer pivot_wider placing positional primary qualify references returning right \
            select semi show similar some summarize symmetric system table tablesample temp then to trailing true union \
            unique unpack unpivot using variadic verbose when where window with""".split(" ", -1));

    private DuckdbWords() {}
}
