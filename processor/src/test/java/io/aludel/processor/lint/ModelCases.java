package io.aludel.processor.lint;

import static io.aludel.processor.lint.Advised.model;

import io.aludel.processor.report.Code;
import java.util.List;

/** For each piece of advice on the model sources for which it's given, and some for which it isn't. */
final class ModelCases {

    private static final String TEAM = "@Entity class Team {\n @Id long id;\n}";

    private ModelCases() {}

    static List<LintCase> all() {
        return List.of(
                LintCase.of(
                        Code.UNINDEXED_FOREIGN_KEY,
                        model("@Entity class Player {\n @Id long id;\n @ManyToOne Team team;\n}", TEAM),
                        model("@Entity class Player {\n @Id long id;\n @ManyToOne Team team;\n}", TEAM)
                                .on("H2"),
                        model(
                                "@Entity @Table(indexes = @Index(columns = {\"team_id\", \"no\"})) class Player {\n @Id long id;"
                                        + " int no;\n @ManyToOne Team team;\n}",
                                TEAM),
                        model(
                                "@Entity @Table(uniques = @Unique(columns = {\"team_id\", \"no\"})) class Player {\n @Id long id;"
                                        + " int no;\n @ManyToOne Team team;\n}",
                                TEAM),
                        model("@Entity class Player {\n @Id @ManyToOne Team team;\n @Id int no;\n}", TEAM),
                        model("@Entity class Player {\n @Id long id;\n @Index @ManyToOne Team team;\n}", TEAM),
                        model("@Entity class Player {\n @Id long id;\n @ManyToMany Set<Team> teams;\n}", TEAM),
                        model(
                                "@Entity class Player {\n @Id long id;\n @Index(where = \"team_id is not null\") @ManyToOne Team"
                                        + " team;\n}",
                                TEAM)),
                LintCase.of(
                        Code.BAG_WITHOUT_KEY,
                        model("@Entity class Player {\n @Id long id;\n @ElementCollection List<String> names;\n}"),
                        model(
                                "@Entity class Player {\n @Id long id;\n @ElementCollection Set<String> names;\n @ElementCollection"
                                        + " @OrderColumn List<String> songs;\n}")),
                LintCase.of(
                        Code.CASCADE_WITHOUT_KEY_RULE,
                        model(
                                "@Entity class Player {\n @Id long id;\n @ManyToOne(onDelete = ReferenceAction.RESTRICT)\n Team"
                                        + " team;\n}",
                                "@Entity class Team {\n @Id long id;\n @OneToMany(mappedBy = \"team\", orphanRemoval = true)"
                                        + " Set<Player> players;\n}"),
                        model(
                                "@Entity class Player {\n @Id long id;\n @ManyToOne Team team;\n}",
                                "@Entity class Team {\n @Id long id;\n @OneToMany(mappedBy = \"team\", orphanRemoval = true)"
                                        + " Set<Player> players;\n}"),
                        model(
                                "@Entity class Player {\n @Id long id;\n @ManyToOne(onDelete = ReferenceAction.RESTRICT) Team"
                                        + " team;\n}",
                                "@Entity class Team {\n @Id long id;\n @OneToMany(mappedBy = \"team\") Set<Player> players;\n}")),
                LintCase.of(
                        Code.CASCADE_CYCLE,
                        model(
                                "@Entity class Player {\n @Id long id;\n @ManyToOne(onDelete = ReferenceAction.CASCADE) Team"
                                        + " team;\n}",
                                "@Entity class Team {\n @Id long id;\n @ManyToOne(onDelete = ReferenceAction.CASCADE) Player"
                                        + " captain;\n}"),
                        model(
                                "@Entity class Player {\n @Id long id;\n @ManyToOne(onDelete = ReferenceAction.CASCADE) Team"
                                        + " team;\n}",
                                "@Entity class Team {\n @Id long id;\n @ManyToOne Player captain;\n}"),
                        model(
                                "@Entity class Node {\n @Id long id;\n @ManyToOne(onDelete = ReferenceAction.CASCADE) Node"
                                        + " parent;\n}")),
                LintCase.of(
                        Code.SQLITE_DECIMAL,
                        model(
                                        "@Entity class Player {\n @Id long id;\n @Column(precision = 19, scale = 4) BigDecimal fee;\n}")
                                .on("SQLITE"),
                        model(
                                "@Entity class Player {\n @Id long id;\n @Column(precision = 19, scale = 4) BigDecimal fee;\n}"),
                        model(
                                        "@Entity class Player {\n @Id long id;\n @Column(precision = 15, scale = 4) BigDecimal fee;\n"
                                                + " BigInteger size;\n}")
                                .on("SQLITE")),
                LintCase.of(
                        Code.TIME_LOSES_FRACTION,
                        model("@Entity class Player {\n @Id long id;\n LocalTime trains;\n}")
                                .on("DERBY"),
                        model("@Entity class Player {\n @Id long id;\n LocalTime trains;\n}"),
                        model("@Entity class Player {\n @Id long id;\n @Column(type = \"time(0)\") LocalTime trains;\n"
                                        + " LocalDateTime born;\n}")
                                .on("DERBY")),
                LintCase.of(
                        Code.ROW_TOO_LARGE,
                        model(
                                        "@Entity class Player {\n @Id long id;\n @Column(length = 9000) String note;\n @Column(length ="
                                                + " 9000) String song;\n}")
                                .on("MYSQL"),
                        model(
                                "@Entity class Player {\n @Id long id;\n @Column(length = 9000) String note;\n @Column(length ="
                                        + " 9000) String song;\n}"),
                        model(
                                        "@Entity class Player {\n @Id long id;\n @Column(length = 9000) String note;\n @Lob String"
                                                + " song;\n}")
                                .on("MYSQL")),
                LintCase.of(
                        Code.CASCADE_PATHS,
                        model(
                                "@Entity class Player {\n @Id long id;\n @ManyToOne(onDelete = ReferenceAction.CASCADE) Team team;\n"
                                        + " @ManyToOne(onDelete = ReferenceAction.CASCADE)\n Coach coach;\n}",
                                "@Entity class Coach {\n @Id long id;\n @ManyToOne(onDelete = ReferenceAction.CASCADE) Team"
                                        + " team;\n}",
                                TEAM),
                        model(
                                "@Entity class Player {\n @Id long id;\n @ManyToOne Team team;\n @ManyToOne(onDelete ="
                                        + " ReferenceAction.CASCADE) Coach coach;\n}",
                                "@Entity class Coach {\n @Id long id;\n @ManyToOne(onDelete = ReferenceAction.CASCADE) Team"
                                        + " team;\n}",
                                TEAM),
                        model(
                                "@Entity class Player {\n @Id long id;\n @ManyToOne(onDelete = ReferenceAction.CASCADE) Player"
                                        + " parent;\n @ManyToOne(onDelete = ReferenceAction.CASCADE) Team team;\n}",
                                TEAM)),
                LintCase.of(
                        Code.WIDE_INDEX,
                        model(
                                "@Entity\n@Table(indexes = @Index(columns = {\"a\", \"b\", \"c\", \"d\"}))\nclass Player {\n @Id long"
                                        + " id;\n int a, b, c, d;\n}"),
                        model(
                                "@Entity @Table(indexes = @Index(columns = {\"a\", \"b\", \"c\"})) class Player {\n @Id long id;\n int"
                                        + " a, b, c, d;\n}"),
                        model(
                                "@Entity @Table(indexes = @Index(columns = {\"a\", \"b\", \"c\", \"d\"}, unique = true)) class Player"
                                        + " {\n @Id long id;\n int a, b, c, d;\n}")),
                LintCase.of(
                        Code.REDUNDANT_INDEX,
                        model(
                                "@Entity\n@Table(indexes = {@Index(columns = \"a\"),\n @Index(columns = {\"a\", \"b\"}),\n @Index(columns ="
                                        + " \"id\")})\nclass Player {\n @Id long id;\n int a, b;\n}"),
                        model(
                                "@Entity @Table(indexes = {@Index(columns = \"a\", unique = true), @Index(columns = {\"a\", \"b\"}),"
                                        + " @Index(columns = {\"b\", \"a\"}), @Index(columns = \"id desc\")}) class Player {\n @Id long"
                                        + " id;\n int a, b;\n}")),
                LintCase.of(
                        Code.DECIMAL_WITHOUT_SCALE,
                        model("@Entity class Player {\n @Id long id;\n BigDecimal fee;\n}"),
                        model(
                                "@Entity class Player {\n @Id long id;\n @Column(precision = 9, scale = 2) BigDecimal a;\n"
                                        + " @Column(type = \"numeric(9,2)\") BigDecimal b;\n BigInteger c;\n}")),
                LintCase.of(
                        Code.FLOAT_MONEY,
                        model("@Entity class Player {\n @Id long id;\n double transferFee;\n}"),
                        model("@Entity class Player {\n @Id long id;\n double weight;\n int fee;\n double coffee;\n}")),
                LintCase.of(
                        Code.POOR_TYPE,
                        model(
                                "@Entity class Player {\n @Id @GeneratedValue int id;\n @Column(type = \"char(10)\") String code;\n"
                                        + " @Column(type = \"timestamp\") Instant seen;\n @Column(type = \"serial\") int no;\n"
                                        + " @Column(type = \"money\") BigDecimal fee;\n}"),
                        model(
                                "@Entity class Player {\n @Id int year;\n char grade;\n LocalDateTime seen;\n Instant born;\n}"),
                        model("@Entity class Player {\n @Id long id;\n @Column(type = \"char(10)\") String code;\n}")
                                .on("H2")),
                LintCase.of(
                        Code.IDENTIFIER_TOO_LONG,
                        model(
                                "@Entity\n@Table(name = \"a_player_of_the_league_who_has_a_name_that_is_longer_than_any_shirt\")\nclass"
                                        + " Player {\n @Id long id;\n}"),
                        model(
                                        "@Entity @Table(name = \"a_player_of_the_league_who_has_a_name_that_is_longer_than_any_shirt\") class"
                                                + " Player {\n @Id long id;\n}")
                                .on("H2")),
                LintCase.of(
                        Code.RESERVED_WORD,
                        model("@Entity class User {\n @Id long id;\n int order;\n}"),
                        model("@Entity class Player {\n @Id long id;\n int value;\n}")
                                .on("POSTGRESQL")),
                LintCase.of(
                        Code.UNQUALIFIED_TABLE,
                        model("@Entity class Player {\n @Id long id;\n}"),
                        model("@Entity @Table(schema = \"game\") class Player {\n @Id long id;\n}")),
                LintCase.of(
                        Code.NAMING_CONVENTION,
                        model(
                                "@Entity\n@Table(name = \"T_PLAYER\", indexes = @Index(name = \"by_no\", columns = \"no\"))\n"
                                        + "class Player {\n @Id long id;\n @Column(name = \"No\")\n int number;\n int no;\n}"),
                        model(
                                "@Entity @Table(name = \"players\", indexes = {@Index(columns = \"no\"), @Index(expression ="
                                        + " \"lower(name)\")}) class Player {\n @Id long id;\n @Column(name = \"no\", unique = true)"
                                        + " int number;\n String name;\n @ManyToOne Team team;\n @ManyToMany Set<Team> fans;\n"
                                        + " @ElementCollection Set<String> names;\n}",
                                TEAM)),
                LintCase.of(
                        Code.UNSUPPORTED,
                        model("@Entity\n@Table(indexes = {\n@Index(columns = \"name\", where = \"name <> ''\"),\n"
                                        + "@Index(name = \"ix_lower\", expression = \"lower(name)\")\n})\nclass Player {\n"
                                        + " @Id long id;\n @Column(collation = \"C\") String name;\n"
                                        + " @Computed(expression = \"upper(name)\") String loud;\n}")
                                .root("@Database(name = \"league\", dialects = {Dialect.H2, Dialect.DUCKDB})"),
                        model("@Entity class Player {\n @Id long id;\n String name;\n"
                                        + " @Computed(expression = \"upper(name)\", stored = false) String loud;\n}")
                                .on("DUCKDB"),
                        model(
                                        "@Entity @Table(indexes = @Index(columns = \"name\", where = \"name <> ''\")) class Player {\n"
                                                + " @Id long id;\n @Column(collation = \"C\") String name;\n}")
                                .on("POSTGRESQL")),
                LintCase.of(
                        Code.UNKNOWN_ADVICE,
                        model(
                                "@Entity class Player {\n @Id long id;\n @SuppressWarnings(\"aludel:FloatMony\") float fee;\n}"),
                        model("@Entity @SuppressWarnings({\"aludel:all\", \"unused\"}) class Player {\n @Id long id;\n"
                                + " @SuppressWarnings(\"aludel:FloatMoney\") float fee;\n}")));
    }
}
