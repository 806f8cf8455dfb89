package io.aludel.processor.mapping;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.ElementsMember;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.GenerationModel;
import io.aludel.processor.model.HintModel;
import io.aludel.processor.model.HintPlace;
import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.JoinColumnModel;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.MemberVisitor;
import io.aludel.processor.model.NamedAfter;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.ToManyMember;
import io.aludel.processor.model.ToOneMember;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Columns of members. Those of a reference have the types of the columns they refer to, wherever these come from. */
final class ColumnMapper {

    private final DatabaseModel database;
    private final TableEntities entities;
    private final Naming naming;
    private final EnumMapper enums;
    // By identity: members are compared field by field otherwise, annotations included, and there are many.
    private final IdentityHashMap<ToOneMember, List<ColumnLayout>> references = new IdentityHashMap<>();
    private final Set<ToOneMember> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

    ColumnMapper(DatabaseModel database, TableEntities entities, Naming naming) {
        this.database = database;
        this.entities = entities;
        this.naming = naming;
        this.enums = new EnumMapper(naming);
    }

    QualifiedName table(EntityModel entity) {
        return new QualifiedName(
                schema(entity.table().schema()), naming.table(entity.tableName(), entity.simpleName()));
    }

    /** The columns of all members, in their order. */
    List<ColumnLayout> columns(EntityModel entity) {
        return entity.members().stream()
                .flatMap(member -> columns(entity, member).stream())
                .toList();
    }

    /** The columns of one member: one of a basic member, as many of a reference as the key referred to has. */
    List<ColumnLayout> columns(EntityModel entity, MemberModel member) {
        return member.accept(new MemberVisitor<List<ColumnLayout>>() {
            @Override
            public List<ColumnLayout> visit(BasicMember basic) {
                return List.of(column(entity, basic));
            }

            @Override
            public List<ColumnLayout> visit(ToOneMember toOne) {
                return referring(toOne);
            }

            @Override
            public List<ColumnLayout> visit(ToManyMember toMany) {
                return List.of();
            }

            @Override
            public List<ColumnLayout> visit(ElementsMember elements) {
                return List.of();
            }
        });
    }

    /** The columns that a reference refers to; empty when they aren't known. */
    List<ColumnLayout> referredTo(ToOneMember member) {
        List<Sourced<String>> columns = member.referencedColumns();
        return entities.entity(member.target().name())
                .map(entity -> columns.isEmpty()
                        ? key(entity)
                        : columns.stream()
                                .flatMap(name -> column(entity, name.value()).stream())
                                .toList())
                .orElse(List.of());
    }

    /** The sequence that a member takes its values from. */
    Optional<Sequence> sequence(EntityModel entity, BasicMember member) {
        return member.generation()
                .filter(generation -> generation.strategy() == GenerationModel.Strategy.SEQUENCE)
                .map(generation -> SequenceMapper.map(sequenceName(entity, member, generation), generation));
    }

    private Optional<String> schema(Optional<Sourced<String>> said) {
        return said.or(database::schema).map(Sourced::value).filter(name -> !name.isBlank());
    }

    private List<ColumnLayout> key(EntityModel entity) {
        return entity.members().stream()
                .filter(member -> member.facts().id().isPresent())
                .flatMap(member -> columns(entity, member).stream())
                .toList();
    }

    /** Own columns first: most references need no look at other references. */
    private Optional<ColumnLayout> column(EntityModel entity, String name) {
        return entity.basics().stream()
                .map(basic -> column(entity, basic))
                .filter(column -> column.name().equals(name))
                .findFirst()
                .or(() -> entity.toOnes().stream()
                        .flatMap(toOne -> referring(toOne).stream())
                        .filter(column -> column.name().equals(name))
                        .findFirst());
    }

    private ColumnLayout column(EntityModel entity, BasicMember member) {
        return new ColumnLayout(
                naming.column(member),
                member,
                nameable(member.type()),
                type(member),
                member.generation().map(generation -> generation(entity, member, generation)),
                member.facts().defaultExpression().map(Sourced::value).filter(text -> !text.isBlank()),
                traits(member),
                member.facts().hints(),
                Optional.empty());
    }

    /** A type given in SQL always wins. */
    private Optional<ColumnType> type(BasicMember member) {
        Optional<Sourced<String>> given = member.column().type();
        if (given.isPresent()) {
            return JavaTypes.given(given.get().value());
        }
        return member.enumeration().isPresent() ? enums.type(member) : JavaTypes.columnType(member);
    }

    private static ColumnLayout.Traits traits(BasicMember member) {
        return new ColumnLayout.Traits(
                member.computed()
                        .filter(computed -> !computed.expression().value().isBlank())
                        .map(computed -> new Computed(computed.expression().value(), computed.stored())),
                member.onUpdate().map(Sourced::value).filter(text -> !text.isBlank()),
                member.column().collation().map(Sourced::value),
                member.column().comment().map(Sourced::value));
    }

    private List<ColumnLayout> referring(ToOneMember member) {
        List<ColumnLayout> known = references.get(member);
        if (known != null) {
            return known;
        }
        if (!underWay.add(member)) {
            // A key that leads back to itself has no columns; validation reports it.
            return List.of();
        }
        List<ColumnLayout> targets = referredTo(member);
        List<ColumnLayout> columns = isClear(member, targets) ? referring(member, targets) : List.of();
        underWay.remove(member);
        if (underWay.isEmpty()) {
            // While others are under way, what leads back to them looks as if it had no columns.
            references.put(member, columns);
        }
        return columns;
    }

    /** Whether it's known which column meets which: either nothing is named, or each. */
    private static boolean isClear(ToOneMember member, List<ColumnLayout> targets) {
        boolean named = member.join().stream()
                .anyMatch(column ->
                        column.name().isPresent() || column.referencedColumn().isPresent());
        int referenced = member.referencedColumns().size();
        return !named || (member.join().size() == targets.size() && (referenced == 0 || referenced == targets.size()));
    }

    private List<ColumnLayout> referring(ToOneMember member, List<ColumnLayout> targets) {
        List<ColumnLayout> columns = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Optional<JoinColumnModel> said = member.join().size() == targets.size()
                    ? Optional.of(member.join().get(i))
                    : Optional.empty();
            columns.add(referring(member, said, targets.get(i), targets.size() == 1));
        }
        return columns;
    }

    /** What a member says about its only column can't be meant for one of several; validation reports it. */
    private ColumnLayout referring(
            ToOneMember member, Optional<JoinColumnModel> said, ColumnLayout target, boolean only) {
        Optional<Sourced<String>> name = said.flatMap(JoinColumnModel::name);
        HintModel hints = hints(member, only).or(said.flatMap(JoinColumnModel::renamedFrom));
        return new ColumnLayout(
                naming.joinColumn(
                        member.facts().prefix(), name, member.namedAfter().name(), target.name()),
                member,
                target.javaTypeName(),
                target.type(),
                Optional.empty(),
                only
                        ? member.facts().defaultExpression().map(Sourced::value).filter(text -> !text.isBlank())
                        : Optional.empty(),
                target.traits().ofReference(),
                hints,
                name.isPresent() ? Optional.empty() : formerName(member, target));
    }

    private static HintModel hints(ToOneMember member, boolean only) {
        HintModel said = member.facts().hints();
        if (only) {
            return said;
        }
        return said.place().direct() ? HintModel.NONE.at(HintPlace.in("JoinColumn")) : HintModel.NONE.at(said.place());
    }

    /** A derived name follows those that it's made of. */
    private Optional<String> formerName(ToOneMember member, ColumnLayout target) {
        Optional<String> formerTarget =
                target.hints().renamedFrom().map(Sourced::value).or(target::formerName);
        NamedAfter namedAfter = member.namedAfter();
        if (namedAfter.former().isEmpty() && formerTarget.isEmpty()) {
            return Optional.empty();
        }
        String referenced = formerTarget.orElse(target.name());
        return Optional.of(namedAfter
                .former()
                .map(former -> naming.formerJoinColumn(former, referenced))
                .orElseGet(() ->
                        naming.joinColumn(member.facts().prefix(), Optional.empty(), namedAfter.name(), referenced)));
    }

    private Generation generation(EntityModel entity, BasicMember member, GenerationModel generation) {
        return switch (generation.strategy()) {
            case IDENTITY ->
                new Generation.Identity(
                        generation.always(), generation.startNumber(), SequenceMapper.increment(generation));
            case SEQUENCE -> new Generation.NextValue(sequenceName(entity, member, generation));
            case UUID -> new Generation.RandomUuid();
        };
    }

    /** A sequence belongs to the table's key, unless the member is another column: then two may stand side by side. */
    private QualifiedName sequenceName(EntityModel entity, BasicMember member, GenerationModel generation) {
        String table = table(entity).name();
        boolean key = member.facts().id().isPresent();
        String column = naming.column(member);
        return new QualifiedName(
                generation
                        .limits()
                        .schema()
                        .map(Sourced::value)
                        .or(() -> table(entity).schema()),
                naming.sequence(generation.sequence(), key ? table : table + "_" + column));
    }

    private String nameable(JavaType type) {
        return type.nameableFrom(database.packageName()) ? type.name() : "java.lang.Object";
    }
}
