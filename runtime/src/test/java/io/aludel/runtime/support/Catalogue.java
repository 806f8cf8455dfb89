package io.aludel.runtime.support;

import io.aludel.runtime.migration.Database;

/**
 * How a database is asked what is in the current schema.
 *
 * @param columns every column with what it is declared as
 * @param constraints every key with its name, other than those of the runtime's own tables
 * @param tables the names of all tables
 * @param names the names of the columns of the table that takes the place of {@code %s}
 */
record Catalogue(String columns, String constraints, String tables, String names) {
    static Catalogue of(Database product) {
        return switch (product) {
            case SQLITE -> sqlite();
            case DERBY -> derby();
            case MARIADB, MYSQL -> informationSchema("database()");
            case DUCKDB -> informationSchema("current_schema()");
            case H2, POSTGRESQL, HSQLDB -> informationSchema("current_schema");
        };
    }

    private static Catalogue informationSchema(String schema) {
        String own = " table_schema = " + schema + " ";
        return new Catalogue(
                "select 'column', table_name, column_name, data_type, is_nullable, column_default"
                        + " from information_schema.columns where" + own + "order by 2, 3",
                "select 'constraint', table_name, constraint_name, constraint_type from"
                        + " information_schema.table_constraints where" + own
                        + "and constraint_type <> 'CHECK' and lower(table_name) not like 'aludel%' order by 2, 3",
                "select table_name from information_schema.tables where" + own + "order by 1",
                "select column_name from information_schema.columns where" + own + "and table_name = '%s' order by 1");
    }

    private static Catalogue sqlite() {
        String tables = " from sqlite_master m where m.type = 'table' and m.name not like 'sqlite_%'";
        return new Catalogue(
                "select 'column', m.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk"
                        + tables.replace(" m ", " m, pragma_table_xinfo(m.name) x ") + " order by 2, 3",
                "select 'index', tbl_name, name from sqlite_master where type = 'index' and tbl_name not like 'aludel%'"
                        + " order by 2, 3",
                "select m.name" + tables + " order by 1",
                "select name from pragma_table_xinfo('%s') order by 1");
    }

    private static Catalogue derby() {
        String own = " join sys.sysschemas s on s.schemaid = t.schemaid where s.schemaname = current schema ";
        String columns = " from sys.syscolumns c join sys.systables t on t.tableid = c.referenceid" + own;
        return new Catalogue(
                "select 'column', t.tablename, c.columnname, c.columndatatype, c.columndefault" + columns
                        + "order by 2, 3",
                "select 'constraint', t.tablename, c.constraintname, c.type from sys.sysconstraints c"
                        + " join sys.systables t on t.tableid = c.tableid" + own
                        + "and t.tablename not like 'ALUDEL%' order by 2, 3",
                "select t.tablename from sys.systables t" + own + "and t.tabletype = 'T' order by 1",
                "select c.columnname" + columns + "and t.tablename = '%s' order by 1");
    }
}
