package io.aludel.catalog.engine;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * All that a database holds, as its catalogue tells it: what a migration leads to and what creation from scratch gives must be the same,
 * texts in SQL included. Sequences are left out: a bound that nobody declared stays as wide as it was.
 *
 * @param tables tables in the catalogue's own words
 * @param besides what stands beside tables and sequences
 */
public record State(Map<QualifiedName, Table> tables, List<String> besides) {

    /** Asks an engine, which has to hold what the model says, neither more nor less. */
    public static State holding(Engine engine, Connection connection, Schema model) throws SQLException {
        Schema live = engine.read(connection, model);
        engine.assertIs(live, model);
        return new State(live.tables(), engine.besides(connection));
    }
}
