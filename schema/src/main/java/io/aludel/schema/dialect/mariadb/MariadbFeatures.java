package io.aludel.schema.dialect.mariadb;

import io.aludel.schema.Column;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Types;
import io.aludel.schema.dialect.mysql.MysqlAbilities;
import io.aludel.schema.dialect.mysql.MysqlFeatures;
import io.aludel.schema.dialect.mysql.OnlineTraits;
import java.util.Optional;

/** What MariaDB keeps besides: sequences; and what it keeps in another way: that a computed column has no NULL, as a check of it. */
final class MariadbFeatures extends MysqlFeatures {

    private static final long USUAL_CACHE = 1000;

    MariadbFeatures(Types types) {
        super(
                types,
                MariadbDialect.ID,
                new MysqlAbilities("MariaDB", false, true, true, true, true, OnlineTraits.MARIADB));
    }

    @Override
    public String notNull(Column column, String spelledName) {
        return column.computed().isPresent() ? " check (" + spelledName + " is not null)" : " not null";
    }

    @Override
    public long usualCache() {
        return USUAL_CACHE;
    }

    /** Manual, CREATE SEQUENCE. */
    @Override
    public long leastNumber() {
        return Long.MIN_VALUE + 1;
    }

    @Override
    public long greatestNumber() {
        return Long.MAX_VALUE - 1;
    }

    @Override
    public String noCycle() {
        return "nocycle";
    }

    @Override
    public Optional<Sequence> kept(Sequence sequence) {
        return Optional.of(new Sequence(
                sequence.name(),
                Sequence.USUAL_TYPE,
                sequence.start(),
                sequence.increment(),
                sequence.minimum(),
                sequence.maximum(),
                sequence.cycle(),
                sequence.cache()));
    }
}
