package io.aludel.schema.notation;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.diff.Hints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads schemas and hints as one writes them on a whiteboard.
 *
 * <pre>
 * team(id bigint PK); player(id bigint PK player_pk, nick varchar(20) not null default 'x' unique,
 *   team_id bigint FK fk_team -> team.id on delete cascade, index ix_a(nick desc, id) unique, unique uq_b(nick, id),
 *   PK pk_c(a, b), FK fk_d(a, b) -> line(order_id, no)); sequence order_seq increment 50
 * </pre>
 *
 * Names of keys and indexes that are left out are derived: {@code pk_player}, {@code uq_player_nick}, {@code
 * fk_player_team_id_team}, {@code ix_player_nick}. Generations are {@code generated identity always start 2 increment 3}, {@code
 * generated uuid} and {@code generated order_seq}.
 *
 * <p>Hints: {@code rename client <- customer; rename client.email <- mail; drop customer.phone; backfill customer.age 0; convert
 * item.code cast(code as integer); data step}.
 */
public final class Notation {

    private static final String NAME = "(?:\"[^\"]+\"|\\w+)";
    private static final Pattern TABLE = Pattern.compile("(?<name>[\\w.\"]+)\\((?<items>.*)\\)");
    private static final Pattern SEQUENCE =
            Pattern.compile("sequence (?<name>[\\w.]+)(?: start (?<start>\\d+))?(?: increment (?<increment>\\d+))?");
    private static final Pattern COLUMN = Pattern.compile("(?<name>" + NAME + ") (?<type>.+?)(?<null> not null| null)?"
            + "(?: default (?<default>'[^']*'|\\S+))?(?: generated (?<generated>.+?))?"
            + "(?<pk> PK(?: (?<pkname>\\w+))?)?(?<unique> unique(?: (?<uniquename>\\w+))?)?"
            + "(?: FK(?: (?<fkname>\\w+))? -> (?<target>\\S+)\\.(?<targetcolumn>\\w+)(?<rules>.*))?");
    private static final Pattern RULE =
            Pattern.compile("(?<kind>PK|unique|index|FK)(?: (?<name>\\w+))?\\((?<columns>[^)]*)\\)"
                    + "(?: -> (?<target>[\\w.]+)\\((?<targetcolumns>[^)]*)\\))?(?<rest>.*)");

    private final List<Table> tables = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();

    private Notation() {}

    /** The schema that the text says; {@code nothing} is the empty one. */
    public static Schema schema(String text) {
        Notation notation = new Notation();
        for (String thing : text.split(";")) {
            String tidy = thing.strip();
            Matcher sequence = SEQUENCE.matcher(tidy);
            if (sequence.matches()) {
                notation.sequences.add(new Sequence(
                        name(sequence.group("name")),
                        number(sequence.group("start"), 1),
                        number(sequence.group("increment"), 1)));
            } else if (!tidy.isEmpty() && !tidy.equals("nothing")) {
                notation.tables.add(table(tidy));
            }
        }
        return Schema.of(notation.tables, notation.sequences);
    }

    /** The hints that the text says; an empty text says none. */
    public static Hints hints(String text) {
        Map<QualifiedName, QualifiedName> tables = new TreeMap<>();
        Map<ColumnName, String> columns = new TreeMap<>();
        Set<String> drops = new TreeSet<>();
        Map<ColumnName, String> backfills = new TreeMap<>();
        Map<ColumnName, String> conversions = new TreeMap<>();
        boolean dataStep = false;
        for (String hint : text.split(";")) {
            String[] words = hint.strip().split(" ", 3);
            switch (words[0]) {
                case "" -> {
                    // No hint at all.
                }
                case "rename" -> {
                    String old = words[2].substring("<- ".length());
                    if (words[1].contains(".")) {
                        columns.put(column(words[1]), old);
                    } else {
                        tables.put(name(words[1]), name(old));
                    }
                }
                case "drop" -> drops.add(words[1]);
                case "backfill" -> backfills.put(column(words[1]), words[2]);
                case "convert" -> conversions.put(column(words[1]), words[2]);
                case "data" -> dataStep = true;
                default -> throw new IllegalArgumentException("no hint: " + hint);
            }
        }
        return new Hints(tables, columns, drops, backfills, conversions, dataStep);
    }

    private static Table table(String text) {
        Matcher shape = matched(TABLE, text);
        TableText table = new TableText(name(plain(shape.group("name"))));
        items(shape.group("items")).forEach(table::add);
        return table.toTable();
    }

    /** A table of which one item after the other is read. */
    private static final class TableText {
        private final QualifiedName name;
        private final List<Column> columns = new ArrayList<>();
        private final List<PrimaryKey> primaryKeys = new ArrayList<>();
        private final List<UniqueKey> uniques = new ArrayList<>();
        private final List<ForeignKey> foreignKeys = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();

        TableText(QualifiedName name) {
            this.name = name;
        }

        void add(String item) {
            Matcher rule = RULE.matcher(item);
            if (rule.matches()) {
                addRule(rule);
            } else {
                addColumn(matched(COLUMN, item));
            }
        }

        private void addColumn(Matcher column) {
            columns.add(column(column));
            List<String> one = List.of(plain(column.group("name")));
            if (column.group("pk") != null) {
                primaryKeys.add(new PrimaryKey(named(column.group("pkname"), "pk", name, List.of()), one));
            }
            if (column.group("unique") != null) {
                uniques.add(new UniqueKey(named(column.group("uniquename"), "uq", name, one), one));
            }
            if (column.group("target") != null) {
                String target = column.group("target");
                List<String> targetColumn = List.of(column.group("targetcolumn"));
                foreignKeys.add(
                        foreignKey(name, column.group("fkname"), one, target, targetColumn, column.group("rules")));
            }
        }

        private void addRule(Matcher rule) {
            String given = rule.group("name");
            List<String> parts = list(rule.group("columns"));
            switch (rule.group("kind")) {
                case "PK" -> primaryKeys.add(new PrimaryKey(named(given, "pk", name, List.of()), parts));
                case "unique" -> uniques.add(new UniqueKey(named(given, "uq", name, parts), parts));
                case "index" -> indexes.add(index(name, rule, parts));
                default -> {
                    List<String> targetColumns = list(rule.group("targetcolumns"));
                    foreignKeys.add(
                            foreignKey(name, given, parts, rule.group("target"), targetColumns, rule.group("rest")));
                }
            }
        }

        /** A key's columns are never NULL. */
        Table toTable() {
            Optional<PrimaryKey> primaryKey = primaryKeys.stream().findFirst();
            List<String> key = primaryKey.map(PrimaryKey::columns).orElse(List.of());
            columns.replaceAll(column -> key.contains(column.name()) ? column.withNullable(false) : column);
            return new Table(name, columns, primaryKey, uniques, foreignKeys, indexes);
        }
    }

    private static Column column(Matcher column) {
        return new Column(
                plain(column.group("name")),
                ColumnType.parse(column.group("type")),
                !" not null".equals(column.group("null")),
                Optional.ofNullable(column.group("default")),
                Optional.ofNullable(column.group("generated")).map(Notation::generation));
    }

    private static Generation generation(String text) {
        Matcher identity = Pattern.compile(
                        "identity(?<always> always)?(?: start (?<start>\\d+))?(?: increment (?<by>\\d+))?")
                .matcher(text);
        if (identity.matches()) {
            return new Generation.Identity(
                    identity.group("always") != null,
                    number(identity.group("start"), 1),
                    number(identity.group("by"), 1));
        }
        return text.equals("uuid") ? new Generation.RandomUuid() : new Generation.NextValue(name(text));
    }

    private static Index index(QualifiedName table, Matcher rule, List<String> parts) {
        List<Index.Part> columns = parts.stream()
                .map(part -> part.endsWith(" desc")
                        ? new Index.Part(part.substring(0, part.length() - " desc".length()), true)
                        : Index.Part.of(part))
                .toList();
        return new Index(
                named(rule.group("name"), "ix", table, parts),
                columns,
                rule.group("rest").equals(" unique"));
    }

    private static ForeignKey foreignKey(
            QualifiedName table,
            String name,
            List<String> columns,
            String target,
            List<String> targetColumns,
            String rules) {
        String derived = "fk_" + table.name() + "_" + String.join("_", columns) + "_"
                + name(target).name();
        return new ForeignKey(
                Optional.ofNullable(name).orElse(derived),
                columns,
                name(target),
                targetColumns,
                action("on delete ", rules),
                action("on update ", rules));
    }

    private static ReferenceAction action(String when, String rules) {
        return Arrays.stream(ReferenceAction.values())
                .filter(action -> rules.toLowerCase(Locale.ROOT).contains(when + action))
                .findFirst()
                .orElse(ReferenceAction.NO_ACTION);
    }

    private static String named(String name, String prefix, QualifiedName table, List<String> columns) {
        String derived = prefix + "_" + table.name() + (columns.isEmpty() ? "" : "_" + String.join("_", columns));
        return Optional.ofNullable(name).orElse(derived);
    }

    /** Splits at the commas outside of parentheses. */
    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.charAt(i) == ',') {
                items.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        items.add(text.substring(start).strip());
        return items;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private static ColumnName column(String text) {
        int dot = text.lastIndexOf('.');
        return new ColumnName(name(text.substring(0, dot)), text.substring(dot + 1));
    }

    private static QualifiedName name(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? QualifiedName.of(text)
                : new QualifiedName(Optional.of(text.substring(0, dot)), text.substring(dot + 1));
    }

    private static String plain(String name) {
        return name.replace("\"", "");
    }

    private static long number(String text, long otherwise) {
        return Optional.ofNullable(text).map(Long::valueOf).orElse(otherwise);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("can't read: " + text);
        }
        return matcher;
    }
}
