package io.aludel.processor.mapping;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.EnumModel;
import io.aludel.processor.model.Sourced;
import io.aludel.schema.Check;
import io.aludel.schema.ColumnType;
import java.util.Optional;
import java.util.Set;

/** Columns of enums: by name, by position, or of a type of the database's own. */
final class EnumMapper {

    private static final Set<String> TEXTS = Set.of("char", "varchar", "text", "clob");
    private static final Set<String> NUMBERS = Set.of("tinyint", "smallint", "integer", "bigint", "numeric");

    private final Naming naming;

    EnumMapper(Naming naming) {
        this.naming = naming;
    }

    /** The type of a column whose type isn't given in SQL; empty when the member is no enum, or one without constants. */
    Optional<ColumnType> type(BasicMember member) {
        return member.enumeration().flatMap(enumeration -> switch (enumeration.storage()) {
            case STRING -> Optional.of(JavaTypes.text(member.column()));
            case ORDINAL -> Optional.of(ColumnType.of("smallint"));
            case NATIVE ->
                enumeration.constants().isEmpty()
                        ? Optional.empty()
                        : Optional.of(ColumnType.enumeration(typeName(enumeration), enumeration.names()));
        });
    }

    /** What lets no other value in; empty when the type does so itself, or is one that can't be compared with the constants. */
    Optional<Sourced<Check>> check(BasicMember member, String table, String column, ColumnType type) {
        return member.enumeration()
                .filter(enumeration -> !enumeration.constants().isEmpty())
                .filter(enumeration -> switch (enumeration.storage()) {
                    case STRING -> TEXTS.contains(type.name());
                    case ORDINAL -> NUMBERS.contains(type.name());
                    case NATIVE -> false;
                })
                .map(enumeration -> new Check(
                        naming.check(table, column),
                        new Check.Values(
                                column, enumeration.names(), enumeration.storage() == EnumModel.Storage.ORDINAL)))
                .map(check -> new Sourced<>(check, member.origin()));
    }

    private String typeName(EnumModel enumeration) {
        return naming.type(enumeration.type(), enumeration.simpleName());
    }
}
