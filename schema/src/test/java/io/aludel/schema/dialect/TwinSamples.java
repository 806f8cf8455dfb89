package io.aludel.schema.dialect;

import static io.aludel.schema.dialect.League.column;
import static io.aludel.schema.dialect.League.index;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.Script;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Revisions in which columns get other names or types, recorded online.
 *
 * @param name what it's about
 * @param operations in order
 * @param before the schema that they start from
 */
public record TwinSamples(String name, Schema before, List<Operation> operations) {

    static final QualifiedName PERSON = QualifiedName.of("person");
    private static final QualifiedName TEAM = QualifiedName.of("team");
    private static final QualifiedName VISIT = QualifiedName.of("visit");
    private static final Column ID = column("id", "bigint not null");

    /** All of them. */
    public static List<TwinSamples> all() {
        return Stream.concat(ofPeople().stream(), SuccessorSamples.all().stream())
                .toList();
    }

    private static List<TwinSamples> ofPeople() {
        return List.of(
                of("a column with a default", rename("nick", "nickname")),
                of(
                        "a unique column",
                        rename("mail", "email"),
                        new RenameConstraint(PERSON, "uq_person_mail", "uq_person_email")),
                of("two columns of an index", rename("nick", "nickname"), rename("mail", "email")),
                of("a column that refers", rename("team_id", "club_id")),
                of("a column without a value yet that gets one", rename("note", "remark"), required("remark", "'-'")),
                of(
                        "a column that becomes wider and gets an index",
                        rename("nick", "nickname"),
                        new ChangeColumnType(
                                PERSON,
                                "nickname",
                                ColumnType.parse("varchar(20)"),
                                ColumnType.parse("varchar(40)"),
                                Optional.empty()),
                        new ChangeComment(
                                PERSON, Optional.of("nickname"), Optional.empty(), Optional.of("as on the shirt")),
                        new AddColumn(PERSON, column("age", "integer"), Optional.empty()),
                        new AddIndex(PERSON, index("ix_person_nickname", "nickname"))),
                of("a column of the primary key", rename("id", "number")),
                new TwinSamples("a column that others refer to", referenced(), List.of(rename("mail", "email"))),
                of("a column whose values are listed", rename("state", "status")),
                of("a value on update", rename("changed", "changed_at")),
                of(
                        "a value on update and a name beside it",
                        rename("changed", "changed_at"),
                        rename("nick", "nickname")),
                of("a type by an expression", type("note", "integer", Optional.of("length(note)"))),
                of("a type that not all values have", type("note", "integer", Optional.of("cast(note as integer)"))),
                of("a larger number that's never null", type("points", "bigint", Optional.empty())),
                of("a type that a check is about", type("score", "bigint", Optional.empty())),
                new TwinSamples(
                        "a type that texts are about",
                        textual(),
                        List.of(type("note", "varchar(10)", Optional.of("lower(note)")))),
                of("a type of a column that's unique", type("mail", "varchar(60)", Optional.empty())),
                of(
                        "a type by an expression that's unique",
                        type("mail", "varchar(3)", Optional.of("substring(mail from 1 for 3)"))),
                of(
                        "a type by an expression of several columns, and another default",
                        type("nick", "varchar(10)", Optional.of("substring(concat(nick, '-', note) from 1 for 10)")),
                        new SetDefault(PERSON, "nick", Optional.of("'none'"), Optional.of("'nobody'"))),
                of(
                        "types of two columns of an index",
                        type("nick", "varchar(10)", Optional.empty()),
                        type("mail", "varchar(60)", Optional.empty())),
                of("a type beside a name", type("points", "bigint", Optional.empty()), rename("changed", "changed_at")),
                new TwinSamples(
                        "a type that has no collation any more",
                        collated(),
                        List.of(collation("C", null), type("note", "integer", Optional.of("length(note)")))),
                of(
                        "a type beside another collation",
                        collation(null, "C"),
                        type("note", "varchar(10)", Optional.of("lower(note)"))),
                of("a type of a column that refers", type("team_id", "integer", Optional.empty())),
                of("a type of the primary key", type("id", "integer", Optional.empty())));
    }

    /** Those by which a dialect that keeps twins shows what it does: of types alone where columns of other types take the place of old ones. */
    public static List<TwinSamples> of(Dialect dialect) {
        return all().stream()
                .filter(sample -> sample.renames() || convertsBeside(dialect))
                .toList();
    }

    /** Whether columns of other types take the place of old ones. */
    public static boolean convertsBeside(Dialect dialect) {
        return all().stream()
                .flatMap(sample -> sample.operations().stream())
                .anyMatch(operation -> operation instanceof ChangeColumnType change
                        && dialect.features().convertsBeside(change));
    }

    private boolean renames() {
        return operations.stream().anyMatch(RenameColumn.class::isInstance);
    }

    /** One that all databases can do. */
    static TwinSamples plain() {
        Schema before = Schema.of(List.of(Table.of(PERSON, List.of(ID, column("nick", "varchar(20)")))), List.of());
        return new TwinSamples("a plain column", before, List.of(rename("nick", "nickname")));
    }

    /** Those that some database can't do, as names mean two columns. */
    static List<TwinSamples> refused() {
        return List.of(
                of("two that exchange their names", rename("nick", "x"), rename("mail", "nick"), rename("x", "mail")),
                of(
                        "a name that another one takes",
                        rename("nick", "nickname"),
                        new AddColumn(PERSON, column("nick", "integer"), Optional.empty())));
    }

    private static TwinSamples of(String name, Operation... operations) {
        return new TwinSamples(name, people(), List.of(operations));
    }

    private static RenameColumn rename(String from, String to) {
        return new RenameColumn(PERSON, from, to);
    }

    private static Operation type(String column, String type, Optional<String> using) {
        ColumnType from = people().requireTable(PERSON).requireColumn(column).type();
        return new ChangeColumnType(PERSON, column, from, ColumnType.parse(type), using);
    }

    private static Operation collation(@Nullable String from, @Nullable String to) {
        return new ChangeCollation(PERSON, "note", Optional.ofNullable(from), Optional.ofNullable(to));
    }

    private static Operation required(String column, String backfill) {
        return new SetNullable(PERSON, column, false, Optional.of(backfill));
    }

    private static Schema people() {
        Table team = Table.of(TEAM, List.of(ID)).withPrimaryKey(Optional.of(new PrimaryKey("pk_team", List.of("id"))));
        Table person = Table.of(
                        PERSON,
                        List.of(
                                ID,
                                column("mail", "varchar(80) not null"),
                                column("nick", "varchar(20)").withDefault(Optional.of("'none'")),
                                column("note", "varchar(20)"),
                                column("team_id", "bigint"),
                                column("state", "varchar(10)"),
                                column("points", "integer not null")
                                        .withDefault(Optional.of("1"))
                                        .withComment(Optional.of("of all seasons")),
                                column("score", "integer not null").withDefault(Optional.of("0")),
                                column("changed", "timestamp").withOnUpdate(Optional.of("current_timestamp"))))
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_person", List.of("id"))))
                .withUniqueKeys(List.of(new UniqueKey("uq_person_mail", List.of("mail"))))
                .withIndexes(List.of(new Index(
                        "ix_person_nick_mail", List.of(Index.Part.of("nick"), new Index.Part("mail", true)), false)))
                .withChecks(List.of(
                        Check.of("ck_person_score", "score >= 0"),
                        new Check("ck_person_state", new Check.Values("state", List.of("NEW", "OLD"), false))))
                .withForeignKeys(List.of(key("fk_person_team", "team_id", TEAM, "id")));
        return Schema.of(List.of(team, person), List.of());
    }

    private static Schema collated() {
        return people().withTableChanged(
                        PERSON, table -> table.withColumnChanged("note", note -> note.withCollation(Optional.of("C"))));
    }

    private static Schema textual() {
        return people().withTableChanged(
                        PERSON,
                        table -> table.withChecks(List.of(
                                        Check.of("ck_person_note", "note <> nick and char_length(\"note\") > 1")))
                                .withIndexes(List.of(
                                        new Index("ux_person_note", List.of(Index.Part.of("note")), true),
                                        new Index(
                                                "ix_person_lower",
                                                List.of(Index.Part.ofExpression("lower(note)")),
                                                false),
                                        new Index(
                                                "ix_person_noted",
                                                List.of(Index.Part.of("nick")),
                                                false,
                                                Optional.of("note is not null"),
                                                Optional.empty(),
                                                List.of()))));
    }

    private static Schema referenced() {
        Table visit = Table.of(VISIT, List.of(column("person_mail", "varchar(80)")))
                .withForeignKeys(List.of(key("fk_visit_person", "person_mail", PERSON, "mail")));
        return people().withTable(visit);
    }

    private static ForeignKey key(String name, String column, QualifiedName target, String targetColumn) {
        return new ForeignKey(
                name,
                List.of(column),
                target,
                List.of(targetColumn),
                ReferenceAction.NO_ACTION,
                ReferenceAction.NO_ACTION);
    }

    /** The schema afterwards. */
    public Schema after() {
        return Operations.apply(before, operations);
    }

    /**
     * What is frozen.
     *
     * @throws DialectLimit when the database can't do it so
     */
    public Script script(Dialect dialect) {
        PhasedOperations up = PhaseSplitter.split(before, operations, false);
        PhasedOperations down = PhaseSplitter.split(after(), Operations.inverse(before, operations), false);
        return ScriptRenderer.renderOnline(dialect, up, down, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
