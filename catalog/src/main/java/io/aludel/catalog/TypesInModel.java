package io.aludel.catalog;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.EnumType;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types of a catalogue as one would declare them. */
final class TypesInModel {

    private final Dialect dialect;
    private final Map<String, EnumType> widest = new HashMap<>();

    TypesInModel(Schema model, Dialect dialect) {
        this.dialect = dialect;
        for (Table table : model.tables().values()) {
            for (Column column : table.columns()) {
                column.type()
                        .enumType()
                        .ifPresent(type -> widest.merge(
                                type.name(),
                                type,
                                (one, other) ->
                                        one.values().size() < other.values().size() ? other : one));
            }
        }
    }

    /** Whether a column of the declared type is as the catalogue says; of an enumeration that several columns have, the widest counts. */
    boolean isSame(ColumnType declared, ColumnType live) {
        Optional<EnumType> reported = live.enumType();
        Optional<EnumType> enumeration = declared.enumType();
        if (reported.isPresent() && enumeration.isPresent()) {
            String name = enumeration.get().name();
            List<String> values = reported.get().values();
            return dialect.identifiers().catalogue(name).equals(reported.get().name())
                    && (values.equals(enumeration.get().values())
                            || values.equals(
                                    widest.getOrDefault(name, enumeration.get()).values()));
        }
        return dialect.types().catalogue(declared).equals(live.name());
    }

    /** A live type as one would declare it, or as it is when no declaration is known that gives it. */
    ColumnType declared(ColumnType live) {
        Optional<EnumType> enumeration = live.enumType();
        if (enumeration.isPresent()) {
            return ColumnType.enumeration(
                    dialect.identifiers().declared(enumeration.get().name()),
                    enumeration.get().values());
        }
        ColumnType parsed = ColumnType.parse(live.name());
        return dialect.types().catalogue(parsed).equals(live.name()) ? parsed : live;
    }

    /** A live table with such types. */
    Table declared(Table live) {
        Table declared = live;
        for (Column column : live.columns()) {
            declared = declared.withColumnChanged(column.name(), it -> it.withType(declared(it.type())));
        }
        return declared;
    }
}
