package io.aludel.processor.mapping;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.IdModel;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.model.TableTraits;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tables of entities, as they ask for them. */
final class TableMapper {

    private final Naming naming;
    private final ColumnMapper columns;
    private final ReferenceMapper references;

    TableMapper(DatabaseModel database, TableEntities entities, Naming naming) {
        this.naming = naming;
        this.columns = new ColumnMapper(database, entities, naming);
        this.references = new ReferenceMapper(entities, columns, naming);
    }

    TableLayout map(EntityModel entity) {
        List<ColumnLayout> all = columns.columns(entity);
        String table = columns.table(entity).name();
        RuleMapper rules = new RuleMapper(naming, entity, table, all);
        return new TableLayout(
                entity,
                columns.table(entity),
                all,
                primaryKey(entity, table, all),
                Stream.concat(rules.uniques().stream(), references.uniques(entity))
                        .toList(),
                rules.indexes(),
                references.map(entity),
                sequences(entity),
                traits(entity, rules));
    }

    private Optional<Sourced<PrimaryKey>> primaryKey(EntityModel entity, String table, List<ColumnLayout> all) {
        List<String> key = all.stream()
                .filter(column -> column.member().facts().id().isPresent())
                .map(ColumnLayout::name)
                .distinct()
                .toList();
        List<IdModel> ids = entity.members().stream()
                .map(MemberModel::facts)
                .flatMap(facts -> facts.id().stream())
                .toList();
        Optional<Sourced<String>> declared =
                ids.stream().flatMap(id -> id.constraint().stream()).findFirst();
        return ids.stream()
                .findFirst()
                .filter(id -> !key.isEmpty())
                .map(id -> new Sourced<>(new PrimaryKey(naming.primaryKey(declared, table, key), key), id.origin()));
    }

    private List<Sourced<Sequence>> sequences(EntityModel entity) {
        return entity.basics().stream()
                .flatMap(member -> columns.sequence(entity, member).stream()
                        .map(sequence -> new Sourced<>(
                                sequence, member.generation().orElseThrow().origin())))
                .toList();
    }

    private static TableTraits traits(EntityModel entity, RuleMapper rules) {
        SortedMap<String, SortedMap<String, String>> options = new TreeMap<>();
        entity.table()
                .options()
                .forEach(option -> options.computeIfAbsent(option.dialect().value(), dialect -> new TreeMap<>())
                        .putIfAbsent(option.name().value(), option.value().value()));
        return new TableTraits(
                rules.checks(), entity.table().comment().map(Sourced::value), options, rules.concurrentIndexes());
    }
}
