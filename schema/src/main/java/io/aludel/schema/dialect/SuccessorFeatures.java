package io.aludel.schema.dialect;

import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Table;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Rule;

/** Which columns get another type by a {@link Successor} in one database, and what that can take over. */
public interface SuccessorFeatures {

    /**
     * Whether a column gets another type by one beside it that takes its place in contract, as what the database does itself would keep
     * everybody waiting; of revisions that are recorded online.
     */
    default boolean convertsBeside(ChangeColumnType change) {
        return false;
    }

    /**
     * Whether such a column can take over a key, an index or a check of the old one.
     *
     * @param table the table that has both
     * @param rule the key, index or check; no foreign key
     * @param column the old column, which the rule is about or mentions
     */
    default boolean takesOver(Table table, Rule rule, String column) {
        return false;
    }

    /**
     * Whether such a column can take over a foreign key that the old one is part of, on either side.
     *
     * @param other a type that the column has with which the key pairs it
     */
    default boolean takesOver(ForeignKey key, ChangeColumnType change, ColumnType other) {
        return false;
    }

    /** Whether such a column can go on with the numbers that the old one is given. */
    default boolean takesOver(Generation generation) {
        return false;
    }

    /** Whether columns of the table can exchange their names while others use it. */
    default boolean exchangesNames(Table table) {
        return true;
    }

    /** Whether several columns can take over at the same moment what they share. */
    default boolean takeOverTogether() {
        return false;
    }
}
