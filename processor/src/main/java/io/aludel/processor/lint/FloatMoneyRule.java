package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ColumnType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Money isn't kept in binary fractions. */
final class FloatMoneyRule implements ModelRule {

    private static final Set<String> MONEY = Set.of(
            "amount",
            "balance",
            "bonus",
            "budget",
            "charge",
            "cost",
            "costs",
            "debt",
            "discount",
            "fee",
            "fees",
            "fine",
            "income",
            "money",
            "payment",
            "price",
            "refund",
            "rent",
            "revenue",
            "salary",
            "subtotal",
            "tax",
            "turnover",
            "vat",
            "wage");

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        model.tables()
                .forEach(table -> table.columns().stream()
                        .filter(column -> isBinary(column.type()) && isMoney(column.name()))
                        .forEach(column -> findings.accept(Code.FLOAT_MONEY.at(
                                model.origin(table, column),
                                model.origin(table, column).text(),
                                column.type()))));
    }

    private static boolean isBinary(ColumnType type) {
        return List.of("real", "double precision").contains(type.name());
    }

    private static boolean isMoney(String column) {
        String words = column.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split("_", -1)).anyMatch(MONEY::contains);
    }
}
