package io.aludel.schema.dialect.mysql;

/**
 * In what databases of this family differ when they alter tables that others use.
 *
 * @param instantly whether whatever changes the catalogue alone is done by {@code algorithm=instant}; otherwise some is known to be done
 *     in place and no more
 * @param cascadesLock whether writers wait wherever rows of the table go or change with those that they refer to
 * @param collationsInPlace whether a collation is changed in place
 * @param computedInPlace whether a column that's computed when read gets another expression in place
 * @param blocks whether a statement may hold others and loops; otherwise a procedure does
 */
public record OnlineTraits(
        boolean instantly, boolean cascadesLock, boolean collationsInPlace, boolean computedInPlace, boolean blocks) {

    /** MariaDB (manual, InnoDB Online DDL Overview; each operation tried on 11.4.5). */
    public static final OnlineTraits MARIADB = new OnlineTraits(true, false, true, true, true);

    /** MySQL (manual, 17.12.1, Online DDL Operations, and 17.12.8, Online DDL Limitations). */
    public static final OnlineTraits MYSQL = new OnlineTraits(false, true, false, false, false);

    Algorithm catalogue() {
        return instantly ? Algorithm.INSTANT : Algorithm.INPLACE;
    }
}
