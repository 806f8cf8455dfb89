package io.aludel.runtime.migration;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Compares the catalogue of a live database with the schema that revisions lead to. The module {@code aludel-catalog} has one, {@code
 * SchemaCheck.of(LeagueMigrations.all())}; the runtime by itself knows but a fingerprint of the newest schema.
 */
@FunctionalInterface
public interface CatalogueCheck {
    /**
     * Returns in what a database differs from the schema that its revisions lead to.
     *
     * @param connection works in the schema that is compared, and stays as it is
     * @param database what the connection leads to
     * @param applied ids of the recorded revisions that are applied
     * @param halfWay the recorded revision that is half way, up or down; what it is about to change is no difference
     * @return a sentence for each difference, without a period: {@code column players.age exists in the database and not in
     *     the model}; empty when there is none
     */
    List<String> differences(
            Connection connection, Database database, Collection<String> applied, Optional<String> halfWay);
}
