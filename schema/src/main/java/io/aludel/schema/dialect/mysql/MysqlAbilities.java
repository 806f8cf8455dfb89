package io.aludel.schema.dialect.mysql;

/**
 * In what databases of this family differ.
 *
 * @param database the database's name for messages
 * @param expressionIndexes whether there are indexes over expressions
 * @param computedKeys whether a foreign key may stand on columns that are computed when read, or delete rows with columns that are
 *     computed from its own and stored
 * @param sequences whether there are sequences from which a default may draw
 * @param notNullByCheck whether a check of the column is what keeps NULL from a computed one
 * @param fallingKeys whether a foreign key looks in an index whose columns fall
 * @param online what it does while others use a table
 */
public record MysqlAbilities(
        String database,
        boolean expressionIndexes,
        boolean computedKeys,
        boolean sequences,
        boolean notNullByCheck,
        boolean fallingKeys,
        OnlineTraits online) {}
