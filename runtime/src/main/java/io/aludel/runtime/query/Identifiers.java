package io.aludel.runtime.query;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/**
 * How one database spells names: a regular name, {@code [a-z_][a-z0-9_]*}, is folded as the database folds it when it
 * stands bare; any other name is itself.
 *
 * <p>Quoting what was folded names the same thing as the bare name does, so statements made here and frozen SQL meet,
 * and no list of reserved words is needed.
 */
public final class Identifiers {
    private final String quote;
    private final boolean upper;
    private final boolean lower;

    private Identifiers(DatabaseMetaData metaData) throws SQLException {
        this.quote = metaData.getIdentifierQuoteString();
        this.upper = metaData.storesUpperCaseIdentifiers();
        this.lower = metaData.storesLowerCaseIdentifiers();
    }

    /** Asks a database's driver how names are folded and quoted. */
    public static Identifiers of(DatabaseMetaData metaData) throws SQLException {
        return new Identifiers(metaData);
    }

    /** Returns the name as the catalogue holds it: {@code PLAYERS} on H2 for {@code players}. */
    public String catalogName(String name) {
        if (!isRegular(name)) {
            return name;
        }
        return upper ? name.toUpperCase(Locale.ROOT) : lower ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** Returns the name as it stands in a statement: {@code "PLAYERS"} on H2 for {@code players}. */
    public String quoted(String name) {
        return quoteVerbatim(catalogName(name));
    }

    /** Returns a name that is already spelled as the catalogue spells it, in quotes. */
    public String quoteVerbatim(String catalogName) {
        return quote + catalogName.replace(quote, quote + quote) + quote;
    }

    private static boolean isRegular(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            boolean digit = c >= '0' && c <= '9' && i > 0;
            if (!letter && !digit) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
