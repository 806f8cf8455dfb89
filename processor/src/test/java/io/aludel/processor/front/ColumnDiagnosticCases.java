package io.aludel.processor.front;

import static io.aludel.processor.front.DiagnosticCases.entity;

import io.aludel.processor.front.DiagnosticCases.Case;
import io.aludel.processor.report.Code;
import java.util.List;

/** Sources that are wrong in what they say about columns, enums, embeddables, checks and options. */
final class ColumnDiagnosticCases {

    private ColumnDiagnosticCases() {}

    static List<Case> all() {
        return List.of(
                entity(
                        Code.NO_CONVERTER,
                        "@Entity class Item {\n @Id long id;\n @Convert(Kind.class)\n int kind;\n}",
                        "class Kind {}",
                        "Item:4 [NoConverter] Kind implements no AttributeConverter<X, Y>, so nothing tells what it stores. Let it,"
                                + " or give the column a type with @Column(type = \"...\")."),
                entity(
                        Code.EMBEDDABLE_CYCLE,
                        "@Entity class Item {\n @Id long id;\n Part part;\n}",
                        "@Embeddable class Part {\n int no;\n Part next;\n}",
                        "Part:4 [EmbeddableCycle] Part.next has the type Part, of which it's a part itself. Refer to an entity, or"
                                + " leave it out with @Transient."),
                entity(
                        Code.INVALID_TYPE,
                        "@Entity class Item {\n @Id @GeneratedValue(strategy = GenerationType.SEQUENCE,\n type = \"real\") long id;\n"
                                + " @Column(type = \"varchar(99999999999)\")\n String name;\n}",
                        "Item:5 [InvalidType] \"varchar(99999999999)\" is no type for Item.name: its numbers are too large.",
                        "Item:4 [InvalidType] \"real\" is no type for the sequence of Item.id: it's none of smallint, integer and"
                                + " bigint."),
                entity(
                        Code.ENUM_TYPE_CONFLICT,
                        "@Entity class Item {\n @Id long id;\n @Enumerated(EnumType.NATIVE) State state;\n"
                                + " @Enumerated(value = EnumType.NATIVE, type = \"state\")\n Kind kind;\n}",
                        "enum State { NEW, PAID }",
                        "enum Kind { A }",
                        "Item:6 [EnumTypeConflict] type \"state\" has the values NEW, PAID for Item.state, but A for Item.kind. Name"
                                + " one of them otherwise: @Enumerated(value = EnumType.NATIVE, type = \"...\")."),
                entity(
                        Code.UNKNOWN_MEMBER,
                        "@Entity class Item {\n @Id long id;\n @AttributeOverride(name = \"stret\",\n column ="
                                + " @Column(name = \"road\")) Address home;\n}",
                        "@Embeddable record Address(String street) {}",
                        "Item:4 [UnknownMember] Address has no member \"stret\". Did you mean \"street\"?"),
                entity(
                        Code.UNKNOWN_DIALECT,
                        "@Entity\n@Table(options = @TableOption(\n dialect = \"postgres\",\n name = \"fillfactor\", value ="
                                + " \"70\"))\nclass Item {\n @Id long id;\n}",
                        "Item:4 [UnknownDialect] option \"fillfactor\" of Item is for the dialect \"postgres\", which the root"
                                + " doesn't list. Did you mean \"postgresql\"?"),
                entity(
                        Code.REPEATED_OPTION,
                        "@Entity\n@Table(options = {@TableOption(dialect = \"h2\", name = \"a\", value = \"1\"),\n"
                                + " @TableOption(dialect = \"h2\", name = \"a\", value = \"2\")})\nclass Item {\n @Id long id;\n}",
                        "Item:4 [RepeatedOption] Item has the option \"a\" for h2 twice. Say it once."),
                entity(
                        Code.SEQUENCE_OPTION_UNUSED,
                        "@Entity class Item {\n @Id @GeneratedValue(\n cache = 20) long id;\n}",
                        "Item:4 [SequenceOptionUnused] cache of Item.id is said of a sequence, and there is none. Add strategy ="
                                + " GenerationType.SEQUENCE, or remove it."),
                entity(
                        Code.COMPUTED_AND_OTHER,
                        "@Entity class Item {\n @Id long id;\n @Default(\"0\")\n @Computed(expression = \"id + 1\")\n int"
                                + " next;\n}",
                        "Item:5 [ComputedAndOther] Item.next has both @Computed and @Default. Keep one of them."),
                entity(
                        Code.DUPLICATE_COLUMN,
                        "@Entity class Item {\n @Id long id;\n Address home;\n Address work;\n}",
                        "@Embeddable record Address(String street) {}",
                        "Item:5 [DuplicateColumn] Item.home.street and Item.work.street are both on column \"street\" of table"
                                + " \"item\". Give one another name: @Embedded(prefix = \"work_\") makes it \"work_street\"."),
                entity(
                        Code.MISPLACED_ANNOTATION,
                        "@Entity class Item {\n @Id long id;\n @Enumerated\n int kind;\n @Column(name = \"a\") Address"
                                + " home;\n}",
                        "@Embeddable record Address(String street) {}",
                        "Item:4 [MisplacedAnnotation] @Enumerated means nothing on Item.kind. It belongs on members with an enum.",
                        "Item:6 [MisplacedAnnotation] @Column means nothing on Item.home. It belongs on members with a type of the"
                                + " database's own."),
                entity(
                        Code.MISPLACED_ANNOTATION,
                        "@Entity class Item extends Named {\n @Id long id;\n}",
                        "@Entity class Part extends Named {\n @Id long id;\n}",
                        "@MappedSuperclass\n@Table(name = \"named\")\nclass Named {\n String name;\n}",
                        "Named:3 [MisplacedAnnotation] @Table(name) means nothing on Named. It belongs on entities."),
                entity(
                        Code.BLANK_TEXT,
                        "@Entity class Item {\n @Id long id;\n @OnUpdate(\" \") int a;\n @Check(\"\") int b;\n State c;\n}",
                        "enum State {\n NEW,\n @RenamedFrom(\"\") PAID\n}",
                        "Item:4 [BlankText] @OnUpdate on Item.a is blank. Write an expression in SQL, or remove it.",
                        "State:4 [BlankText] @RenamedFrom on State.PAID is blank. Write the constant's name before, or remove it.",
                        "Item:5 [BlankText] @Check on Item.b is blank. Write a condition in SQL, or remove it."),
                entity(
                        Code.INVALID_NAMING_TEMPLATE,
                        "@Entity class Item {\n @Id long id;\n @Check(name = \"{columns}_ok\", value = \"a > 0\")\n int a;\n}",
                        "Item:4 [InvalidNamingTemplate] \"{columns}_ok\" can't name a check: there is no token {columns}. The tokens"
                                + " are {table} and {name}."),
                entity(
                        Code.UNKNOWN_COLUMN,
                        "@Entity class Item {\n @Id long id;\n @Check(\"quantiy > 0 and lower('x') = 'x'\")\n int"
                                + " quantity;\n @Index(where = \"actve\",\n include = \"quantitty\")\n boolean active;\n"
                                + " @Computed(expression = \"quantity * prize\")\n int price;\n}",
                        "Item:7 [UnknownColumn] there is no column \"quantitty\" in table \"item\". Did you mean \"quantity\"?",
                        "Item:4 [UnknownColumn] there is no column \"quantiy\" in table \"item\". Did you mean \"quantity\"?",
                        "Item:6 [UnknownColumn] there is no column \"actve\" in table \"item\". Did you mean \"active\"?",
                        "Item:9 [UnknownColumn] there is no column \"prize\" in table \"item\". Did you mean \"price\"?"));
    }
}
