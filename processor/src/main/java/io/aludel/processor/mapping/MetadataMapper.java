package io.aludel.processor.mapping;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.EntityTable;
import io.aludel.processor.model.MappedColumn;
import io.aludel.processor.model.PartModel;
import io.aludel.processor.model.TableLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the typed metadata is made of. */
final class MetadataMapper {

    private final List<TableLayout> layouts;
    private final RelationshipMapper relationships;

    MetadataMapper(TableEntities entities, List<TableLayout> layouts) {
        this.layouts = layouts;
        this.relationships = new RelationshipMapper(entities, layouts);
    }

    /** One for each table; of tables of one simple name, which is an error, the first. */
    List<EntityTable> map() {
        Set<String> names = new HashSet<>();
        return layouts.stream()
                .filter(layout -> names.add(layout.entity().simpleName()))
                .map(this::table)
                .toList();
    }

    private EntityTable table(TableLayout layout) {
        Set<String> names = new HashSet<>();
        Optional<PartModel> part = layout.entity().structure().part();
        return new EntityTable(
                layout.entity().packageName(),
                layout.entity().simpleName(),
                part.map(PartModel::ownerClass).orElseGet(() -> layout.entity().className()),
                layout.name(),
                layout.columns().stream()
                        .filter(column -> names.add(column.name()))
                        .flatMap(column -> column(column).stream())
                        .toList(),
                part.isPresent() ? List.of() : relationships.map(layout));
    }

    private static Optional<MappedColumn> column(ColumnLayout layout) {
        return layout.column()
                .map(column -> new MappedColumn(
                        layout.member().toOne().isPresent()
                                ? ""
                                : layout.member().name(),
                        layout.javaTypeName(),
                        column));
    }
}
