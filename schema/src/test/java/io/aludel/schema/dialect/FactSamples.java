package io.aludel.schema.dialect;

import static io.aludel.schema.dialect.League.column;

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
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeTableOption;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rarer facts of a schema: what each operation makes of checks, comments, enumerations, computed columns and their like. */
public final class FactSamples {

    private static final QualifiedName ITEM = QualifiedName.of("item");
    private static final QualifiedName OTHER = new QualifiedName(Optional.of("app"), "other");
    private static final QualifiedName CODE = QualifiedName.of("code");
    private static final ColumnType STATE = state("NEW", "PAID");
    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<Computed> SUM = computed("net + vat");
    private static final Sequence LIMITED = new Sequence(
            QualifiedName.of("limited_seq"),
            ColumnType.of("integer"),
            10,
            5,
            Optional.of(10L),
            Optional.of(900L),
            true,
            Optional.of(20L));
    private static final Sequence PLAIN = new Sequence(LIMITED.name(), 10, 5);
    private static final Sequence FEW = new Sequence(
            LIMITED.name(), LIMITED.type(), 10, 5, Optional.of(10L), Optional.of(100L), false, Optional.empty());

    static final Schema SHOP = Schema.of(List.of(item(), other()), List.of(LIMITED));

    private FactSamples() {}

    /** All of them. */
    public static List<Sample> all() {
        return Stream.of(tables(), columns(), computedColumns(), enumerations(), rules(), indexes(), sequences())
                .flatMap(List::stream)
                .toList();
    }

    /** The shop as far as a dialect can keep it; a sample of what it can't keep stays as it is. */
    public static Sample fitted(Sample sample, String dialect) {
        if (!dialect.equals("duckdb") || sample.before().table(ITEM).isEmpty()) {
            return SampleWords.of(sample, dialect);
        }
        Schema fitted = sample.before().withTableChanged(ITEM, FactSamples::withoutRulesOnWhatIsComputed);
        return fits(sample.operation(), fitted) ? new Sample(sample.name(), fitted, sample.operation()) : sample;
    }

    private static boolean fits(Operation operation, Schema before) {
        try {
            operation.applyTo(before);
            return true;
        } catch (SchemaConflict conflict) {
            return false;
        }
    }

    private static Table withoutRulesOnWhatIsComputed(Table item) {
        return item.withColumnChanged("changed", column -> column.withOnUpdate(NONE))
                .withUniqueKeys(List.of())
                .withChecks(item.checks().stream()
                        .filter(check -> !check.name().equals("ck_item_gross"))
                        .toList());
    }

    private static List<Sample> tables() {
        Table commented = item().withName(QualifiedName.of("copy"))
                .withChecks(List.of(Check.of("ck_copy_net", "net > 0")))
                .withIndexes(List.of());
        Table optional = Table.of(QualifiedName.of("packed"), List.of(column("id", "bigint")))
                .withOption("postgresql", "fillfactor", Optional.of("70"))
                .withOption("h2", "anything", Optional.of("x"))
                .withOption("mysql", "engine", Optional.of("InnoDB"));
        Schema packed = Schema.of(List.of(item().withOption("postgresql", "fillfactor", Optional.of("70"))), List.of());
        return List.of(
                sample("create table with facts", Schema.EMPTY, new CreateTable(commented)),
                sample("create table with options", Schema.EMPTY, new CreateTable(optional)),
                sample(
                        "comment table",
                        new ChangeComment(ITEM, NONE, Optional.of("all items"), Optional.of("it's\n-- aludel: \\x"))),
                sample("uncomment table", new ChangeComment(ITEM, NONE, Optional.of("all items"), NONE)),
                sample(
                        "comment column",
                        new ChangeComment(ITEM, Optional.of("net"), NONE, Optional.of("without 'vat'"))),
                sample(
                        "set table option",
                        new ChangeTableOption(ITEM, "postgresql", "fillfactor", NONE, Optional.of("80"))),
                sample(
                        "replace table option",
                        packed,
                        new ChangeTableOption(ITEM, "postgresql", "fillfactor", Optional.of("70"), Optional.of("80"))),
                sample("set option of tables", new ChangeTableOption(ITEM, "h2", "anything", NONE, Optional.of("x"))),
                sample(
                        "set option of another database",
                        new ChangeTableOption(ITEM, "mysql", "engine", NONE, Optional.of("InnoDB"))),
                sample("move table", new MoveTable(OTHER, new QualifiedName(Optional.of("crm"), "other"))),
                sample("rename table with value on update", new RenameTable(ITEM, QualifiedName.of("Article"))));
    }

    private static List<Sample> columns() {
        return List.of(
                sample("set on update", new SetOnUpdate(OTHER, "at", NONE, Optional.of("current_timestamp"))),
                sample(
                        "set on update of an identity",
                        League.LEAGUE.withTableChanged(
                                League.PLAYER,
                                t -> t.withColumnChanged(
                                        "id", c -> c.withGeneration(Optional.of(Generation.Identity.byDefault())))),
                        new SetOnUpdate(League.PLAYER, "id", NONE, Optional.of("1"))),
                sample(
                        "replace on update",
                        new SetOnUpdate(
                                ITEM, "changed", Optional.of("localtimestamp"), Optional.of("current_timestamp"))),
                sample("drop on update", new SetOnUpdate(ITEM, "changed", Optional.of("localtimestamp"), NONE)),
                sample(
                        "add column with value on update",
                        new AddColumn(
                                ITEM,
                                column("seen", "timestamp(6)").withOnUpdate(Optional.of("localtimestamp")),
                                NONE)),
                sample(
                        "add column with comment",
                        new AddColumn(ITEM, column("hint", "varchar(9)").withComment(Optional.of("a hint")), NONE)),
                sample("rename column with value on update", new RenameColumn(ITEM, "changed", "Changed $$")),
                sample("set collation", new ChangeCollation(OTHER, "name", NONE, Optional.of("C"))),
                sample("drop collation", new ChangeCollation(ITEM, "name", Optional.of("C"), NONE)),
                sample("widen text with collation", type("name", "varchar(40)", "varchar(60)")),
                sample(
                        "widen column with comment and value on update",
                        type("changed", "timestamp(3)", "timestamp(6)")),
                sample(
                        "add collated column",
                        new AddColumn(ITEM, column("code", "varchar(9)").withCollation(Optional.of("C")), NONE)));
    }

    private static List<Sample> computedColumns() {
        return List.of(
                sample(
                        "add computed column",
                        new AddColumn(
                                ITEM,
                                column("twice", "integer not null").withComputed(computed("quantity * 2")),
                                NONE)),
                sample("compute in another way", new ChangeComputed(ITEM, "gross", SUM, computed("net * 2"))),
                sample(
                        "store what is computed",
                        new ChangeComputed(ITEM, "gross", SUM, Optional.of(new Computed("net + vat", false)))),
                sample(
                        "compute a plain column",
                        new ChangeComputed(ITEM, "quantity", Optional.empty(), computed("1 + 1"))),
                sample("widen a computed column", type("gross", "numeric(12,2)", "numeric(14,2)")),
                sample("widen what is computed from", type("net", "numeric(10,2)", "numeric(14,4)")),
                sample("let a computed column be null", new SetNullable(ITEM, "gross", true, NONE)),
                sample("rename what is computed from", new RenameColumn(ITEM, "net", "netto")));
    }

    private static List<Sample> enumerations() {
        Schema sharing = SHOP.withTableChanged(OTHER, t -> t.withColumn(Column.of("State", STATE, true)));
        Schema alone = SHOP.withTableChanged(
                ITEM,
                t -> t.withColumnChanged("state", c -> c.withType(ColumnType.of("varchar", 20)))
                        .withChecks(List.of(Check.of("ck_item_net", "net > 0"))));
        return List.of(
                sample("add value at the end", type("state", STATE, state("NEW", "PAID", "VOID"))),
                sample("add value in between", type("state", STATE, state("NEW", "OPEN", "PAID"))),
                sample("reorder values", type("state", STATE, state("PAID", "NEW"))),
                sample(
                        "exchange values",
                        SHOP.withTableChanged(ITEM, t -> t.withChecks(List.of())),
                        type("state", STATE, state("NEW", "it's \"& , VOID"))),
                sample("rename value", new RenameEnumValue(ITEM, "state", "PAID", "SETTLED")),
                sample("add column with enumeration", new AddColumn(OTHER, Column.of("State", STATE, true), NONE)),
                sample(
                        "add first column with enumeration",
                        new AddColumn(
                                OTHER,
                                Column.of("kind", ColumnType.enumeration("Odd kind", List.of("a b", "c")), false)
                                        .withDefault(Optional.of("'c'")),
                                NONE)),
                sample("add value to one of two columns", sharing, type("state", STATE, state("NEW", "PAID", "VOID"))),
                sample(
                        "text becomes enumeration",
                        alone,
                        new ChangeColumnType(ITEM, "state", ColumnType.of("varchar", 20), STATE, NONE)),
                sample(
                        "enumeration under another name",
                        type("state", STATE, ColumnType.enumeration("status", List.of("NEW", "PAID")))));
    }

    private static List<Sample> rules() {
        ForeignKey deferred = new ForeignKey(
                "fk_other_item",
                List.of("item_id"),
                ITEM,
                List.of("id"),
                ReferenceAction.CASCADE,
                ReferenceAction.NO_ACTION,
                Deferral.DEFERRED);
        return List.of(
                sample("add check", new AddCheck(OTHER, Check.of("ck_other_name", "name <> 'it''s %'"))),
                sample(
                        "add check of values",
                        new AddCheck(
                                OTHER, new Check("ck_kind", new Check.Values("name", List.of("it's", "b"), false)))),
                sample(
                        "add check of ordinals",
                        new AddCheck(
                                OTHER,
                                new Check("ck_ordinal", new Check.Values("item_id", List.of("A", "B", "C"), true)))),
                sample("rename check", new RenameConstraint(ITEM, "ck_item_net", "Net Check")),
                sample(
                        "add unique with nulls",
                        new AddUnique(OTHER, new UniqueKey("uq_other_name", List.of("name"), true, Deferral.NONE))),
                sample(
                        "add deferrable unique",
                        new AddUnique(
                                OTHER, new UniqueKey("uq_other_name", List.of("name"), false, Deferral.IMMEDIATE))),
                sample("add deferred foreign key", new AddForeignKey(OTHER, deferred)),
                sample(
                        "set not null what a foreign key refers to",
                        referred(),
                        new SetNullable(CODE, "code", false, NONE)),
                sample(
                        "add foreign key between the same columns crosswise",
                        crossed(),
                        new AddForeignKey(QualifiedName.of("use"), crosswise("fk_use_crosswise", List.of("b", "a")))),
                sample(
                        "rename column where another table's update looks",
                        stamped(),
                        new RenameColumn(CODE, "word", "term")));
    }

    /** A column whose value on update refers to another table. */
    private static Schema stamped() {
        Column id = column("id", "integer not null");
        Table code = Table.of(CODE, List.of(id, column("word", "varchar(9)")))
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_code", List.of("id"))));
        Table use = Table.of(
                        QualifiedName.of("use"),
                        List.of(
                                id,
                                column("state", "integer").withOnUpdate(Optional.of("1")),
                                column("what", "varchar(9)")))
                .withPrimaryKey(Optional.of(new PrimaryKey("pk_use", List.of("id"))))
                .withForeignKeys(List.of(new ForeignKey(
                        "fk_use_state",
                        List.of("state"),
                        CODE,
                        List.of("id"),
                        ReferenceAction.NO_ACTION,
                        ReferenceAction.NO_ACTION)));
        return Schema.of(List.of(code, use), List.of());
    }

    /** Two columns that refer to two others in the same order. */
    private static Schema crossed() {
        List<Column> columns = List.of(column("a", "integer not null"), column("b", "integer not null"));
        Table code = Table.of(CODE, columns).withUniqueKeys(List.of(new UniqueKey("uq_code_a_b", List.of("a", "b"))));
        Table use = Table.of(QualifiedName.of("use"), columns)
                .withForeignKeys(List.of(crosswise("fk_use_straight", List.of("a", "b"))));
        return Schema.of(List.of(code, use), List.of());
    }

    private static ForeignKey crosswise(String name, List<String> target) {
        return new ForeignKey(
                name, List.of("a", "b"), CODE, target, ReferenceAction.NO_ACTION, ReferenceAction.NO_ACTION);
    }

    /** A key that may be NULL, and a table that refers to it. */
    private static Schema referred() {
        Table code = Table.of(CODE, List.of(column("code", "varchar(9)")))
                .withUniqueKeys(List.of(new UniqueKey("uq_code_code", List.of("code"))));
        ForeignKey key = new ForeignKey(
                "fk_use_code",
                List.of("code"),
                CODE,
                List.of("code"),
                ReferenceAction.NO_ACTION,
                ReferenceAction.NO_ACTION);
        Table use = Table.of(QualifiedName.of("use"), List.of(column("code", "varchar(9)")))
                .withForeignKeys(List.of(key));
        return Schema.of(List.of(code, use), List.of());
    }

    private static List<Sample> indexes() {
        Index.Part part = new Index.Part("net", false, true, Index.Nulls.LAST);
        return List.of(
                sample(
                        "add partial index",
                        new AddIndex(
                                OTHER,
                                index(List.of(part("name")), false, Optional.of("name <> ''"), NONE, List.of()))),
                sample(
                        "add partial unique index",
                        new AddIndex(
                                OTHER, index(List.of(part("name")), true, Optional.of("name <> ''"), NONE, List.of()))),
                sample(
                        "add expression index",
                        new AddIndex(
                                OTHER,
                                index(
                                        List.of(Index.Part.ofExpression("lower(name)"), part("at")),
                                        false,
                                        NONE,
                                        NONE,
                                        List.of()))),
                sample(
                        "add hash index",
                        new AddIndex(OTHER, index(List.of(part("name")), false, NONE, Optional.of("hash"), List.of()))),
                sample(
                        "add covering index",
                        new AddIndex(OTHER, index(List.of(part("name")), false, NONE, NONE, List.of("at", "item_id")))),
                sample(
                        "add covering unique index",
                        new AddIndex(OTHER, index(List.of(part("name")), true, NONE, NONE, List.of("at")))),
                sample("add index with nulls last", new AddIndex(ITEM, new Index("ix_facts", List.of(part), false))),
                sample(
                        "add index concurrently",
                        new AddIndex(OTHER, index(List.of(part("name")), false, NONE, NONE, List.of()), true)),
                sample("rename partial index", new RenameIndex(ITEM, "ix_item_rare", "ix_rare")),
                sample("rename expression index", new RenameIndex(ITEM, "ix_item_lower", "ix_lower")));
    }

    private static List<Sample> sequences() {
        return List.of(
                sample("create sequence with limits", Schema.EMPTY, new CreateSequence(LIMITED)),
                sample(
                        "create sequence in a new schema",
                        Schema.EMPTY,
                        new CreateSequence(LIMITED.withName(new QualifiedName(Optional.of("crm"), "Seq")))),
                sample("drop limits of sequence", new AlterSequence(LIMITED, PLAIN)),
                sample("drop cache of a sequence of few numbers", new AlterSequence(LIMITED, FEW)),
                sample(
                        "change limits of sequence",
                        new AlterSequence(
                                LIMITED,
                                new Sequence(
                                        LIMITED.name(),
                                        ColumnType.of("smallint"),
                                        10,
                                        5,
                                        Optional.of(-5L),
                                        Optional.of(1000L),
                                        false,
                                        Optional.of(2L)))),
                sample("rename sequence", new MoveSequence(LIMITED.name(), QualifiedName.of("Limited"))),
                sample(
                        "move sequence",
                        drawing(League.CLUB.sibling("club_seq")),
                        new MoveSequence(
                                League.CLUB.sibling("club_seq"), new QualifiedName(Optional.of("crm"), "other_seq"))));
    }

    /** Players numbered by a sequence of that name. */
    private static Schema drawing(QualifiedName sequence) {
        return League.LEAGUE
                .withTableChanged(
                        League.PLAYER,
                        t -> t.withColumnChanged(
                                "id", c -> c.withGeneration(Optional.of(new Generation.NextValue(League.PLAYER_SEQ)))))
                .withSequenceRenamed(League.PLAYER_SEQ, sequence);
    }

    private static Table item() {
        return new Table(
                        ITEM,
                        List.of(
                                column("id", "bigint not null"),
                                column("net", "numeric(10,2)"),
                                column("vat", "numeric(10,2)"),
                                column("gross", "numeric(12,2) not null")
                                        .withComputed(SUM)
                                        .withComment(Optional.of("sum")),
                                column("quantity", "integer"),
                                column("name", "varchar(40)").withCollation(Optional.of("C")),
                                Column.of("state", STATE, false).withDefault(Optional.of("'NEW'")),
                                column("changed", "timestamp(3)")
                                        .withDefault(Optional.of("localtimestamp"))
                                        .withOnUpdate(Optional.of("localtimestamp"))
                                        .withComment(Optional.of("last change"))),
                        Optional.of(new PrimaryKey("pk_item", List.of("id"))),
                        List.of(new UniqueKey("uq_item_gross", List.of("gross"))),
                        List.of(),
                        List.of(
                                new Index(
                                        "ix_item_rare",
                                        List.of(part("net")),
                                        false,
                                        Optional.of("net > 1000 and gross > 0"),
                                        NONE,
                                        List.of()),
                                new Index("ix_item_lower", List.of(Index.Part.ofExpression("lower(name)")), false)))
                .withChecks(List.of(
                        Check.of("ck_item_net", "net > 0"),
                        Check.of("ck_item_gross", "gross > 0 and vat >= 0"),
                        Check.of("ck_item_state", "state <> 'PAID' or net > 0")))
                .withComment(Optional.of("all items"));
    }

    private static Table other() {
        return Table.of(
                OTHER,
                List.of(column("name", "varchar(40)"), column("at", "timestamp(6)"), column("item_id", "bigint")));
    }

    private static Index index(
            List<Index.Part> parts,
            boolean unique,
            Optional<String> where,
            Optional<String> method,
            List<String> include) {
        return new Index("ix_facts", parts, unique, where, method, include);
    }

    private static Index.Part part(String column) {
        return Index.Part.of(column);
    }

    private static Optional<Computed> computed(String expression) {
        return Optional.of(new Computed(expression, true));
    }

    private static ColumnType state(String... values) {
        return ColumnType.enumeration("state", List.of(values));
    }

    private static ChangeColumnType type(String column, String from, String to) {
        return type(column, ColumnType.parse(from), ColumnType.parse(to));
    }

    private static ChangeColumnType type(String column, ColumnType from, ColumnType to) {
        return new ChangeColumnType(ITEM, column, from, to, NONE);
    }

    private static Sample sample(String name, Operation operation) {
        return new Sample(name, SHOP, operation);
    }

    private static Sample sample(String name, Schema before, Operation operation) {
        return new Sample(name, before, operation);
    }
}
