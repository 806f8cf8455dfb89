package io.aludel.processor.lint;

import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.SourceLookup;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Lineage;
import io.aludel.schema.operation.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What advice on the draft is about: operations between two schemas.
 *
 * <p>Operations that drop stand before the renames and speak the old names, all others the new ones.
 */
public final class DraftView {

    private final MappedDatabase database;
    private final Engines engines;
    private final Schema before;
    private final List<Operation> operations;
    private final Set<String> drops;
    private final Optional<DataStepModel> dataStep;
    private final Lineage lineage;
    private final Map<QualifiedName, QualifiedName> tablesAfter = new HashMap<>();

    /**
     * A view of a draft.
     *
     * @param database the model, whose schema is that after the operations
     * @param before the schema before
     * @param operations the draft's operations, in order
     * @param drops drops that the user has confirmed
     * @param dataStep the user's own code that looks after the rows
     * @param online whether its SQL is to keep no readers and writers waiting for long
     */
    public DraftView(
            MappedDatabase database,
            Schema before,
            List<Operation> operations,
            Collection<String> drops,
            Optional<DataStepModel> dataStep,
            boolean online) {
        this.database = database;
        Engines declared = Engines.of(database.model().dialectIds());
        this.engines = online ? declared.online() : declared;
        this.before = before;
        this.operations = List.copyOf(operations);
        this.drops = Set.copyOf(drops);
        this.dataStep = dataStep;
        this.lineage = Lineage.of(before, operations);
        database.schema()
                .tables()
                .keySet()
                .forEach(after -> lineage.tableBefore(after).ifPresent(old -> tablesAfter.put(old, after)));
    }

    Engines engines() {
        return engines;
    }

    Schema before() {
        return before;
    }

    Schema after() {
        return database.schema();
    }

    SourceLookup lookup() {
        return database.lookup();
    }

    /** Whether the user's own code looks after the rows. */
    boolean hasDataStep() {
        return dataStep.isPresent();
    }

    Optional<DataStepModel> dataStep() {
        return dataStep;
    }

    /** Whether the user has confirmed a drop, as {@code aludel.drop} spells it. */
    boolean isConfirmed(String drop) {
        return drops.contains(drop);
    }

    /** All operations, in order. */
    List<Operation> operations() {
        return operations;
    }

    /** The operations of one kind, in order. */
    <T extends Operation> Stream<T> all(Class<T> kind) {
        return operations.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The table as it was, by its name now. */
    Optional<Table> tableBefore(QualifiedName table) {
        return lineage.tableBefore(table).flatMap(before::table);
    }

    /** Whether the table may hold rows: it was there before, under whatever name. */
    boolean isOld(QualifiedName table) {
        return lineage.tableBefore(table).isPresent();
    }

    /** The column's name as it was, by its name now. */
    Optional<ColumnName> columnBefore(QualifiedName table, String column) {
        return lineage.columnBefore(new ColumnName(table, column));
    }

    /** Whether all these columns, by their names now, were there before. */
    boolean areOld(QualifiedName table, Collection<String> columns) {
        return columns.stream().allMatch(column -> columnBefore(table, column).isPresent());
    }

    /** The columns' names as they were; those that are new are left out. */
    List<String> namesBefore(QualifiedName table, Collection<String> columns) {
        return columns.stream()
                .flatMap(column -> columnBefore(table, column).stream())
                .map(ColumnName::column)
                .toList();
    }

    /** The column as it is now. */
    Optional<Column> columnAfter(QualifiedName table, String column) {
        return after().table(table).flatMap(t -> t.column(column));
    }

    /** The table's name now, by its name before; empty when it's dropped. */
    Optional<QualifiedName> nameAfter(QualifiedName old) {
        return Optional.ofNullable(tablesAfter.get(old));
    }

    /** The entity of a table by its name now, or the root. */
    Origin origin(QualifiedName table) {
        return lookup().originOf(table);
    }

    /** The member of a column by its names now, its entity, or the root. */
    Origin origin(QualifiedName table, String column) {
        return lookup().originOf(new ColumnName(table, column));
    }

    /** The entity of a table by its name before, or the root. */
    Origin originOfOld(QualifiedName old) {
        return nameAfter(old).map(this::origin).orElseGet(() -> lookup().root());
    }
}
