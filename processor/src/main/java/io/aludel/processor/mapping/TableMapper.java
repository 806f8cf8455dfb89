package io.aludel.processor.mapping;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.IdModel;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.ReferenceLayout;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.model.TableTraits;
import io.aludel.processor.model.ToOneMember;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tables of entities, as they ask for them. */
final class TableMapper {

    private final DatabaseModel database;
    private final Naming naming;
    private final ColumnMapper columns;

    TableMapper(DatabaseModel database) {
        this.database = database;
        this.naming = new Naming(database);
        this.columns = new ColumnMapper(database, naming);
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
                rules.uniques(),
                rules.indexes(),
                entity.toOnes().stream()
                        .map(toOne -> reference(entity, table, toOne))
                        .toList(),
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

    private ReferenceLayout reference(EntityModel entity, String table, ToOneMember member) {
        Optional<EntityModel> target = database.entity(member.target().name());
        List<ColumnLayout> own = columns.columns(entity, member);
        List<String> names = own.stream().map(ColumnLayout::name).toList();
        Optional<ForeignKey> key = target.filter(t -> !own.isEmpty())
                .map(columns::table)
                .map(targetTable -> new ForeignKey(
                        naming.foreignKey(member.join().foreignKey(), table, names, targetTable.name()),
                        names,
                        targetTable,
                        columns.referredTo(member).stream()
                                .map(ColumnLayout::name)
                                .toList(),
                        onDelete(entity, member),
                        ReferenceAction.NO_ACTION));
        return new ReferenceLayout(member, target, own, key);
    }

    /** The declared rule; otherwise what the other end's cascade asks for and a database can keep. */
    private ReferenceAction onDelete(EntityModel entity, ToOneMember member) {
        return member.onDelete().map(Sourced::value).orElseGet(() -> {
            boolean removed = database.entity(member.target().name()).stream()
                    .flatMap(target -> target.toManies().stream())
                    .filter(other -> other.mappedBy().value().equals(member.name()))
                    .filter(other -> other.target()
                            .filter(type -> type.name().equals(entity.className()))
                            .isPresent())
                    .anyMatch(other -> other.removes());
            return removed ? ReferenceAction.CASCADE : ReferenceAction.NO_ACTION;
        });
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
