package io.aludel.processor.mapping;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.EntityTable;
import io.aludel.processor.model.MappedColumn;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.ReferenceLayout;
import io.aludel.processor.model.RelationshipModel;
import io.aludel.processor.model.RelationshipModel.Kind;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.model.ToManyMember;
import io.aludel.schema.ForeignKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the typed metadata is made of. */
final class MetadataMapper {

    private final List<TableLayout> layouts;
    private final Map<String, TableLayout> byClass = new HashMap<>();

    MetadataMapper(List<TableLayout> layouts) {
        this.layouts = layouts;
        layouts.forEach(layout -> byClass.put(layout.entity().className(), layout));
    }

    /** One for each entity; of entities of one simple name, which is an error, the first. */
    List<EntityTable> map() {
        Set<String> names = new HashSet<>();
        return layouts.stream()
                .filter(layout -> names.add(layout.entity().simpleName()))
                .map(this::table)
                .toList();
    }

    private EntityTable table(TableLayout layout) {
        Set<String> names = new HashSet<>();
        return new EntityTable(
                layout.entity().packageName(),
                layout.entity().simpleName(),
                layout.entity().className(),
                layout.name(),
                layout.columns().stream()
                        .filter(column -> names.add(column.name()))
                        .flatMap(column -> column(column).stream())
                        .toList(),
                layout.entity().members().stream()
                        .flatMap(member -> relationship(layout, member).stream())
                        .toList());
    }

    private static Optional<MappedColumn> column(ColumnLayout layout) {
        return layout.column().map(column -> new MappedColumn(layout.member().name(), layout.javaTypeName(), column));
    }

    private Optional<RelationshipModel> relationship(TableLayout layout, MemberModel member) {
        Stream<RelationshipModel> toOne = layout.references().stream()
                .filter(reference -> reference.member().equals(member))
                .flatMap(reference -> manyToOne(reference).stream());
        Stream<RelationshipModel> toMany = member.toMany().stream().flatMap(many -> oneToMany(layout, many).stream());
        return Stream.concat(toOne, toMany).findFirst();
    }

    private static Optional<RelationshipModel> manyToOne(ReferenceLayout reference) {
        return reference
                .key()
                .map(key -> new RelationshipModel(
                        reference.member().name(),
                        Kind.MANY_TO_ONE,
                        reference.member().target().name(),
                        key.target(),
                        key.columns(),
                        key.targetColumns(),
                        "",
                        reference.member().cascade(),
                        false));
    }

    private Optional<RelationshipModel> oneToMany(TableLayout layout, ToManyMember member) {
        Optional<TableLayout> other = member.target().flatMap(type -> Optional.ofNullable(byClass.get(type.name())));
        return other.flatMap(target -> keyOf(target, member, layout)
                .map(key -> new RelationshipModel(
                        member.name(),
                        Kind.ONE_TO_MANY,
                        target.entity().className(),
                        target.name(),
                        key.targetColumns(),
                        key.columns(),
                        member.mappedBy().value(),
                        member.cascade(),
                        member.orphanRemoval())));
    }

    private static Optional<ForeignKey> keyOf(TableLayout target, ToManyMember member, TableLayout own) {
        return target.references().stream()
                .filter(reference ->
                        reference.member().name().equals(member.mappedBy().value()))
                .filter(reference ->
                        reference.member().target().name().equals(own.entity().className()))
                .flatMap(reference -> reference.key().stream())
                .findFirst();
    }
}
