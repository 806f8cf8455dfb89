package io.aludel.processor.front;

import io.aludel.processor.report.Code;
import java.util.List;
import java.util.stream.Stream;

/** For each code of the front half one source that is wrong, and all that is reported for it. */
final class DiagnosticCases {

    /**
     * One source.
     *
     * @param code the code it's about
     * @param snippet the source
     * @param expected all that the compiler says, as {@code File:line text}
     */
    record Case(Code code, Snippet snippet, List<String> expected) {
        @Override
        public String toString() {
            return code + ": " + expected.get(0);
        }
    }

    private static final String TEAM = "@Entity class Team {\n @Id long id;\n String code;\n}";

    private DiagnosticCases() {}

    static List<Case> all() {
        return Stream.of(general(), ColumnDiagnosticCases.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> general() {
        return List.of(
                root(
                        Code.INVALID_DATABASE_NAME,
                        "@Database(name = \"1st league\")",
                        "package-info:1 [InvalidDatabaseName] \"1st league\" can't name a database, because classes are named"
                                + " after it. Use letters of a to z, digits, spaces, \"_\" and \"-\", a letter first, as in name ="
                                + " \"league\"."),
                root(
                        Code.NO_DIALECT,
                        "@Database(name = \"league\", dialects = {})",
                        "package-info:1 [NoDialect] database \"league\" has no dialect. Name at least one: dialects ="
                                + " Dialect.POSTGRESQL."),
                root(
                        Code.INVALID_NAMING_TEMPLATE,
                        "@Database(name = \"league\", naming = @Naming(index = \"ix_{tabel}\"))",
                        "package-info:1 [InvalidNamingTemplate] \"ix_{tabel}\" can't name an index: there is no token {tabel}."
                                + " The tokens are {table}, {columns} and {target}."),
                entity(
                        Code.INVALID_ENTITY,
                        "@Entity\ninterface Player {}",
                        "Player:2 [InvalidEntity] Player is an interface, and only classes and records can be entities. Remove"
                                + " @Entity."),
                entity(
                        Code.ENTITY_INHERITANCE,
                        "@Entity class Player extends Team {\n @Id long no;\n}",
                        TEAM,
                        "Player:3 [EntityInheritance] Player extends the entity Team, so it can't have an @Id. Remove it: it has that"
                                + " of Team."),
                entity(
                        Code.MISPLACED_ANNOTATION,
                        "@Entity class Player {\n @Id long id;\n @JoinColumn(name = \"n\")\n String name;\n}",
                        "Player:4 [MisplacedAnnotation] @JoinColumn means nothing on Player.name. It belongs on references"
                                + " to entities."),
                entity(
                        Code.NO_ID,
                        "@Entity class Player {\n String name;\n}",
                        "Player:2 [NoId] entity Player has no id. Put @Id on the member that tells its rows apart."),
                entity(
                        Code.UNSUPPORTED_TYPE,
                        "@Entity class Player {\n @Id long id;\n Map<String, String> skills;\n}",
                        "Player:4 [UnsupportedType] there is no column type for Map of Player.skills. Give it one with"
                                + " @Column(type = \"...\"), or leave it out with @Transient."),
                entity(
                        Code.MISSING_ASSOCIATION,
                        "@Entity class Player {\n @Id long id;\n Team team;\n}",
                        TEAM,
                        "Player:4 [MissingAssociation] Player.team has the type of the entity Team. Refer to it with @ManyToOne,"
                                + " or leave it out with @Transient."),
                entity(
                        Code.NOT_A_COLLECTION,
                        "@Entity class Player {\n @Id long id;\n @OneToMany(mappedBy = \"x\") Team teams;\n}",
                        TEAM,
                        "Player:4 [NotACollection] Player.teams is no collection, so it can't be @OneToMany. Declare it as"
                                + " Set<...> or List<...>."),
                entity(
                        Code.INVALID_SIZE,
                        "@Entity class Player {\n @Id long id;\n @Column(precision = 3,\n scale = 4) BigDecimal fee;\n}",
                        "Player:5 [InvalidSize] scale of Player.fee can't be 4. Use a number from 0 to 3."),
                entity(
                        Code.BLANK_TEXT,
                        "@Entity class Player {\n @Id long id;\n @Default(\" \") int goals;\n}",
                        "Player:4 [BlankText] @Default on Player.goals is blank. Write an expression in SQL, or remove it."),
                entity(
                        Code.INVALID_NAME,
                        "@Entity\n@Table(name = \"app.player\")\nclass Player {\n @Id long id;\n}",
                        "Player:3 [InvalidName] \"app.player\" can't name a table: a dot parts the names of tables and columns."),
                snippet(
                        Code.DUPLICATE_ENTITY_NAME,
                        Snippet.of("@Entity class Player {\n @Id long id;\n}")
                                .withFile(
                                        "old.Player",
                                        "package old; import io.aludel.annotation.*;\n@Entity @Table(name = \"old\") class Player {"
                                                + " @Id long id; }"),
                        "Player:2 [DuplicateEntityName] entities league.Player and old.Player have the same simple name, of which"
                                + " one class PlayerTable would be generated. Rename one of them."),
                entity(
                        Code.DUPLICATE_TABLE,
                        "@Entity\n@Table(name = \"team\")\nclass Player {\n @Id long id;\n}",
                        TEAM,
                        "Team:2 [DuplicateTable] entities league.Player and league.Team are both on table \"team\". Give one"
                                + " another name: @Table(name = \"...\")."),
                entity(
                        Code.DUPLICATE_COLUMN,
                        "@Entity class Player {\n @Id long id;\n String mail;\n @Column(name = \"mail\")\n String email;\n}",
                        "Player:6 [DuplicateColumn] Player.mail and Player.email are both on column \"mail\" of table \"player\"."
                                + " Give one another name: @Column(name = \"...\")."),
                entity(
                        Code.DUPLICATE_CONSTRAINT,
                        "@Entity\n@Table(uniques = @Unique(columns = \"login\"))\nclass Player {\n @Id long id;\n"
                                + " @Column(unique = true) String login;\n}",
                        "Player:6 [DuplicateConstraint] constraint \"uq_player_login\" is declared by unique constraint of"
                                + " Player.login and by unique constraint of Player. Names of constraints are unique in a"
                                + " database: give one another name, or remove it.",
                        "Player:3 [DuplicateConstraint] constraint \"uq_player_login\" is declared by unique constraint of"
                                + " Player.login and by unique constraint of Player. Names of constraints are unique in a"
                                + " database: give one another name, or remove it."),
                entity(
                        Code.DUPLICATE_INDEX,
                        "@Entity\n@Table(indexes = {@Index(name = \"ix\", columns = \"a\"),\n @Index(name = \"ix\", columns ="
                                + " \"b\")})\nclass Player {\n @Id long id;\n int a, b;\n}",
                        "Player:4 [DuplicateIndex] index \"ix\" is declared by index of Player and by index of Player. Names of"
                                + " indexes are unique in a database: give one another name, or remove it."),
                entity(
                        Code.NAME_COLLISION,
                        "@Entity class Player {\n @Id long id;\n"
                                + " @GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = \"team\") long no;\n}",
                        TEAM,
                        "Player:4 [NameCollision] \"team\" is the name of the table of Team and of the sequence of Player.no."
                                + " PostgreSQL keeps both in one list: give one another name."),
                entity(
                        Code.UNKNOWN_COLUMN,
                        "@Entity\n@Table(indexes = @Index(columns = {\"id\",\n \"nmae desc\"}))\nclass Player {\n @Id long"
                                + " id;\n String name;\n}",
                        "Player:4 [UnknownColumn] there is no column \"nmae\" in table \"player\". Did you mean \"name\"?"),
                entity(
                        Code.NO_COLUMNS,
                        "@Entity\n@Table(uniques = @Unique(columns = {}))\nclass Player {\n @Id long id;\n}",
                        "Player:3 [NoColumns] @Unique of Player has no columns. Name at least one, or remove it."),
                entity(
                        Code.REPEATED_COLUMN,
                        "@Entity\n@Table(indexes = @Index(columns = {\"id\", \"id desc\"}))\nclass Player {\n @Id long id;\n}",
                        "Player:3 [RepeatedColumn] @Index of Player has the column \"id\" twice. Name it once."),
                entity(
                        Code.CONSTRAINT_NAME_CONFLICT,
                        "@Entity class Player {\n @Id(constraint = \"a\") long id;\n @Id(constraint = \"b\") int no;\n}",
                        "Player:4 [ConstraintNameConflict] the primary key of Player is named \"a\" by Player.id and \"b\" by"
                                + " Player.no. Keep one name."),
                entity(
                        Code.NULLABILITY_CONFLICT,
                        "@Entity class Player {\n @Id long id;\n @ManyToOne(optional = false)\n @JoinColumn(nullable = true)"
                                + " Team team;\n}",
                        TEAM,
                        "Player:5 [NullabilityConflict] on Player.team, @JoinColumn(nullable = true) says that the column may hold"
                                + " NULL, and @ManyToOne(optional = false) that it may not. Keep one of them.",
                        "Player:4 [NullabilityConflict] on Player.team, @JoinColumn(nullable = true) says that the column may hold"
                                + " NULL, and @ManyToOne(optional = false) that it may not. Keep one of them."),
                entity(
                        Code.NO_IDENTITY,
                        "@Entity class Player {\n @Id @GeneratedValue String id;\n}",
                        "Player:3 [NoIdentity] Player.id is varchar(255), and only integers can be counted. Make Player.id a long,"
                                + " or remove @GeneratedValue."),
                entity(
                        Code.NO_UUID,
                        "@Entity class Player {\n @Id @GeneratedValue(strategy = GenerationType.UUID) String id;\n}",
                        "Player:3 [NoUuid] Player.id is varchar(255), which can't hold a UUID. Make Player.id a java.util.UUID,"
                                + " or remove @GeneratedValue."),
                entity(
                        Code.DEFAULT_AND_GENERATED,
                        "@Entity class Player {\n @Id @GeneratedValue\n @Default(\"1\") long id;\n}",
                        "Player:4 [DefaultAndGenerated] Player.id has both @Default and @GeneratedValue. Keep one of them."),
                entity(
                        Code.INVALID_INCREMENT,
                        "@Entity class Player {\n @Id @GeneratedValue(start = 1,\n increment = 0) long id;\n}",
                        "Player:4 [InvalidIncrement] increment 0 on Player.id would make the same number for ever. Use 1, or leave"
                                + " it out."),
                entity(
                        Code.SEQUENCE_UNUSED,
                        "@Entity class Player {\n @Id @GeneratedValue(sequence = \"no_seq\") long id;\n}",
                        "Player:3 [SequenceUnused] Player.id names the sequence \"no_seq\" but doesn't use it. Add strategy ="
                                + " GenerationType.SEQUENCE, or remove the name."),
                entity(
                        Code.SEQUENCE_CONFLICT,
                        "@Entity class Player {\n"
                                + " @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = \"s\") long id;\n"
                                + " @GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = \"s\", start = 5) long no;\n}",
                        "Player:4 [SequenceConflict] sequence \"s\" has start 1 increment 1 on Player.id, but start 5"
                                + " increment 1 on Player.no. Make them equal, or name another sequence."),
                entity(
                        Code.UNKNOWN_ENTITY,
                        "@Entity class Player {\n @Id long id;\n @ManyToOne Club club;\n}",
                        "class Club {}",
                        "Player:4 [UnknownEntity] Player.club refers to Club, which is no entity of this database. Put @Entity on"
                                + " it, or leave Player.club out with @Transient."),
                entity(
                        Code.REFERENCED_KEY_MISSING,
                        "@Entity class Player {\n @Id long id;\n @ManyToOne\n @JoinColumn(name = \"team_code\",\n"
                                + " referencedColumn = \"code\")\n Team team;\n}",
                        TEAM,
                        "Player:6 [ReferencedKeyMissing] Player.team refers to column \"code\" of table \"team\", which isn't"
                                + " unique there. Refer to the primary key, or put @Column(unique = true) on Team.code."),
                entity(
                        Code.SEVERAL_KEY_COLUMNS,
                        "@Entity class Player {\n @Id long id;\n @ManyToOne @JoinColumn(name = \"l\") Line line;\n}",
                        "@Entity class Line {\n @Id long shop;\n @Id int no;\n}",
                        "Player:4 [SeveralKeyColumns] Player.line refers to the key of Line, which has the columns shop, no, and"
                                + " has 1 @JoinColumn. Write one for each of them, or referencedColumn = \"...\" of a unique column,"
                                + " or leave @JoinColumn out."),
                entity(
                        Code.KEY_CYCLE,
                        "@Entity class Player {\n @Id @ManyToOne Player twin;\n}",
                        "Player:3 [KeyCycle] the key of Player leads back to itself through Player.twin. Give one of the entities"
                                + " on the way an id of its own."),
                entity(
                        Code.SET_NULL_ON_NOT_NULL,
                        "@Entity class Player {\n @Id long id;\n @ManyToOne(optional = false,\n onDelete ="
                                + " ReferenceAction.SET_NULL) Team team;\n}",
                        TEAM,
                        "Player:5 [SetNullOnNotNull] onDelete = SET_NULL sets the column of Player.team to NULL, which"
                                + " @ManyToOne(optional = false) forbids. Use ReferenceAction.CASCADE or RESTRICT, or allow"
                                + " NULL."),
                entity(
                        Code.UNKNOWN_MEMBER,
                        "@Entity class Player {\n @Id long id;\n @ManyToOne Club club;\n}",
                        "@Entity class Club {\n @Id long id;\n @OneToMany(mappedBy = \"clup\") List<Player> players;\n}",
                        "Club:4 [UnknownMember] Player has no member \"clup\". Did you mean \"club\"?"),
                entity(
                        Code.MAPPED_BY_MISMATCH,
                        "@Entity class Player {\n @Id long id;\n String club;\n}",
                        "@Entity class Club {\n @Id long id;\n @OneToMany(mappedBy = \"club\") List<Player> players;\n}",
                        "Club:4 [MappedByMismatch] Player.club is no @ManyToOne that refers to Club, so Club.players can't be its"
                                + " other end. Name the member that does."),
                entity(
                        Code.HINT_ON_SEVERAL_COLUMNS,
                        "@Entity class Player {\n @Id long id;\n @ManyToOne\n @RenamedFrom(\"order_line\") Line line;\n}",
                        "@Entity class Line {\n @Id long shop;\n @Id int no;\n}",
                        "Player:5 [HintOnSeveralColumns] @RenamedFrom on Player.line can't tell which of the columns line_shop,"
                                + " line_no is meant. Remove it."),
                entity(
                        Code.DATA_STEP_CLASS,
                        "@DataStep(\"create teams\")\nclass FillTeams {}",
                        "FillTeams:3 [DataStepClass] data step FillTeams can't be created: make the class and its constructor"
                                + " public, or move it to the package league.migrations."));
    }

    private static Case root(Code code, String root, String... expected) {
        return new Case(code, Snippet.of(TEAM).root(root), List.of(expected));
    }

    private static Case snippet(Code code, Snippet snippet, String... expected) {
        return new Case(code, snippet, List.of(expected));
    }

    /** Classes first, then what is expected: the texts that begin with a file and a line. */
    static Case entity(Code code, String... classesAndExpected) {
        List<String> all = List.of(classesAndExpected);
        return new Case(
                code,
                Snippet.of(all.stream().filter(text -> !isExpected(text)).toArray(String[]::new)),
                all.stream().filter(DiagnosticCases::isExpected).toList());
    }

    private static boolean isExpected(String text) {
        return text.matches("(?s)[\\w-]+:\\d+ \\[.*");
    }
}
