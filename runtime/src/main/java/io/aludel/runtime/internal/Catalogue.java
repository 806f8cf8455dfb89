package io.aludel.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks a database's catalogue for facts, one select each.
 *
 * <p>The queries take the fact's schema, object, member and type as parameters, in this order, as far as it has them.
 */
final class Catalogue {
    private final Session session;
    private final Map<CatalogueFact.Kind, String> queries;

    Catalogue(Session session, Map<CatalogueFact.Kind, String> queries) {
        this.session = session;
        this.queries = queries;
    }

    boolean holds(CatalogueFact fact) {
        String query = queries.get(fact.kind());
        if (query == null) {
            throw new IllegalStateException("no query for " + fact.kind());
        }
        List<Object> parameters = new ArrayList<>(List.of(fact.schema(), fact.object()));
        if (fact.kind().names() == 2) {
            parameters.add(fact.member());
        }
        if (fact.kind() == CatalogueFact.Kind.TYPE) {
            parameters.add(fact.type());
        }
        return session.hasRow(query, parameters.toArray());
    }

    boolean hasTable(String schema, String table) {
        return holds(new CatalogueFact(CatalogueFact.Kind.TABLE, schema, table, "", ""));
    }
}
