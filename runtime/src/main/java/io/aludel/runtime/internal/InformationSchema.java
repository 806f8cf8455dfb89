package io.aludel.runtime.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * The queries that are the same where the catalogue are the views of {@code information_schema} (SQL:2016, part 11).
 *
 * <p>In capitals: an H2 database with {@code DATABASE_TO_UPPER=FALSE} knows no other spelling, and the others any.
 */
final class InformationSchema {
    private InformationSchema() {}

    /**
     * Returns the queries.
     *
     * @param here what else confines the tables to this database, with {@code and} before it; empty for nothing
     * @param hasDefault holds for a column with default
     * @param isIdentity holds for a column that numbers its rows
     * @param type the text of a column's type
     * @param sequence the query for sequences
     * @param index the query for indexes
     */
    static Map<String, String> facts(
            String here, String hasDefault, String isIdentity, String type, String sequence, String index) {
        String table = "TABLE_SCHEMA = ? and TABLE_NAME = ?" + here;
        String column = "select 1 from INFORMATION_SCHEMA.COLUMNS where " + table + " and COLUMN_NAME = ?";
        Map<String, String> facts = new HashMap<>();
        facts.put("schema", "select 1 from INFORMATION_SCHEMA.SCHEMATA where SCHEMA_NAME = ?");
        facts.put("table", "select 1 from INFORMATION_SCHEMA.TABLES where " + table + " and TABLE_TYPE = 'BASE TABLE'");
        facts.put(
                "constraint",
                "select 1 from INFORMATION_SCHEMA.TABLE_CONSTRAINTS where " + table + " and CONSTRAINT_NAME = ?");
        facts.put("sequence", sequence);
        facts.put("index", index);
        facts.put("column", column);
        facts.put("notnull", column + " and IS_NULLABLE = 'NO'");
        facts.put("default", column + " and " + hasDefault);
        facts.put("identity", column + " and " + isIdentity);
        // NUMERIC(10, 2) and NUMERIC(10,2) are the same type.
        facts.put("type", column + " and replace(" + type + ", ', ', ',') = replace(?, ', ', ',')");
        facts.put(
                Engine.COLUMNS,
                "select TABLE_NAME, COLUMN_NAME, " + type + ", case IS_NULLABLE when 'NO' then 1 else 0 end"
                        + " from INFORMATION_SCHEMA.COLUMNS where TABLE_SCHEMA = ? and (TABLE_SCHEMA, TABLE_NAME) in (select"
                        + " TABLE_SCHEMA, TABLE_NAME from INFORMATION_SCHEMA.TABLES where TABLE_TYPE = 'BASE TABLE')");
        return facts;
    }
}
