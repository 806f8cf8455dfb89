package io.aludel.processor.lint;

import io.aludel.schema.ColumnType;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.SuccessorLimits;
import io.aludel.schema.dialect.Unsupported;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.dialect.postgresql.PostgresqlRewrites;
import io.aludel.schema.operation.ChangeColumnType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What advice depends on in one database: a constant each, so that another database is added here and nowhere else.
 *
 * @param id its dialect's id
 * @param rewritten whether a change of one type to the other writes all rows anew while nobody else can use the table
 * @param traits what holds of it
 */
record Engine(String id, BiPredicate<ColumnType, ColumnType> rewritten, Set<Trait> traits) {

    private static final List<Engine> ALL = List.of(
            new Engine("h2", TypeRewrites::onH2, Set.of(Trait.INDEXES_FOREIGN_KEYS, Trait.COPIES_FOR_ENUMERATIONS)),
            new Engine(
                    "postgresql",
                    PostgresqlRewrites::isNeeded,
                    Set.of(
                            Trait.LOCKS_FOR_INDEXES,
                            Trait.LOCKS_FOR_KEYS,
                            Trait.SCANS_FOR_REFERENCES,
                            Trait.SCANS_FOR_CHECKS,
                            Trait.SCANS_FOR_NOT_NULL,
                            Trait.REWRITES_FOR_VOLATILE_DEFAULTS,
                            Trait.REWRITES_FOR_IDENTITIES,
                            Trait.REWRITES_FOR_STORED_COLUMNS,
                            Trait.PADS_CHAR,
                            Trait.ALIGNS_COLUMNS,
                            Trait.QUEUES_BEHIND_LOCKS)),
            new Engine("mariadb", TypeRewrites::onMariadb, Trait.OF_MYSQL),
            new Engine("mysql", TypeRewrites::onMysql, Trait.OF_MYSQL),
            new Engine(
                    "sqlite",
                    TypeRewrites::always,
                    Set.of(Trait.REWRITES_FOR_STORED_COLUMNS, Trait.KEEPS_FRACTIONS_AS_DOUBLES)),
            new Engine("hsqldb", TypeRewrites::never, Set.of(Trait.INDEXES_FOREIGN_KEYS, Trait.PADS_CHAR)),
            new Engine(
                    "derby",
                    TypeRewrites::unlessLonger,
                    Set.of(
                            Trait.INDEXES_FOREIGN_KEYS,
                            Trait.PADS_CHAR,
                            Trait.KEEPS_TIMES_IN_SECONDS,
                            Trait.REFUSES_SECOND_CASCADE)),
            new Engine("duckdb", TypeRewrites::never, Set.of()),
            new Engine("oracle", TypeRewrites::unlessLonger, Set.of(Trait.PADS_CHAR)),
            new Engine("sqlserver", TypeRewrites::unlessLonger, Set.of(Trait.PADS_CHAR, Trait.REFUSES_SECOND_CASCADE)));

    Engine {
        traits = Set.copyOf(traits);
    }

    /** What is known of a dialect's database; empty means nothing that advice depends on. */
    static Optional<Engine> of(String dialectId) {
        return ALL.stream().filter(engine -> engine.id.equals(dialectId)).findFirst();
    }

    /** As it's known to a revision that's recorded online. */
    Engine online() {
        Set<Trait> left = new HashSet<>(traits);
        left.removeAll(Trait.AVOIDED_ONLINE);
        if (dialect().features().keepsTwins()) {
            left.add(Trait.KEEPS_OLD_NAMES);
        }
        return new Engine(id, rewritten, left);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether a change of a column's type writes all rows anew; two that it spells alike are no change. */
    boolean rewrites(ColumnType from, ColumnType to) {
        return !spell(from).equals(spell(to)) && rewritten.test(from, to);
    }

    /** Whether a revision that's recorded online writes all rows anew for a change all the same: no other column takes the place. */
    boolean rewrites(DraftView draft, ChangeColumnType change) {
        return rewrites(change.from(), change.to())
                && !(has(Trait.KEEPS_OLD_NAMES)
                        && new SuccessorLimits(
                                        draft.after(),
                                        draft.operations(),
                                        dialect().features())
                                .allow(change));
    }

    /** A type as the database spells it. */
    String spell(ColumnType type) {
        return dialect().types().spell(type);
    }

    /** What the database has no place for, though rows are kept as declared. */
    List<Unsupported> unsupported(Table table) {
        return dialect().features().unsupported(table);
    }

    Identifiers identifiers() {
        return dialect().identifiers();
    }

    private Dialect dialect() {
        return Dialects.byId(id).orElseThrow();
    }

    /** The database's name for messages. */
    @Override
    public String toString() {
        return identifiers().database();
    }
}
