package io.aludel.processor.front;

import io.aludel.processor.front.DiagnosticCases.Case;
import io.aludel.processor.report.Code;
import java.util.List;

/** What can be wrong with relationships, keys of several columns and entities that extend each other. */
final class RelationshipCases {

    private static final String TEAM = "@Entity class Team {\n @Id long id;\n}";
    private static final String PERSON = "@Entity class Person {\n @Id long id;\n}";

    private RelationshipCases() {}

    static List<Case> all() {
        return List.of(
                row(
                        Code.TWO_OWNERS,
                        List.of(
                                "Team:4 [TwoOwners] Player.teams and Team.players both own a relationship of Team and Player, so"
                                        + " there are two where one may be meant. If it's one, write mappedBy = \"teams\" on Team.players;"
                                        + " if there are two, write @AssociationTable(name = \"...\") on Team.players."),
                        "@Entity class Player {\n @Id long id;\n @ManyToMany Set<Team> teams;\n}",
                        "@Entity class Team {\n @Id long id;\n @ManyToMany Set<Player> players;\n}"),
                row(
                        Code.TWO_OWNERS,
                        List.of(
                                "Team:4 [TwoOwners] Player.team and Team.players both own a relationship of Team and Player, so"
                                        + " there are two where one may be meant. If it's one, write mappedBy = \"team\" on Team.players; if"
                                        + " there are two, write @AssociationTable(name = \"...\") on Team.players."),
                        "@Entity class Player {\n @Id long id;\n @ManyToOne Team team;\n}",
                        "@Entity class Team {\n @Id long id;\n @OneToMany Set<Player> players;\n}"),
                row(
                        Code.UNKNOWN_ID,
                        List.of(
                                "Contract:4 [UnknownId] Contract.team stands for the id \"teamID\", which Contract hasn't. Did you"
                                        + " mean \"teamId\"?"),
                        "@Entity class Contract {\n @Id @Column(name = \"no\") long teamId;\n @MapsId(\"teamID\") @OneToOne Team team;\n}",
                        TEAM),
                row(
                        Code.ID_CLASS_MISMATCH,
                        List.of(
                                "Line:2 [IdClassMismatch] Key has the fields no, order, and the ids of Line are orderId, no."
                                        + " Give it the same names."),
                        "@Entity @IdClass(Line.Key.class) class Line {\n @Id long orderId;\n @Id int no;\n record Key(long"
                                + " order, int no) {}\n}"),
                row(
                        Code.ENTITY_INHERITANCE,
                        List.of(
                                "Player:3 [EntityInheritance] Player extends the entity Person, so it can't have a table. Its"
                                        + " rows are in that of Person: remove it, or put @Inheritance(strategy ="
                                        + " InheritanceType.JOINED) there."),
                        "@Entity\n@Table(name = \"players\")\nclass Player extends Person {\n int no;\n}",
                        PERSON),
                row(
                        Code.ENTITY_INHERITANCE,
                        List.of(
                                "Player:3 [EntityInheritance] Player extends the entity Person, so it can't have @Inheritance."
                                        + " Put it on Person.",
                                "Player:4 [EntityInheritance] Player extends the entity Person, so it can't have a"
                                        + " @DiscriminatorColumn. Put it on Person."),
                        "@Entity\n@Inheritance(strategy = InheritanceType.JOINED)\n@DiscriminatorColumn\nclass Player"
                                + " extends Person {\n int no;\n}",
                        PERSON),
                row(
                        Code.NAME_COLLISION,
                        List.of(
                                "Player:4 [NameCollision] \"player_teams\" is the name of the table of entity Roster and of the"
                                        + " table of association Player.teams. Give one another name: @AssociationTable(name = \"...\")."),
                        "@Entity class Player {\n @Id long id;\n @ManyToMany Set<Team> teams;\n}",
                        "@Entity @Table(name = \"player_teams\") class Roster {\n @Id long id;\n}",
                        TEAM),
                row(
                        Code.SET_NULL_ON_NOT_NULL,
                        List.of(
                                "Player:5 [SetNullOnNotNull] onDelete = SET_NULL sets the column of Player.teams to NULL, which"
                                        + " the table of Player.teams forbids. Use ReferenceAction.CASCADE or RESTRICT, or allow NULL."),
                        "@Entity class Player {\n @Id long id;\n @ManyToMany\n @AssociationTable(onDelete ="
                                + " ReferenceAction.SET_NULL)\n Set<Team> teams;\n}",
                        TEAM),
                row(
                        Code.UNKNOWN_MEMBER,
                        List.of("Team:4 [UnknownMember] Player has no member \"temas\". Did you mean \"teams\"?"),
                        "@Entity class Player {\n @Id long id;\n @ManyToMany Set<Team> teams;\n}",
                        "@Entity class Team {\n @Id long id;\n @ManyToMany(mappedBy = \"temas\") Set<Player> players;\n}"),
                row(
                        Code.MAPPED_BY_MISMATCH,
                        List.of(
                                "Team:4 [MappedByMismatch] Player.team is no @OneToOne that refers to Team, so Team.player can't"
                                        + " be its other end. Name the member that does."),
                        "@Entity class Player {\n @Id long id;\n @ManyToOne Team team;\n}",
                        "@Entity class Team {\n @Id long id;\n @OneToOne(mappedBy = \"team\") Player player;\n}"),
                row(
                        Code.MISPLACED_ANNOTATION,
                        List.of(
                                "Team:5 [MisplacedAnnotation] @AssociationTable means nothing on Team.players. It belongs on"
                                        + " collections of entities that own their relationship."),
                        "@Entity class Player {\n @Id long id;\n @ManyToMany Set<Team> teams;\n}",
                        "@Entity class Team {\n @Id long id;\n @ManyToMany(mappedBy = \"teams\")\n @AssociationTable(name ="
                                + " \"x\") Set<Player> players;\n}"),
                row(
                        Code.KEY_CYCLE,
                        List.of(
                                "A:3 [KeyCycle] the key of A leads back to itself through A.b. Give one of the entities on the"
                                        + " way an id of its own.",
                                "B:3 [KeyCycle] the key of B leads back to itself through B.a. Give one of the entities on the"
                                        + " way an id of its own."),
                        "@Entity class A {\n @Id @OneToOne B b;\n}",
                        "@Entity class B {\n @Id @OneToOne A a;\n}"),
                row(
                        Code.REFERENCED_KEY_MISSING,
                        List.of(
                                "Player:4 [ReferencedKeyMissing] Player.line refers to columns \"shop\", \"no\" of table \"line\","
                                        + " which aren't unique there. Refer to the primary key, or put @Table(uniques = @Unique(columns ="
                                        + " {\"shop\", \"no\"})) on Line."),
                        "@Entity class Player {\n @Id long id;\n @ManyToOne @JoinColumn(name = \"s\", referencedColumn ="
                                + " \"shop\") @JoinColumn(name = \"n\", referencedColumn = \"no\") Line line;\n}",
                        "@Entity class Line {\n @Id long id;\n int shop;\n int no;\n}"),
                row(
                        Code.NULLABILITY_CONFLICT,
                        List.of(
                                "Player:5 [NullabilityConflict] on Player.team, @JoinColumn(nullable = true) says that the"
                                        + " column may hold NULL, and @ManyToOne(optional = false) that it may not. Keep one of them.",
                                "Player:4 [NullabilityConflict] on Player.team, @JoinColumn(nullable = true) says that the"
                                        + " column may hold NULL, and @ManyToOne(optional = false) that it may not. Keep one of them."),
                        "@Entity class Player {\n @Id long id;\n @ManyToOne(optional = false)\n @JoinColumn(nullable ="
                                + " true) Team team;\n}",
                        TEAM));
    }

    private static Case row(Code code, List<String> expected, String... classes) {
        return new Case(code, Snippet.of(classes), expected);
    }
}
