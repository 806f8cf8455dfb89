package io.aludel.catalog.reader.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code create table} (manual, CREATE TABLE).
 *
 * @param columns columns in their order
 * @param rules constraints in their order, those at columns first
 * @param withoutRowid whether rows are kept by their key
 * @param strict whether columns take values of their type alone
 */
record TableText(List<ColumnText> columns, List<RuleText> rules, boolean withoutRowid, boolean strict) {

    private static final List<String> RULES = List.of("constraint", "primary", "unique", "check", "foreign");

    static TableText read(String sql) {
        Tokens tokens = Tokens.of(sql);
        tokens.until(List.of("("));
        tokens.expect("(");
        List<ColumnText> columns = new ArrayList<>();
        List<RuleText> rules = new ArrayList<>();
        while (!tokens.take(")")) {
            if (tokens.isOneOf(RULES)) {
                rules.add(rule(tokens));
            } else {
                ColumnText column = ColumnText.read(tokens);
                columns.add(column);
                rules.addAll(column.rules());
            }
            tokens.take(",");
        }
        boolean withoutRowid = false;
        boolean strict = false;
        while (!tokens.atEnd()) {
            strict |= tokens.take("strict");
            withoutRowid |= tokens.take("without", "rowid");
            if (!tokens.atEnd() && !tokens.take(",")) {
                tokens.expect("strict");
            }
        }
        return new TableText(columns, rules, withoutRowid, strict);
    }

    private static RuleText rule(Tokens tokens) {
        Optional<String> name = tokens.take("constraint") ? Optional.of(tokens.name()) : Optional.empty();
        RuleText rule = demand(tokens, name);
        skipConflict(tokens);
        return rule;
    }

    private static RuleText demand(Tokens tokens, Optional<String> name) {
        if (tokens.take("primary", "key")) {
            return RuleText.key(RuleText.Kind.PRIMARY_KEY, name, tokens.names());
        }
        if (tokens.take("unique")) {
            return RuleText.key(RuleText.Kind.UNIQUE, name, tokens.names());
        }
        if (tokens.take("check")) {
            return RuleText.check(name, tokens.inParentheses());
        }
        tokens.expect("foreign", "key");
        List<String> columns = tokens.names();
        tokens.expect("references");
        return RuleText.foreignKey(name, columns, KeyText.read(tokens));
    }

    /** What becomes of a statement that breaks the rule, such as {@code on conflict ignore}. */
    static void skipConflict(Tokens tokens) {
        if (tokens.take("on", "conflict")) {
            tokens.name();
        }
    }

    /** The columns as the table calls them, whatever the case in which a key does; none if one isn't there. */
    List<String> named(List<String> names) {
        List<String> found = names.stream().flatMap(name -> find(name).stream()).toList();
        return found.size() == names.size() ? found : List.of();
    }

    private Optional<String> find(String name) {
        return columns.stream()
                .map(ColumnText::name)
                .filter(name::equalsIgnoreCase)
                .findFirst();
    }

    /** The primary key, if there's one. */
    Optional<RuleText> primaryKey() {
        return rules.stream()
                .filter(rule -> rule.kind() == RuleText.Kind.PRIMARY_KEY)
                .findFirst();
    }

    /** The column that numbers the rows, if one does. */
    Optional<String> numbering() {
        return primaryKey()
                .filter(key -> !withoutRowid && !key.falling() && key.columns().size() == 1)
                .flatMap(key -> columns.stream()
                        .filter(column ->
                                column.name().equalsIgnoreCase(key.columns().get(0)) && column.isInteger())
                        .map(ColumnText::name)
                        .findFirst());
    }
}
