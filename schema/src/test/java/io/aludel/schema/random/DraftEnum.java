package io.aludel.schema.random;

import io.aludel.schema.Check;
import io.aludel.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;

/** An enumeration in the making; its constants are known by identity. */
final class DraftEnum {

    final String typeName;
    final List<Constant> constants = new ArrayList<>();
    Fact kind;

    DraftEnum(String typeName, Fact kind) {
        this.typeName = typeName;
        this.kind = kind;
    }

    static final class Constant {
        final boolean arrived;
        String name;

        /** One that was there from the beginning, or arrived when the schema changed. */
        Constant(String name, boolean arrived) {
            this.name = name;
            this.arrived = arrived;
        }
    }

    boolean isOrdinal() {
        return kind == Fact.ORDINAL_ENUMS;
    }

    boolean isNative() {
        return kind == Fact.NATIVE_ENUMS;
    }

    List<String> names() {
        return constants.stream().map(constant -> constant.name).toList();
    }

    ColumnType type() {
        if (isNative()) {
            return ColumnType.enumeration(typeName, names());
        }
        return isOrdinal() ? ColumnType.of("smallint") : ColumnType.of("varchar", 255);
    }

    Check check(String column) {
        return new Check("ck_" + column, new Check.Values(column, names(), isOrdinal()));
    }

    String value() {
        return isOrdinal() ? "0" : Check.Values.literal(constants.get(0).name);
    }
}
