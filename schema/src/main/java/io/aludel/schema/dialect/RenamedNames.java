package io.aludel.schema.dialect;

import io.aludel.schema.MentionedNames;

/** Puts a column's new name into SQL texts, as far as that can be done without a grammar: a word before a parenthesis is a function. */
public final class RenamedNames {

    private final String from;
    private final String to;

    /**
     * For one column.
     *
     * @param from its old name
     * @param to its new name
     */
    public RenamedNames(String from, String to, Identifiers names) {
        this.from = from;
        this.to = names.spell(to);
    }

    /** The text with the new name. */
    public String in(String sql) {
        return MentionedNames.renamed(sql, from, to);
    }
}
