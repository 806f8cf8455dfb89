package io.aludel.catalog.reader;

import io.aludel.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Reads what one database's catalogue says, in the catalogue's own words; {@code Recognition} then tells it in a model's.
 *
 * <ul>
 *   <li>Names are as the catalogue holds them. What lies in the connection's own schema has no schema in its name.
 *   <li>A type is one text without arguments, the very text that the dialect's {@code Types.catalogue} gives for that type, so
 *       that both can be compared; an enumeration of the database's own is {@code ColumnType.enumeration}.
 *   <li>Texts (defaults, conditions, expressions) are as they're reported. A default that takes the next number of a sequence
 *       stays a text; an identity column has its {@code Generation.Identity}.
 *   <li>Identity and sequences say their start and increment as declared, not where they are now.
 *   <li>A value on update is reported whether the database has a clause for it or Aludel's trigger keeps it.
 *   <li>What a database makes by itself isn't reported: indexes behind keys, checks behind NOT NULL or an enumeration, sequences
 *       behind identity columns, Aludel's own triggers and functions.
 *   <li>A key whose name the database doesn't keep is called as the database calls it, such as {@code PRIMARY}.
 *   <li>Everything is read in few queries, however many tables there are.
 * </ul>
 */
public interface CatalogReader {

    /**
     * Reads tables and sequences.
     *
     * @param connection stays as it is: no setting is changed, no transaction ended
     * @param schemas schemas to read besides the connection's own, as the catalogue spells them; ignored where a database has none
     * @return what's there, views left out
     */
    Schema read(Connection connection, Set<String> schemas) throws SQLException;
}
