package io.aludel.schema;

/**
 * Expression by which the database computes a column (SQL:2003, 11.4, {@code generated always as}).
 *
 * @param expression SQL over columns of the same table, as declared, kept as {@link DeclaredText} gives it
 * @param stored whether the value is kept in the row; otherwise it's computed when read, where the database can
 */
public record Computed(String expression, boolean stored) {

    public Computed {
        expression = DeclaredText.sql(expression);
        if (expression.isEmpty()) {
            throw new IllegalArgumentException("a computed column needs an expression");
        }
    }

    /** Such as {@code (net + vat) stored}; for messages. */
    @Override
    public String toString() {
        return "(" + expression + ")" + (stored ? " stored" : "");
    }
}
