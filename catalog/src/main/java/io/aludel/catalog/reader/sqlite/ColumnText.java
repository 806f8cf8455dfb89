package io.aludel.catalog.reader.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column as a {@code create table} says it, with the constraints that stand at it. */
final class ColumnText {

    /** Where a type ends; {@code generated} and {@code as} begin what a column is computed by. */
    private static final List<String> CLAUSES = List.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as",
            "deferrable",
            ",",
            ")");

    private static final List<String> SIGNS = List.of("+", "-");

    private final String name;
    private final List<RuleText> rules = new ArrayList<>();
    private String type;
    private boolean notNull;
    private boolean json;
    private Optional<String> value = Optional.empty();
    private Optional<String> collation = Optional.empty();
    private Optional<Computed> computed = Optional.empty();

    private ColumnText(String name, String type) {
        this.name = name;
        this.type = type;
    }

    static ColumnText read(Tokens tokens) {
        ColumnText column = new ColumnText(tokens.name(), type(tokens));
        while (!tokens.atEnd() && !tokens.isOneOf(List.of(",", ")"))) {
            column.readClause(tokens);
        }
        return column;
    }

    /** Such as {@code varchar(20)}, in lower case and with single blanks. */
    private static String type(Tokens tokens) {
        List<String> words = new ArrayList<>();
        while (!tokens.atEnd() && !tokens.is("(") && !tokens.isOneOf(CLAUSES)) {
            words.add(tokens.name().toLowerCase(Locale.ROOT));
        }
        String arguments = tokens.is("(")
                ? String.join(",", tokens.parts().stream().map(String::strip).toList())
                : "";
        return String.join(" ", words) + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    private void readClause(Tokens tokens) {
        Optional<String> constraint = tokens.take("constraint") ? Optional.of(tokens.name()) : Optional.empty();
        if (tokens.take("primary", "key")) {
            readKey(tokens, constraint);
        } else if (tokens.take("not", "null")) {
            notNull = true;
        } else if (tokens.take("unique")) {
            rules.add(RuleText.key(RuleText.Kind.UNIQUE, constraint, List.of(name)));
        } else if (tokens.take("check")) {
            readCheck(tokens.inParentheses(), constraint);
        } else if (tokens.take("default")) {
            value = Optional.of(value(tokens));
        } else if (tokens.take("collate")) {
            collation = Optional.of(tokens.name());
        } else if (tokens.take("references")) {
            rules.add(RuleText.foreignKey(constraint, List.of(name), KeyText.read(tokens)));
        } else if (tokens.take("generated", "always", "as") || tokens.take("as")) {
            computed = Optional.of(computed(tokens));
        } else {
            tokens.expect("null");
        }
        TableText.skipConflict(tokens);
    }

    private void readKey(Tokens tokens, Optional<String> constraint) {
        RuleText key = RuleText.key(RuleText.Kind.PRIMARY_KEY, constraint, List.of(name));
        boolean falling = tokens.take("desc");
        tokens.take("asc");
        TableText.skipConflict(tokens);
        tokens.take("autoincrement");
        rules.add(falling ? key.withFalling() : key);
    }

    /** The check by which Aludel keeps a text valid as JSON is part of the type. */
    private void readCheck(String condition, Optional<String> constraint) {
        if (constraint.equals(Optional.of("aludel_json"))) {
            json = true;
        } else {
            rules.add(RuleText.check(constraint, condition));
        }
    }

    private static String value(Tokens tokens) {
        if (tokens.is("(")) {
            return "(" + tokens.inParentheses() + ")";
        }
        String sign = tokens.isOneOf(SIGNS) ? tokens.piece() : "";
        return sign + tokens.piece();
    }

    private static Computed computed(Tokens tokens) {
        String expression = tokens.inParentheses();
        boolean stored = tokens.take("stored");
        tokens.take("virtual");
        return new Computed(expression, stored);
    }

    String name() {
        return name;
    }

    List<RuleText> rules() {
        return rules;
    }

    /** Whether a primary key of this column alone numbers the rows (manual, "ROWIDs and the INTEGER PRIMARY KEY"). */
    boolean isInteger() {
        return type.equals("integer");
    }

    /**
     * The column.
     *
     * @param numbers whether it numbers the rows
     * @param inKey whether it's in the key of a table without rowids
     * @param onUpdate the value it gets on update
     */
    Column column(boolean numbers, boolean inKey, Optional<String> onUpdate) {
        return new Column(
                name,
                columnType(),
                !(notNull || numbers || inKey),
                numbers || computed.isPresent() ? Optional.empty() : value,
                numbers ? Optional.of(Generation.Identity.byDefault()) : Optional.empty(),
                computed,
                computed.isPresent() ? Optional.empty() : onUpdate,
                collation.filter(text -> !text.equalsIgnoreCase("binary")),
                Optional.empty());
    }

    /** As one would declare it, {@code int} being {@code integer}; a column without type takes bytes. */
    private ColumnType columnType() {
        if (json) {
            return ColumnType.of("json");
        }
        return new ColumnType(type.isEmpty() ? "blob" : standard(type), List.of());
    }

    private static String standard(String type) {
        try {
            return ColumnType.parse(type).toString();
        } catch (IllegalArgumentException e) {
            return type;
        }
    }
}
