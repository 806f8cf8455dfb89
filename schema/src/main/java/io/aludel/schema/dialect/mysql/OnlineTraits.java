package io.aludel.schema.dialect.mysql;

/** In what databases of this family differ when they alter tables that others use. */
public enum OnlineTraits {
    /** MariaDB (manual, InnoDB Online DDL Overview; each operation tried on 11.4.5). */
    MARIADB(true, false, true, true, true),
    /** MySQL (manual, 17.12.1, Online DDL Operations, and 17.12.8, Online DDL Limitations; each operation tried on 8.0.33). */
    MYSQL(false, true, false, false, false);

    private final boolean instantly;
    private final boolean cascadesLock;
    private final boolean collationsInPlace;
    private final boolean computedInPlace;
    private final boolean blocks;

    OnlineTraits(
            boolean instantly,
            boolean cascadesLock,
            boolean collationsInPlace,
            boolean computedInPlace,
            boolean blocks) {
        this.instantly = instantly;
        this.cascadesLock = cascadesLock;
        this.collationsInPlace = collationsInPlace;
        this.computedInPlace = computedInPlace;
        this.blocks = blocks;
    }

    /** How what changes the catalogue alone is done: on MySQL some of it is known to be done in place and no more. */
    Algorithm catalogue() {
        return instantly ? Algorithm.INSTANT : Algorithm.INPLACE;
    }

    /** Whether whatever changes the catalogue alone is done by {@code algorithm=instant}. */
    boolean instantly() {
        return instantly;
    }

    /** Whether writers wait wherever rows of the table go or change with those that they refer to. */
    boolean cascadesLock() {
        return cascadesLock;
    }

    /** Whether a collation is changed in place. */
    boolean collationsInPlace() {
        return collationsInPlace;
    }

    /** Whether a column that's computed when read gets another expression in place. */
    boolean computedInPlace() {
        return computedInPlace;
    }

    /** Whether a statement may hold others and loops; otherwise a procedure does. */
    boolean blocks() {
        return blocks;
    }

    /** What stands in the way in some tables. */
    Obstacles obstacles() {
        return this == MYSQL ? MysqlObstacles.ALL : MariadbObstacles.ALL;
    }
}
