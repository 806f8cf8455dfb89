package io.aludel.processor.lint;

import static io.aludel.processor.lint.Advised.model;

import io.aludel.processor.report.Code;
import java.util.List;
import java.util.stream.IntStream;

/** For each piece of advice on the draft sources for which it's given, and some for which it isn't. */
final class DraftCases {

    private static final String TEAM = "@Entity class Team {\n @Id long id;\n}";
    private static final String PLAYER = player("String name;");
    private static final String STEP = "@DataStep(\"x\")\npublic class Fill {\n public Fill() {}\n}";

    private DraftCases() {}

    /** The class with these members behind the id, which stands on line 3. */
    private static String player(String... members) {
        return "@Entity class Player {\n @Id long id;\n " + String.join("\n ", members) + "\n}";
    }

    private static Advised change(String before, String after) {
        return model(after).since(before);
    }

    static List<LintCase> losses() {
        return List.of(
                LintCase.of(
                        Code.DROP_TABLE,
                        model(PLAYER).since(PLAYER, TEAM),
                        model(PLAYER).since(PLAYER, TEAM).confirmed("team")),
                LintCase.of(
                        Code.DROP_COLUMN,
                        change(player("String name;", "String note;"), PLAYER),
                        change(player("String name;", "String note;"), PLAYER).confirmed("player.note"),
                        model(TEAM).since(TEAM, PLAYER)),
                LintCase.of(
                        Code.DROP_FOREIGN_KEY,
                        model(player("Long teamId;"), TEAM).since(player("@ManyToOne Team team;"), TEAM),
                        model(player("@ManyToOne(onDelete = ReferenceAction.CASCADE) Team team;"), TEAM)
                                .since(player("@ManyToOne Team team;"), TEAM),
                        model(PLAYER, TEAM).since(player("String name;", "@ManyToOne Team team;"), TEAM)),
                LintCase.of(
                        Code.DROP_UNIQUE,
                        change(player("@Column(unique = true) String name;"), PLAYER),
                        change(
                                player("@Column(unique = true) String name;"),
                                "@Entity @Table(indexes = @Index(columns = \"name\", unique = true)) class Player { @Id long id;"
                                        + " String name; }"),
                        change(player("String name;", "@Column(unique = true) String note;"), PLAYER)),
                LintCase.of(
                        Code.DROP_NOT_NULL,
                        change(player("int goals;"), player("Integer goals;")),
                        change(player("Integer goals;"), player("@Backfill(\"0\") int goals;"))),
                LintCase.of(
                        Code.NARROW_TYPE,
                        change(
                                player("String name;", "long no;", "@Column(precision = 9, scale = 4) BigDecimal fee;"),
                                player(
                                        "@Column(length = 60) String name;",
                                        "int no;",
                                        "@Column(precision = 9, scale = 2) BigDecimal" + " fee;")),
                        change(
                                PLAYER,
                                player(
                                        "@Column(length = 60) @ConvertUsing(\"substring(name from 1 for 60)\") String name;")),
                        change(player("@Column(length = 60) String name;"), PLAYER)));
    }

    static List<LintCase> oldCode() {
        return List.of(
                LintCase.of(
                        Code.RENAME_TABLE,
                        model("@Entity\n@RenamedFrom(\"player\")\nclass Person {\n @Id long id;\n String name;\n}")
                                .since(PLAYER),
                        change(PLAYER, PLAYER)),
                LintCase.of(
                        Code.RENAME_COLUMN,
                        change(PLAYER, player("@RenamedFrom(\"name\") String label;")),
                        change(PLAYER, player("@Column(name = \"name\") String label;"))),
                LintCase.of(
                        Code.CASE_ONLY_RENAME,
                        change(PLAYER, player("@Column(name = \"Name\") @RenamedFrom(\"name\") String name;")),
                        change(PLAYER, player("@RenamedFrom(\"name\") String label;"))),
                LintCase.of(
                        Code.DEFAULT_CHANGED,
                        change(player("@Default(\"0\") int goals;"), player("@Default(\"1\") int goals;")),
                        change(player("int goals;"), player("@Default(\"1\") int goals;")),
                        model(player("@Default(\"1\") int goals;"), STEP).since(player("@Default(\"0\") int goals;"))));
    }

    static List<LintCase> rows() {
        return List.of(
                LintCase.of(
                        Code.UNIQUE_ON_EXISTING,
                        change(PLAYER, player("@Column(unique = true) String name;")),
                        change(PLAYER, player("String name;", "@Column(unique = true) String mail;")),
                        model(player("@Column(unique = true) String name;"), STEP)
                                .since(PLAYER),
                        change(
                                player("@Column(unique = true) String name;", "int no;"),
                                "@Entity @Table(uniques = @Unique(columns = {\"name\", \"no\"})) class Player { @Id long id; String"
                                        + " name; int no; }"),
                        model(player("@Column(unique = true) String name;"))),
                LintCase.of(
                        Code.INDEX_BECOMES_UNIQUE,
                        change(
                                "@Entity @Table(indexes = @Index(columns = \"name\")) class Player { @Id long id; String name; }",
                                "@Entity\n@Table(indexes = @Index(columns = \"name\", unique = true))\nclass Player { @Id long id;"
                                        + " String name; }"),
                        change(
                                "@Entity @Table(indexes = @Index(columns = \"name\", unique = true)) class Player { @Id long id;"
                                        + " String name; }",
                                "@Entity @Table(indexes = @Index(columns = \"name\")) class Player { @Id long id; String name; }")),
                LintCase.of(
                        Code.UNIQUE_DEFAULT_IS_SAME,
                        change(PLAYER, player("String name;", "@Column(unique = true) @Default(\"'x'\") String mail;")),
                        change(
                                PLAYER,
                                player(
                                        "String name;",
                                        "@Column(unique = true) @Default(\"gen_random_uuid()\") UUID mail;")),
                        change(
                                PLAYER,
                                player(
                                        "String name;",
                                        "@Column(unique = true) @Default(\"'x'\") @Backfill(\"name\") String mail;"))),
                LintCase.of(
                        Code.FOREIGN_KEY_ON_EXISTING,
                        model(player("@ManyToOne Team team;"), TEAM).since(player("Long teamId;"), TEAM),
                        model(player("String name;", "@ManyToOne Team team;"), TEAM)
                                .since(PLAYER, TEAM),
                        model(player("@ManyToOne(onDelete = ReferenceAction.CASCADE) Team team;"), TEAM)
                                .since(player("@ManyToOne Team team;"), TEAM),
                        model(player("@ManyToOne Team team;"), TEAM, STEP).since(player("Long teamId;"), TEAM)));
    }

    static List<LintCase> locks() {
        return List.of(
                LintCase.of(
                        Code.CHANGE_TYPE_REWRITES,
                        change(player("int goals;"), player("long goals;")),
                        change(player("@Column(length = 60) String name;"), player("String name;")),
                        change(
                                player("@Column(precision = 9, scale = 2) BigDecimal fee;"),
                                player("@Column(precision = 12, scale = 2) BigDecimal fee;"))),
                LintCase.of(
                        Code.TYPE_OF_CONSTRAINED_COLUMN,
                        change(player("@Column(unique = true) int no;"), player("@Column(unique = true) long no;")),
                        change(player("int no;"), player("long no;"))),
                LintCase.of(
                        Code.DEFAULT_REWRITES,
                        change(PLAYER, player("String name;", "@Default(\"random()\") double luck;")),
                        change(PLAYER, player("String name;", "@Default(\"current_timestamp\") Instant seen;")),
                        change(PLAYER, player("String name;", "@Default(\"random()\") double luck;"))
                                .on("H2"),
                        change(
                                PLAYER,
                                player("String name;", "@Default(\"random()\") @Backfill(\"random()\") double luck;"))),
                LintCase.of(
                        Code.IDENTITY_ON_EXISTING,
                        change(PLAYER, player("String name;", "@GeneratedValue long no;")),
                        change(PLAYER, player("String name;", "@GeneratedValue long no;"))
                                .on("H2"),
                        model(player("@GeneratedValue long no;"), TEAM).since(TEAM)),
                LintCase.of(
                        Code.SET_NOT_NULL,
                        change(PLAYER, player("@Column(nullable = false) @Backfill(\"'?'\") String name;")),
                        change(PLAYER, player("@Column(nullable = false) @Backfill(\"'?'\") String name;"))
                                .on("H2"),
                        change(PLAYER, player("String name;", "@Default(\"0\") int goals;"))),
                LintCase.of(
                        Code.INDEX_LOCKS,
                        change(
                                PLAYER,
                                "@Entity\n@Table(indexes = @Index(columns = \"name\"))\nclass Player { @Id long id; String name; }"),
                        change(
                                        PLAYER,
                                        "@Entity @Table(indexes = @Index(columns = \"name\")) class Player { @Id long id; String"
                                                + " name; }")
                                .on("H2"),
                        change(PLAYER, player("@Index(concurrently = true) String name;")),
                        model(
                                        TEAM,
                                        "@Entity @Table(indexes = @Index(columns = \"name\")) class Player { @Id long id; String"
                                                + " name; }")
                                .since(TEAM)),
                LintCase.of(
                        Code.DROP_INDEX_LOCKS,
                        change(
                                "@Entity @Table(indexes = @Index(columns = \"name\")) class Player { @Id long id; String name; }",
                                PLAYER),
                        model(TEAM)
                                .since(
                                        TEAM,
                                        "@Entity @Table(indexes = @Index(columns = \"name\")) class Player { @Id long id; String"
                                                + " name; }")),
                LintCase.of(
                        Code.UNIQUE_CONSTRAINT_LOCKS,
                        change(PLAYER, player("@Column(unique = true) String name;")),
                        change(PLAYER, player("@Column(unique = true) String name;"))
                                .on("H2")),
                LintCase.of(
                        Code.PRIMARY_KEY_LOCKS,
                        change(player("@Default(\"0\") int no;"), player("@Id int no;")),
                        model(PLAYER, TEAM).since(TEAM)),
                LintCase.of(
                        Code.FOREIGN_KEY_LOCKS,
                        model(player("String name;", "@ManyToOne Team team;"), TEAM)
                                .since(PLAYER, TEAM),
                        model(player("@ManyToOne Team team;"), TEAM).since(TEAM)),
                LintCase.of(
                        Code.MANY_TABLES_LOCKED,
                        model(tables("int no; int size;")).since(tables("int no;")),
                        model(tables("int no;")).since(TEAM)),
                LintCase.of(
                        Code.PADDED_COLUMNS,
                        model(player("boolean a;", "long b;", "boolean c;", "double d;"), TEAM)
                                .since(TEAM),
                        model(player("long b;", "double d;", "boolean a;", "boolean c;"), TEAM)
                                .since(TEAM),
                        model(player("boolean a;", "String name;", "long b;", "boolean c;"), TEAM)
                                .since(TEAM),
                        model(player("boolean a;", "long b;", "boolean c;", "double d;"), TEAM)
                                .since(TEAM)
                                .on("H2")),
                LintCase.of(
                        Code.IRREVERSIBLE_DATA,
                        model(player("String name;", "String mail;"), STEP).since(PLAYER),
                        model(
                                        player("String name;", "String mail;"),
                                        "@DataStep(\"x\") public class Fill { public Fill() {} public void downgrade(Object db, Object t) {}"
                                                + " }")
                                .since(PLAYER)));
    }

    static List<LintCase> checks() {
        String kinds = "enum Kind { A, B }";
        return List.of(
                LintCase.of(
                        Code.DROP_ENUM_VALUE,
                        model(player("@Enumerated Kind kind;"), kinds)
                                .since(player("@Enumerated Kind kind;"), "enum Kind { A, B, C }"),
                        model(player("@Enumerated Kind kind;"), kinds)
                                .since(player("@Enumerated Kind kind;"), "enum Kind { A }"),
                        model(player("@Enumerated Kind kind;"), "enum Kind { A, @RenamedFrom(\"C\") B }")
                                .since(player("@Enumerated Kind kind;"), "enum Kind { A, C }"),
                        model(player("@Enumerated Kind kind;"), kinds, STEP)
                                .since(player("@Enumerated Kind kind;"), "enum Kind { A, B, C }")),
                LintCase.of(
                        Code.NATIVE_ENUM_NOT_APPENDED,
                        model(player("@Enumerated(EnumType.NATIVE) Kind kind;"), kinds)
                                .since(player("@Enumerated(EnumType.NATIVE) Kind kind;"), "enum Kind { B }"),
                        model(player("@Enumerated(EnumType.NATIVE) Kind kind;"), kinds)
                                .since(player("@Enumerated(EnumType.NATIVE) Kind kind;"), "enum Kind { A }"),
                        model(player("@Enumerated(EnumType.NATIVE) Kind kind;"), kinds)
                                .on("POSTGRESQL")
                                .since(player("@Enumerated(EnumType.NATIVE) Kind kind;"), "enum Kind { B }")),
                LintCase.of(
                        Code.ORDINAL_ENUM,
                        model(player("String name;", "@Enumerated(EnumType.ORDINAL) Kind kind;"), kinds)
                                .since(PLAYER),
                        model(player("String name;", "@Enumerated(EnumType.ORDINAL) Kind kind;"), kinds)
                                .since(player("@Enumerated(EnumType.ORDINAL) Kind kind;"), kinds),
                        model(player("String name;", "@Enumerated Kind kind;"), kinds)
                                .since(PLAYER)),
                LintCase.of(
                        Code.CHECK_ON_EXISTING,
                        change(player("int goals;"), player("@Check(\"goals >= 0\") int goals;")),
                        change(PLAYER, player("String name;", "@Check(\"goals >= 0\") Integer goals;")),
                        model(player("@Check(\"goals >= 0\") int goals;"), STEP).since(player("int goals;"))),
                LintCase.of(
                        Code.CHECK_LOCKS,
                        change(player("int goals;"), player("@Check(\"goals >= 0\") int goals;")),
                        change(player("int goals;"), player("@Check(\"goals >= 0\") int goals;"))
                                .on("H2"),
                        model(player("@Check(\"goals >= 0\") int goals;"), TEAM).since(TEAM)),
                LintCase.of(
                        Code.COPY_ALGORITHM,
                        change(player("int goals;"), player("@Check(\"goals >= 0\") int goals;"))
                                .on("MARIADB"),
                        change(player("int goals;"), player("@Check(\"goals >= 0\") int goals;")),
                        model(player("@ManyToOne Team team;"), TEAM).on("MYSQL")),
                LintCase.of(
                        Code.STORED_GENERATED_REWRITES,
                        change(
                                player("int goals;"),
                                player("int goals;", "@Computed(expression = \"goals + 1\") Integer next;")),
                        change(
                                player("int goals;"),
                                player(
                                        "int goals;",
                                        "@Computed(expression = \"goals + 1\", stored = false) Integer next;"))),
                LintCase.of(
                        Code.RENAME_SCHEMA,
                        model(
                                        "@Entity\n@Table(schema = \"app\")\n@RenamedFrom(\"old.player\")\nclass Player {\n @Id long id;\n}")
                                .since("@Entity @Table(schema = \"old\") class Player {\n @Id long id;\n}"),
                        model("@Entity @Table(schema = \"app\") class Player {\n @Id long id;\n}")
                                .since("@Entity @Table(schema = \"app\") class Player {\n @Id long id;\n}")));
    }

    private static String[] tables(String members) {
        return IntStream.range(0, 6)
                .mapToObj(i -> "@Entity class Table" + i + " { @Id long id; " + members + " }")
                .toArray(String[]::new);
    }
}
