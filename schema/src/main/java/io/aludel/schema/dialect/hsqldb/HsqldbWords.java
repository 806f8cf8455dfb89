package io.aludel.schema.dialect.hsqldb;

import java.util.Set;

/** Words that HSQLDB doesn't take as bare names of tables, columns, constraints, indexes or sequences (tried on 2.7.4). */
final class HsqldbWords {

    static final Set<String> RESERVED = Set.of("""
            all and any array as at between both by call case cast check coalesce collation constraint convert \
            corresponding create cross cube curdate current current_catalog current_date current_path current_role \
            current_schema current_time current_timestamp current_timezone current_user curtime default distinct do \
            drop else every except exists false fetch for foreign from full grant group grouping having in inner \
            intersect interval into is join json_array json_arrayagg json_object json_objectagg lateral leading left \
            like localtime localtimestamp natural normalize not now null nullif occurrences_regex on or order outer \
            position_regex prevval primary references right rollup row select session_timezone session_user \
            sessiontimezone set some substring_regex sum sysdate system_user table then to today trailing \
            translate_regex trigger true union unique unnest user using values when where with""".split(" ", -1));

    private HsqldbWords() {}
}
