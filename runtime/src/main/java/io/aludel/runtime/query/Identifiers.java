package io.aludel.runtime.query;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How one database spells names: a regular name, {@code [a-z_][a-z0-9_]*}, is folded as the database folds it when it
 * stands bare; any other name is itself.
 *
 * <p>Quoting what was folded names the same thing as the bare name does, so statements made here and frozen SQL meet,
 * and no list of reserved words is needed.
 */
public final class Identifiers {
    private static final Pattern REGULAR = Pattern.compile("[a-z_][a-z0-9_]*");

    private final String quote;
    private final UnaryOperator<String> folding;

    private Identifiers(String quote, UnaryOperator<String> folding) {
        this.quote = quote;
        this.folding = folding;
    }

    /** Asks a database's driver how names are folded and quoted. */
    public static Identifiers of(DatabaseMetaData metaData) throws SQLException {
        UnaryOperator<String> folding = UnaryOperator.identity();
        if (metaData.storesUpperCaseIdentifiers()) {
            folding = name -> name.toUpperCase(Locale.ROOT);
        } else if (metaData.storesLowerCaseIdentifiers()) {
            folding = name -> name.toLowerCase(Locale.ROOT);
        }
        return new Identifiers(metaData.getIdentifierQuoteString(), folding);
    }

    /** Returns the name as the catalogue holds it: {@code PLAYERS} on H2 for {@code players}. */
    public String catalogName(String name) {
        return REGULAR.matcher(name).matches() ? folding.apply(name) : name;
    }

    /** Returns the name as it stands in a statement: {@code "PLAYERS"} on H2 for {@code players}. */
    public String quoted(String name) {
        return quoteVerbatim(catalogName(name));
    }

    /** Returns a name that is already spelled as the catalogue spells it, in quotes. */
    public String quoteVerbatim(String catalogName) {
        return quote + catalogName.replace(quote, quote + quote) + quote;
    }
}
