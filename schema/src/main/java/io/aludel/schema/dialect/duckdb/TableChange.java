package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Index;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Features;
import io.aludel.schema.dialect.Fold;
import io.aludel.schema.dialect.TableRebuild;
import io.aludel.schema.dialect.Types;
import io.aludel.schema.operation.Lineage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens to a table that's there before and afterwards, and whether DuckDB can do that to the table as it is. While an index
 * stands on it or a foreign key points at it, it only takes columns without rules and other defaults; rules of columns it never takes
 * (tried on 2.0.0). NOT NULL and unique indexes would go, but not when rows have changed in the same transaction.
 */
final class TableChange {

    private final Fold fold;
    private final Features features;
    private final Types types;
    private final Table from;
    private final Table to;
    private final TableRebuild way;

    TableChange(Fold fold, TableRebuild way, Features features, Types types) {
        this.fold = fold;
        this.features = features;
        this.types = types;
        this.from = Plain.of(way.from());
        this.to = Plain.of(way.to());
        this.way = new TableRebuild(from, to, way.lineage());
    }

    Table from() {
        return from;
    }

    Table to() {
        return to;
    }

    TableRebuild way() {
        return way;
    }

    boolean isRename() {
        return !from.name().equals(to.name());
    }

    /** Whether the table has to be made anew for what becomes of it alone. */
    boolean isRebuild() {
        return !Rules.of(from, way.lineage()).equals(Rules.of(to))
                || to.columns().stream().anyMatch(this::isRebuilt)
                || newIndexes().stream().anyMatch(Index::unique)
                || (needsFreedom() && !(from.indexes().isEmpty() && canBeRenamed() && columnsAreFree()));
    }

    /** Whether no foreign key may point at the table while it's changed. */
    boolean needsFreedom() {
        return isRename()
                || from.columns().stream().anyMatch(column -> !now(column).equals(Optional.of(column.name())));
    }

    private boolean canBeRenamed() {
        return !isRename()
                || (from.foreignKeys().isEmpty()
                        && from.name().schema().equals(to.name().schema())
                        && fold.before().table(to.name()).isEmpty());
    }

    /** Columns that stand for themselves, and behind those of all keys. */
    private boolean columnsAreFree() {
        List<String> names = from.columns().stream().map(Column::name).toList();
        int lastOfKeys = keyColumns().mapToInt(names::indexOf).max().orElse(-1);
        return from.columns().stream().allMatch(column -> {
            Optional<String> now = now(column);
            if (now.isPresent() && now.get().equals(column.name())) {
                return true;
            }
            boolean nameIsFree = now.isEmpty() || from.column(now.get()).isEmpty();
            return nameIsFree && names.indexOf(column.name()) > lastOfKeys && !isMentioned(column);
        });
    }

    private Stream<String> keyColumns() {
        return from.constraints().stream().flatMap(constraint -> constraint.columns().stream());
    }

    private boolean isMentioned(Column column) {
        Stream<String> checks = from.checks().stream().flatMap(check -> Texts.sql(check).stream());
        Stream<String> computed = from.columns().stream()
                .flatMap(other -> other.computed().stream())
                .map(other -> other.expression());
        return Stream.concat(checks, computed)
                .anyMatch(text -> MentionedNames.in(text).contain(column.name()));
    }

    private Optional<String> now(Column column) {
        return way.lineage()
                .columnAfter(new ColumnName(from.name(), column.name()))
                .map(ColumnName::column);
    }

    private boolean isRebuilt(Column column) {
        Optional<Column> origin = way.origin(column);
        if (origin.isEmpty()) {
            return column.computed().isPresent() || !column.nullable();
        }
        Column old = origin.get();
        ColumnName name = new ColumnName(to.name(), column.name());
        Lineage lineage = way.lineage();
        return !types.catalogue(old.type()).equals(types.catalogue(column.type()))
                || lineage.using(name).isPresent()
                || (old.type().enumType().isPresent()
                        && !lineage.renamedValues(name).isEmpty())
                || old.nullable() != column.nullable()
                || !old.computed()
                        .map(c -> c.expression())
                        .equals(column.computed().map(c -> c.expression()))
                || !old.collation().equals(column.collation());
    }

    /** The indexes that aren't there any more afterwards as they were. */
    List<Index> goneIndexes() {
        List<Index> after = kept(to);
        return kept(from).stream().filter(index -> !after.contains(index)).toList();
    }

    /** The indexes that weren't there before as they're to be. */
    List<Index> newIndexes() {
        List<Index> before = kept(from);
        return kept(to).stream().filter(index -> !before.contains(index)).toList();
    }

    private List<Index> kept(Table table) {
        return table.indexes().stream()
                .flatMap(index -> features.kept(index).stream())
                .toList();
    }
}
