package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeTableOption;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.Script;
import io.aludel.schema.operation.SetOnUpdate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every fact that a table, column, key, check, index or sequence can have, and every change of one, as they lie on disk. */
class GoldenVocabularyTest {

    private static final GoldenFolder GOLDEN = new GoldenFolder("vocabulary");

    private static final QualifiedName ITEM = QualifiedName.of("item");
    private static final QualifiedName MOVED = new QualifiedName(Optional.of("shop"), "item");
    private static final QualifiedName NUMBERS = QualifiedName.of("numbers");
    private static final ColumnType STATE = ColumnType.enumeration("state", List.of("NEW", "it's"));
    private static final Index LIVE = new Index(
            "ix_live",
            List.of(
                    new Index.Part("name", false, true, Index.Nulls.LAST),
                    Index.Part.ofExpression("lower(name)"),
                    Index.Part.of("id")),
            true,
            Optional.of("net > 0"),
            Optional.of("gist"),
            List.of("net"));
    private static final Check STATES = new Check("ck_size", new Check.Values("size", List.of("S", "M"), false));

    @Test
    void theFilesAreThoseOfTheGoldenFolder() throws IOException {
        GOLDEN.requireFilesOf(revisions());
    }

    @Test
    void theGoldenFolderReadsBack() {
        GOLDEN.requireReadingOf(revisions());
    }

    @Test
    void factsThatAreAsUsualAreInNoText() {
        Table plain = Table.of(ITEM, List.of(column("id", "bigint")))
                .withUniqueKeys(List.of(new UniqueKey("uq", List.of("id"))))
                .withIndexes(List.of(new Index("ix", List.of(Index.Part.of("id")), false)));

        assertThat(Fingerprint.text(plain))
                .isEqualTo("{\"table\": \"item\", \"columns\": [{\"name\": \"id\", \"type\": \"bigint\"}],"
                        + " \"uniqueKeys\": [{\"name\": \"uq\", \"columns\": [\"id\"]}],"
                        + " \"indexes\": [{\"name\": \"ix\", \"columns\": [\"id\"]}]}");
    }

    private static List<RecordedRevision> revisions() {
        List<Operation> everything = everything();
        Schema schema = Operations.apply(Schema.EMPTY, everything);
        List<Operation> changes = changes();
        return List.of(
                recorded("0001_everything", List.of(), everything, schema),
                recorded("0002_changes", List.of("0001_everything"), changes, Operations.apply(schema, changes)));
    }

    private static List<Operation> everything() {
        Table item = new Table(
                ITEM,
                List.of(
                        column("id", "bigint").withNullable(false),
                        column("name", "varchar(50)")
                                .withCollation(Optional.of("de_DE"))
                                .withComment(Optional.of("it's shown\nto \\ all")),
                        column("net", "numeric(10,2)").withOnUpdate(Optional.of("0")),
                        column("gross", "numeric(10,2)").withComputed(Optional.of(new Computed("net * 1.2", true))),
                        column("twice", "numeric(10,2)").withComputed(Optional.of(new Computed("net * 2", false))),
                        Column.of("state", STATE, false),
                        column("size", "varchar(255)"),
                        column("place", "smallint")),
                Optional.of(new PrimaryKey("pk_item", List.of("id"))),
                List.of(new UniqueKey("uq_item_name", List.of("name"), true, Deferral.IMMEDIATE)),
                List.of(),
                List.of(LIVE),
                List.of(
                        Check.of("ck_net", "net > 0 or name like 'a%''b'"),
                        STATES,
                        new Check("ck_place", new Check.Values("place", List.of("FIRST", "LAST"), true))),
                Optional.of("all items"),
                new TreeMap<>(Map.of("mysql", new TreeMap<>(Map.of("engine", "InnoDB", "charset", "utf8mb4")))));
        ForeignKey self = new ForeignKey(
                "fk_item_id_item",
                List.of("id"),
                ITEM,
                List.of("id"),
                ReferenceAction.NO_ACTION,
                ReferenceAction.NO_ACTION,
                Deferral.DEFERRED);
        return List.of(
                new CreateSequence(sequence(Optional.empty())), new CreateTable(item), new AddForeignKey(ITEM, self));
    }

    private static List<Operation> changes() {
        Optional<Computed> gross = Optional.of(new Computed("net * 1.2", true));
        return List.of(
                new DropIndex(ITEM, LIVE, true),
                new DropCheck(ITEM, STATES),
                new MoveSequence(NUMBERS, NUMBERS.sibling("item_numbers")),
                new MoveTable(ITEM, MOVED),
                new RenameEnumValue(MOVED, "state", "NEW", "FRESH"),
                new ChangeCollation(MOVED, "name", Optional.of("de_DE"), Optional.empty()),
                new ChangeComputed(MOVED, "gross", gross, Optional.of(new Computed("net * 1.3", true))),
                new SetOnUpdate(MOVED, "net", Optional.of("0"), Optional.of("1")),
                new ChangeComment(MOVED, Optional.empty(), Optional.of("all items"), Optional.of("all")),
                new ChangeComment(MOVED, Optional.of("id"), Optional.empty(), Optional.of("key")),
                new ChangeTableOption(MOVED, "mysql", "engine", Optional.of("InnoDB"), Optional.empty()),
                new AlterSequence(
                        sequence(Optional.empty()).withName(NUMBERS.sibling("item_numbers")),
                        sequence(Optional.of(20L)).withName(NUMBERS.sibling("item_numbers"))),
                new AddIndex(MOVED, new Index("ix_name", List.of(Index.Part.of("name")), false), true),
                new AddCheck(MOVED, Check.of("ck_net_2", "net < 100")));
    }

    private static Sequence sequence(Optional<Long> cache) {
        return new Sequence(NUMBERS, ColumnType.of("integer"), 5, 2, Optional.of(1L), Optional.of(99L), true, cache);
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type), true);
    }

    private static RecordedRevision recorded(
            String id, List<String> parents, List<Operation> operations, Schema schemaAfter) {
        Revision revision = new Revision(
                id,
                parents,
                id,
                TestHistory.CREATED,
                List.of(),
                List.of(),
                false,
                operations,
                new TreeMap<>(),
                new TreeMap<>(),
                Fingerprint.of(schemaAfter));
        return RecordedRevision.asRendered(revision, Map.of("h2", new Script(List.of(), List.of())));
    }
}
