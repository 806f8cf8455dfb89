package io.aludel.schema.dialect.mysql;

import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.operation.ChangeColumnType;
import java.util.Optional;

/** The expressions that convert columns where assigning the old value to the new type wouldn't. */
final class MysqlConversions {

    private static final String UUID = "uuid";

    private final Spelling spelling;

    MysqlConversions(Spelling spelling) {
        this.spelling = spelling;
    }

    /** That of a change, if it needs one: the declared one, or a UUID's where those are bytes. */
    Optional<String> of(ChangeColumnType change) {
        return new MysqlCasts(spelling.types())
                .using(change)
                .map(spelling.features()::expression)
                .or(() -> ofUuid(change));
    }

    /** MariaDB's UUIDs are a type of their own, which texts become and which become texts. */
    private Optional<String> ofUuid(ChangeColumnType change) {
        boolean fromUuid = change.from().name().equals(UUID);
        boolean toUuid = change.to().name().equals(UUID);
        if (fromUuid == toUuid
                || spelling.types()
                        .spell(fromUuid ? change.from() : change.to())
                        .equals(UUID)) {
            return Optional.empty();
        }
        return Optional.of(
                (toUuid ? "uuid_to_bin(" : "bin_to_uuid(") + spelling.names().spell(change.column()) + ")");
    }
}
