package io.aludel.catalog.reader.sqlite;

import io.aludel.schema.Index;
import java.util.List;
import java.util.Optional;

/** A {@code create index} (manual, CREATE INDEX). */
final class IndexText {

    private IndexText() {}

    static Index read(String name, String sql) {
        Tokens tokens = Tokens.of(sql);
        tokens.expect("create");
        boolean unique = tokens.take("unique");
        tokens.until(List.of("("));
        List<Index.Part> parts = tokens.parts().stream().map(IndexText::part).toList();
        Optional<String> condition = tokens.take("where") ? Optional.of(tokens.until(List.of())) : Optional.empty();
        return new Index(name, parts, unique, condition, Optional.empty(), List.of());
    }

    private static Index.Part part(String text) {
        Tokens tokens = Tokens.of(text);
        String indexed = tokens.until(List.of("collate", "asc", "desc"));
        boolean falling = tokens.endsWith("desc");
        Optional<String> column = Tokens.of(indexed).onlyName();
        return column.isPresent()
                ? new Index.Part(column.get(), falling)
                : new Index.Part(expression(indexed), true, falling, Index.Nulls.DEFAULT);
    }

    private static String expression(String text) {
        Tokens tokens = Tokens.of(text);
        if (!tokens.is("(")) {
            return text;
        }
        String inside = tokens.inParentheses();
        return tokens.atEnd() ? inside : text;
    }
}
