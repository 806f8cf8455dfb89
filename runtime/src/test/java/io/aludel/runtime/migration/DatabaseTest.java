package io.aludel.runtime.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases are told by the product that the driver names and, where MySQL's driver names MySQL, by the version. */
class DatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "MySQL, 8.0.41, MYSQL",
        "MySQL, 8.4.3-enterprise, MYSQL",
        "MySQL, 9.1.0, MYSQL",
        "MySQL, 5.5.5-10.11.6-MariaDB-log, MARIADB",
        "MySQL, 11.4.5-MariaDB, MARIADB",
        "MariaDB, 11.4.5-MariaDB, MARIADB",
        "PostgreSQL, 18.6, POSTGRESQL"
    })
    void aDatabaseIsToldByProductAndVersion(String product, String version, Database database) throws SQLException {
        assertThat(Database.of(metaData(product, version))).isEqualTo(database);
    }

    private static DatabaseMetaData metaData(String product, String version) {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                DatabaseTest.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getDatabaseProductName" -> product;
                    case "getDatabaseProductVersion" -> version;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
