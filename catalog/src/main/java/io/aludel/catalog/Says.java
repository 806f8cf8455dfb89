package io.aludel.catalog;

import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import java.util.Optional;

/**
 * What an operation says of one thing.
 *
 * @param table the table that it belongs to
 * @param subject the thing and what about it, such as {@code the default of column players.age}
 * @param inDatabase what it is there; empty: there's none
 * @param inModel what it is here; empty: there's none
 * @param isWholeTable whether it's all of a table
 */
record Says(String table, String subject, Optional<String> inDatabase, Optional<String> inModel, boolean isWholeTable) {

    static Says table(Table table, boolean inModel) {
        Optional<String> there = Optional.of("a table");
        return new Says(
                "" + table.name(),
                "table " + table.name(),
                inModel ? Optional.empty() : there,
                inModel ? there : Optional.empty(),
                true);
    }

    static Says sequence(Sequence sequence, Optional<Sequence> inDatabase, Optional<Sequence> inModel) {
        return new Says(
                "",
                "sequence " + sequence.name(),
                inDatabase.map(Sequence::toString),
                inModel.map(Sequence::toString),
                false);
    }

    static Says of(QualifiedName table, String subject, Optional<String> inDatabase, Optional<String> inModel) {
        return new Says("" + table, subject, inDatabase, inModel, false);
    }

    static Says column(QualifiedName table, String column, Optional<String> inDatabase, Optional<String> inModel) {
        return of(table, "column " + table + "." + column, inDatabase, inModel);
    }

    /** A fact that's there or not; one that isn't there is called none. */
    static Says fact(
            QualifiedName table, String fact, String column, Optional<String> inDatabase, Optional<String> inModel) {
        return of(table, fact + " of column " + table + "." + column, told(inDatabase), told(inModel));
    }

    static Optional<String> told(Optional<String> value) {
        return Optional.of(value.orElse("none"));
    }

    static Says constraint(QualifiedName table, String kind, Constraint constraint, boolean inModel) {
        return rule(table, kind + " " + constraint.name(), constraint.toString(), inModel);
    }

    static Says index(QualifiedName table, Index index, boolean inModel) {
        return rule(table, "index " + index.name(), index.toString(), inModel);
    }

    private static Says rule(QualifiedName table, String name, String text, boolean inModel) {
        Optional<String> there = Optional.of(text);
        return of(table, name + " of " + table, inModel ? Optional.empty() : there, inModel ? there : Optional.empty());
    }

    static Says renamed(QualifiedName table, String kind, String from, String to) {
        return of(table, kind + " of " + table, Optional.of("called " + from), Optional.of("called " + to));
    }

    /** Empty when both are the same. */
    Optional<String> sentence() {
        if (inDatabase.equals(inModel)) {
            return Optional.empty();
        }
        if (inDatabase.isPresent() && inModel.isPresent()) {
            return Optional.of(
                    subject + " is " + inDatabase.get() + " in the database and " + inModel.get() + " in the model");
        }
        return Optional.of(
                inDatabase.isPresent()
                        ? subject + " exists in the database and not in the model"
                        : subject + " exists in the model and not in the database");
    }
}
