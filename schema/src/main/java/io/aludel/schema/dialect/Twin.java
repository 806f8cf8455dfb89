package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.Deferral;
import io.aludel.schema.Index;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.TemporaryName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A column under the name that it's going to have, beside the one under the old name: triggers keep the two alike while code that knows
 * the one and code that knows the other both write. What stands on the old column stays there, and comes along when its name changes.
 *
 * <p>An insert that gives the new one a value, other than its default, gives that to the old one; an update that changes the new one
 * changes the old one. Otherwise the new one is as the old one.
 *
 * @param table the table in between, without the new column
 * @param rename the rename in whose place it stands
 * @param indexes those over the new column, as the old one has them, for code that asks by the new name
 * @param required whether its triggers have to refuse NULL, which the table forbids before and afterwards, but not meanwhile
 */
public record Twin(Table table, RenameColumn rename, List<Index> indexes, boolean required) {

    /** What to do about a rename that can't be made so. */
    public static final String WAY_OUT =
            "Stop what still runs and record the rename as a revision of its own with aludel.online=false,"
                    + " or keep the name";

    public Twin {
        indexes = List.copyOf(indexes);
    }

    /**
     * Those of the columns that get their names in contract. Columns with a value on update come last: a trigger of theirs would take what
     * the copies of others make of it for a change.
     */
    static List<Twin> of(PhasedOperations way) {
        Map<QualifiedName, List<RenameColumn>> renames = new LinkedHashMap<>();
        way.contract().stream()
                .flatMap(operation ->
                        operation instanceof RenameColumn rename ? Stream.of(rename) : Stream.<RenameColumn>empty())
                .forEach(rename -> renames.computeIfAbsent(rename.table(), table -> new ArrayList<>())
                        .add(rename));
        List<Twin> twins = new ArrayList<>();
        renames.forEach((name, all) -> {
            Table table = way.transition().requireTable(name);
            List<Index> indexes = indexes(table, all);
            all.sort(Comparator.comparing(
                    rename -> table.requireColumn(rename.from()).onUpdate().isPresent()));
            for (RenameColumn rename : all) {
                List<Index> own = indexes.stream()
                        .filter(index -> index.uses(rename.to()))
                        .toList();
                indexes.removeAll(own);
                twins.add(new Twin(table, rename, own, isRequired(way, rename)));
            }
        });
        return List.copyOf(twins);
    }

    private static boolean isRequired(PhasedOperations way, RenameColumn rename) {
        Schema between = way.transition();
        Schema after = Operations.apply(between, way.contract());
        return forbidsNull(way.before(), rename.table(), rename.from())
                && !forbidsNull(between, rename.table(), rename.from())
                && forbidsNull(after, rename.table(), rename.to());
    }

    private static boolean forbidsNull(Schema schema, QualifiedName table, String column) {
        return schema.table(table)
                .flatMap(there -> there.column(column))
                .filter(there -> !there.nullable())
                .isPresent();
    }

    /** Keys and indexes as indexes over the new names; those whose texts would have to be read for that are left out. */
    private static List<Index> indexes(Table table, List<RenameColumn> renames) {
        UnaryOperator<String> names = column -> renames.stream()
                .filter(rename -> rename.from().equals(column))
                .map(RenameColumn::to)
                .findFirst()
                .orElse(column);
        List<Index> all = new ArrayList<>();
        table.primaryKey().ifPresent(key -> all.add(plain(key.name(), key.columns(), true)));
        table.uniqueKeys()
                .forEach(key -> all.add(
                        plain(key.name(), key.columns(), key.deferral() == Deferral.NONE && !key.nullsNotDistinct())));
        all.addAll(table.indexes());
        List<Index> over = new ArrayList<>();
        all.stream()
                .filter(index -> renames.stream().anyMatch(rename -> index.uses(rename.from()))
                        && renames.stream().noneMatch(rename -> mentions(index, rename.from())))
                .map(index -> index.withColumns(names).withName(TemporaryName.twin(index.name())))
                .filter(index -> over.stream()
                        .noneMatch(other -> other.withName(index.name()).equals(index)))
                .forEach(over::add);
        return over;
    }

    private static Index plain(String name, List<String> columns, boolean unique) {
        return new Index(name, columns.stream().map(Index.Part::of).toList(), unique);
    }

    private static boolean mentions(Index index, String column) {
        return Stream.concat(
                        index.where().stream(),
                        index.parts().stream().filter(Index.Part::expression).map(Index.Part::text))
                .anyMatch(text -> MentionedNames.in(text).contain(column));
    }

    /**
     * What {@link Rendering#inStep} gives: each column with what keeps it alike, then all indexes.
     *
     * @param rendering adds columns and indexes
     * @param join keeps a twin alike from now on
     */
    public static List<Statement> statements(
            Schema between, List<Twin> twins, Rendering rendering, Function<Twin, List<Statement>> join) {
        List<Statement> statements = new ArrayList<>();
        Schema now = between;
        for (Twin twin : twins) {
            statements.addAll(rendering.statements(now, List.of(twin.added())));
            statements.addAll(join.apply(twin));
            now = twin.added().applyTo(now);
        }
        List<Operation> indexes =
                twins.stream().flatMap(twin -> twin.addedIndexes().stream()).toList();
        statements.addAll(rendering.statements(now, indexes));
        return statements;
    }

    /** The column under its old name. */
    public Column old() {
        return table.requireColumn(rename.from());
    }

    /** What makes the new column. It has the old one's default where that's the same for all rows, and no rule of its own. */
    public AddColumn added() {
        Column column = new Column(
                rename.to(),
                old().type(),
                true,
                plainDefault(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                old().collation(),
                Optional.empty());
        return new AddColumn(table.name(), column, Optional.empty());
    }

    /** What makes twins, all columns before all indexes. */
    public static List<Operation> added(List<Twin> twins) {
        return Stream.concat(
                        twins.stream().map(Twin::added), twins.stream().flatMap(twin -> twin.addedIndexes().stream()))
                .toList();
    }

    /** What makes its indexes. */
    public List<Operation> addedIndexes() {
        return indexes.stream()
                .<Operation>map(index -> new AddIndex(table.name(), index))
                .toList();
    }

    /** The old column's default as long as it's a literal: a row that has it may have left the column out. */
    public Optional<String> plainDefault() {
        return old().defaultExpression().filter(text -> PlainValue.of(text).isLiteral());
    }

    /** Such as {@code customer.mail and customer.email}. */
    public String describe() {
        return table.name() + "." + rename.from() + " and " + table.name() + "." + rename.to();
    }
}
