package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class ShopTest {

    private final JdbcDataSource dataSource = new JdbcDataSource();

    ShopTest() {
        dataSource.setURL("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1");
    }

    @Test
    void everyCustomerKeepsTheirTownOnTheWayUpAndDown() throws SQLException {
        ShopMigrations.on(dataSource).build().upgrade("create_customers");
        execute("insert into customers (name, city) values ('Ann', 'Oslo'), ('Bob', 'Bergen'), ('Cem', null)");
        ShopMigrations.upgrade(dataSource);
        assertEquals(
                "Ann Oslo, Bob Bergen, Cem null",
                query("select c.name, t.name from customers c left join cities t on t.id = c.city_id order by c.name"));
        ShopMigrations.downgrade(dataSource, "create_customers");
        assertEquals("Ann Oslo, Bob Bergen, Cem null", query("select name, city from customers order by name"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.append(rows.length() == 0 ? "" : ", ")
                        .append(result.getString(1))
                        .append(' ')
                        .append(result.getString(2));
            }
        }
        return rows.toString();
    }
}
