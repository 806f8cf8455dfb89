package io.aludel.schema.dialect.mariadb;

import io.aludel.schema.dialect.mysql.MysqlTypes;

/** Types of MariaDB: it has UUIDs, keeps JSON as a text, and tells how many digits an integer is displayed with. */
final class MariadbTypes extends MysqlTypes {

    @Override
    protected String uuid() {
        return "uuid";
    }

    @Override
    protected String inCatalogue(String spelled) {
        return switch (spelled) {
            case "tinyint" -> "tinyint(4)";
            case "smallint" -> "smallint(6)";
            case "int" -> "int(11)";
            case "bigint" -> "bigint(20)";
            case "mediumint" -> "mediumint(9)";
            case "year" -> "year(4)";
            case "json" -> "longtext";
            default -> super.inCatalogue(spelled);
        };
    }
}
