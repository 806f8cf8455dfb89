package io.aludel.schema.notation;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of which one item after the other is read. */
final class TableNotation {

    private static final String NAME = "(?:\"[^\"]+\"|\\w+)";
    private static final String TEXT = "'(?:[^']|'')*'";
    private static final Pattern COLUMN = Pattern.compile("(?<name>" + NAME + ") (?<type>.+?)"
            + "(?: collation (?<collation>\\S+))?(?<null> not null| null)?(?: default (?<default>" + TEXT + "|\\S+))?"
            + "(?: generated (?<generated>.+?))?(?: as \\((?<computed>.+)\\)(?<stored> stored)?)?"
            + "(?: on update (?<update>" + TEXT + "|\\S+))?(?: (?<kept>in|at) \\((?<values>[^)]*)\\))?"
            + "(?: comment (?<comment>" + TEXT + "))?"
            + "(?<pk> PK(?: (?<pkname>\\w+))?)?(?<unique> unique(?: (?<uniquename>\\w+))?)?"
            + "(?: FK(?: (?<fkname>\\w+))? -> (?<target>\\S+)\\.(?<targetcolumn>\\w+)(?<rules>.*))?");
    private static final String NESTED = "(?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*";
    private static final Pattern RULE = Pattern.compile("(?<kind>PK|unique|index|FK)(?: (?<name>\\w+))?\\((?<columns>"
            + NESTED + ")\\)" + "(?: -> (?<target>[\\w.]+)\\((?<targetcolumns>[^)]*)\\))?(?<rest>.*)");
    private static final Pattern INDEX_REST = Pattern.compile("(?<unique> unique)?(?: using (?<method>\\w+))?"
            + "(?: include \\((?<include>[^)]*)\\))?(?: where (?<where>.*))?");
    private static final Pattern PART = Pattern.compile(
            "(?:\\((?<expression>.*)\\)|(?<column>\\w+))(?<direction> asc| desc)?(?: nulls (?<nulls>first|last))?");
    private static final Pattern CHECK = Pattern.compile("check (?<name>\\w+) \"(?<sql>.*)\"");
    private static final Pattern COMMENT = Pattern.compile("comment (?<text>" + TEXT + ")");
    private static final Pattern OPTION = Pattern.compile("option (?<dialect>\\w+) (?<option>\\w+) (?<value>\\w+)");

    private final QualifiedName name;
    private final List<Column> columns = new ArrayList<>();
    private final List<PrimaryKey> primaryKeys = new ArrayList<>();
    private final List<UniqueKey> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, String>> options = new TreeMap<>();
    private Optional<String> comment = Optional.empty();

    TableNotation(QualifiedName name) {
        this.name = name;
    }

    void add(String item) {
        Matcher rule = RULE.matcher(item);
        Matcher check = CHECK.matcher(item);
        Matcher option = OPTION.matcher(item);
        Matcher text = COMMENT.matcher(item);
        if (rule.matches()) {
            addRule(rule);
        } else if (check.matches()) {
            checks.add(Check.of(check.group("name"), Pieces.unescaped(check.group("sql"))));
        } else if (option.matches()) {
            options.computeIfAbsent(option.group("dialect"), dialect -> new TreeMap<>())
                    .put(option.group("option"), option.group("value"));
        } else if (text.matches()) {
            comment = Optional.of(unquoted(text.group("text")));
        } else {
            addColumn(Pieces.matched(COLUMN, item));
        }
    }

    /** A key's columns are never NULL. */
    Table toTable() {
        Optional<PrimaryKey> primaryKey = primaryKeys.stream().findFirst();
        List<String> key = primaryKey.map(PrimaryKey::columns).orElse(List.of());
        columns.replaceAll(column -> key.contains(column.name()) ? column.withNullable(false) : column);
        return new Table(name, columns, primaryKey, uniques, foreignKeys, indexes, checks, comment, options);
    }

    private void addColumn(Matcher column) {
        if (column.group("type").matches(".* (PK|FK|unique|not)\\b.*")) {
            throw new IllegalArgumentException("can't read: " + column.group());
        }
        columns.add(column(column));
        String columnName = Pieces.plain(column.group("name"));
        List<String> one = List.of(columnName);
        if (column.group("pk") != null) {
            primaryKeys.add(new PrimaryKey(named(column.group("pkname"), "pk", List.of()), one));
        }
        if (column.group("unique") != null) {
            uniques.add(new UniqueKey(named(column.group("uniquename"), "uq", one), one));
        }
        if (column.group("kept") != null) {
            List<String> values = Pieces.list(column.group("values"));
            boolean ordinal = column.group("kept").equals("at");
            checks.add(new Check(named(null, "ck", one), new Check.Values(columnName, values, ordinal)));
        }
        if (column.group("target") != null) {
            List<String> targetColumn = List.of(column.group("targetcolumn"));
            foreignKeys.add(foreignKey(
                    column.group("fkname"), one, column.group("target"), targetColumn, column.group("rules")));
        }
    }

    private void addRule(Matcher rule) {
        String given = rule.group("name");
        String rest = rule.group("rest");
        switch (rule.group("kind")) {
            case "PK" -> {
                List<String> parts = Pieces.list(rule.group("columns"));
                primaryKeys.add(new PrimaryKey(named(given, "pk", List.of()), parts));
            }
            case "unique" -> {
                List<String> parts = Pieces.list(rule.group("columns"));
                boolean together = rest.contains(" nulls not distinct");
                uniques.add(new UniqueKey(named(given, "uq", parts), parts, together, deferral(rest)));
            }
            case "index" -> indexes.add(index(given, Pieces.parted(rule.group("columns"), ','), rest));
            default -> {
                List<String> parts = Pieces.list(rule.group("columns"));
                List<String> targetColumns = Pieces.list(rule.group("targetcolumns"));
                foreignKeys.add(foreignKey(given, parts, rule.group("target"), targetColumns, rest));
            }
        }
    }

    private static Column column(Matcher column) {
        return Column.of(
                        Pieces.plain(column.group("name")),
                        ColumnType.parse(column.group("type")),
                        !" not null".equals(column.group("null")))
                .withDefault(Optional.ofNullable(column.group("default")).map(Pieces::unescaped))
                .withGeneration(Optional.ofNullable(column.group("generated")).map(TableNotation::generation))
                .withComputed(Optional.ofNullable(column.group("computed"))
                        .map(text -> new Computed(Pieces.unescaped(text), column.group("stored") != null)))
                .withOnUpdate(Optional.ofNullable(column.group("update")))
                .withCollation(Optional.ofNullable(column.group("collation")))
                .withComment(Optional.ofNullable(column.group("comment")).map(TableNotation::unquoted));
    }

    private static Generation generation(String text) {
        Matcher identity = Pattern.compile(
                        "identity(?<always> always)?(?: start (?<start>\\d+))?(?: increment (?<by>\\d+))?")
                .matcher(text);
        if (identity.matches()) {
            return new Generation.Identity(
                    identity.group("always") != null,
                    Pieces.number(identity.group("start"), 1),
                    Pieces.number(identity.group("by"), 1));
        }
        return text.equals("uuid") ? new Generation.RandomUuid() : new Generation.NextValue(Pieces.name(text));
    }

    private Index index(String given, List<String> parts, String rest) {
        Matcher facts = Pieces.matched(INDEX_REST, rest);
        return new Index(
                named(given, "ix", parts),
                parts.stream().map(TableNotation::part).toList(),
                facts.group("unique") != null,
                Optional.ofNullable(facts.group("where")).map(Pieces::unescaped),
                Optional.ofNullable(facts.group("method")),
                Optional.ofNullable(facts.group("include")).map(Pieces::list).orElse(List.of()));
    }

    private static Index.Part part(String text) {
        Matcher part = Pieces.matched(PART, text);
        boolean isExpression = part.group("expression") != null;
        return new Index.Part(
                part.group(isExpression ? "expression" : "column"),
                isExpression,
                " desc".equals(part.group("direction")),
                Index.Nulls.valueOf(Optional.ofNullable(part.group("nulls"))
                        .orElse("default")
                        .toUpperCase(Locale.ROOT)));
    }

    private ForeignKey foreignKey(
            String given, List<String> columns, String target, List<String> targetColumns, String rules) {
        QualifiedName targetName = Pieces.name(target);
        String derived = "fk_" + name.name() + "_" + String.join("_", columns) + "_" + targetName.name();
        return new ForeignKey(
                Optional.ofNullable(given).orElse(derived),
                columns,
                targetName,
                targetColumns,
                action("on delete ", rules),
                action("on update ", rules),
                deferral(rules));
    }

    private static ReferenceAction action(String when, String rules) {
        return Arrays.stream(ReferenceAction.values())
                .filter(action -> rules.toLowerCase(Locale.ROOT).contains(when + action))
                .findFirst()
                .orElse(ReferenceAction.NO_ACTION);
    }

    private static Deferral deferral(String rules) {
        if (!rules.contains(" deferrable")) {
            return Deferral.NONE;
        }
        return rules.contains(" initially deferred") ? Deferral.DEFERRED : Deferral.IMMEDIATE;
    }

    private String named(String given, String prefix, List<String> columns) {
        String derived = prefix + "_" + name.name() + (columns.isEmpty() ? "" : "_" + String.join("_", columns));
        return Optional.ofNullable(given).orElse(derived);
    }

    private static String unquoted(String text) {
        return Pieces.unescaped(text.substring(1, text.length() - 1).replace("''", "'"));
    }
}
