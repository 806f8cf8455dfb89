package io.aludel.integration.faults;

import io.aludel.runtime.metadata.Column;
import io.aludel.runtime.metadata.Table;
import io.aludel.runtime.query.KeyedTable;

/** Players as the data steps see them. */
final class PlayerTable extends Table implements KeyedTable {

    final Column<Long> id = longColumn("id", "bigint", false);
    final Column<Integer> n = integerColumn("n", "integer", false);
    final Column<Integer> score = integerColumn("score", "integer", false);

    PlayerTable() {
        this("player");
    }

    private PlayerTable(String alias) {
        super("player", alias);
        primaryKey("pk_player", "id");
    }

    @Override
    public Table as(String alias) {
        return new PlayerTable(alias);
    }
}
