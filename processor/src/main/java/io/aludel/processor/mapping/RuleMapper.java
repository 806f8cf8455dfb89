package io.aludel.processor.mapping;

import io.aludel.processor.model.CheckModel;
import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.IndexModel;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.RulesModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.UniqueModel;
import io.aludel.schema.Check;
import io.aludel.schema.Index;
import io.aludel.schema.UniqueKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys, indexes and checks of one table, as its entity and its members ask for them. */
final class RuleMapper {

    private final Naming naming;
    private final EnumMapper enums;
    private final EntityModel entity;
    private final String table;
    private final List<ColumnLayout> columns;

    /**
     * A mapper for one table.
     *
     * @param table the table's name
     * @param columns its columns
     */
    RuleMapper(Naming naming, EntityModel entity, String table, List<ColumnLayout> columns) {
        this.naming = naming;
        this.enums = new EnumMapper(naming);
        this.entity = entity;
        this.table = table;
        this.columns = columns;
    }

    /** Unique constraints; those over columns that don't exist are left out. */
    List<Sourced<UniqueKey>> uniques() {
        Stream<Sourced<UniqueKey>> ofColumns = entity.basics().stream()
                .flatMap(member -> member.column().unique().stream()
                        .map(unique -> unique.map(flag -> {
                            List<String> own = own(member);
                            return new UniqueKey(naming.unique(Optional.empty(), table, own), own);
                        })));
        return Stream.concat(
                        ofColumns,
                        all((rules, own) -> rules.uniques().stream().flatMap(unique -> unique(unique, own).stream())))
                .toList();
    }

    /** Indexes; those over columns that don't exist are left out. */
    List<Sourced<Index>> indexes() {
        return all((rules, own) -> rules.indexes().stream().flatMap(index -> index(index, own).stream()))
                .toList();
    }

    /** Names of the indexes that are built while writers go on. */
    Set<String> concurrentIndexes() {
        return all((rules, own) -> rules.indexes().stream()
                        .filter(IndexModel::concurrently)
                        .flatMap(index -> index(index, own).stream()))
                .map(index -> index.value().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Checks that are declared, then those of enums; blank ones are left out. */
    List<Sourced<Check>> checks() {
        Stream<Sourced<Check>> declared = all((rules, own) -> rules.checks().stream()
                .filter(check -> !check.condition().value().isBlank())
                .map(this::check));
        Stream<Sourced<Check>> ofEnums = columns.stream()
                .flatMap(column -> column.member().basic().stream()
                        .flatMap(member -> column.type().stream()
                                .flatMap(type -> enums.check(member, table, column.name(), type).stream())));
        return Stream.concat(declared, ofEnums).toList();
    }

    /** What the class says, then what each member says, with the member's columns. */
    private <T> Stream<T> all(BiFunction<RulesModel, List<String>, Stream<T>> rules) {
        return Stream.concat(
                rules.apply(entity.table().rules(), List.of()),
                entity.members().stream()
                        .flatMap(member -> rules.apply(member.facts().rules(), own(member))));
    }

    private List<String> own(MemberModel member) {
        return columns.stream()
                .filter(column -> column.member().equals(member))
                .map(ColumnLayout::name)
                .toList();
    }

    private Optional<Sourced<UniqueKey>> unique(UniqueModel unique, List<String> own) {
        List<String> written = unique.columns().stream().map(Sourced::value).toList();
        List<String> key = written.isEmpty() ? own : written;
        return !key.isEmpty() && exist(key)
                ? Optional.of(new Sourced<>(
                        new UniqueKey(
                                naming.unique(unique.name(), table, key),
                                key,
                                unique.nullsNotDistinct(),
                                unique.deferral()),
                        unique.origin()))
                : Optional.empty();
    }

    private Optional<Sourced<Index>> index(IndexModel index, List<String> own) {
        List<Index.Part> written = index.parts().stream()
                .map(part -> new Index.Part(part.text().value(), part.expression(), part.descending(), part.nulls()))
                .toList();
        List<Index.Part> parts =
                written.isEmpty() ? own.stream().map(Index.Part::of).toList() : written;
        List<String> include = index.include().stream().map(Sourced::value).toList();
        List<String> named =
                parts.stream().flatMap(part -> part.column().stream()).toList();
        return !parts.isEmpty() && exist(named) && exist(include)
                ? Optional.of(new Sourced<>(
                        new Index(
                                naming.index(index.name(), table, parts),
                                parts,
                                index.unique(),
                                index.where().map(Sourced::value),
                                index.method().map(Sourced::value),
                                include),
                        index.origin()))
                : Optional.empty();
    }

    private Sourced<Check> check(CheckModel check) {
        return new Sourced<>(
                Check.of(naming.check(check, table), check.condition().value()), check.origin());
    }

    /** Whether all of them exist and none stands twice. */
    private boolean exist(Collection<String> names) {
        Set<String> known =
                new HashSet<>(columns.stream().map(ColumnLayout::name).toList());
        return known.containsAll(names) && new HashSet<>(names).size() == names.size();
    }
}
