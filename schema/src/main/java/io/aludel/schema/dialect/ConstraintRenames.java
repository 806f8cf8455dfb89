package io.aludel.schema.dialect;

import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constraints that get another name by being dropped and added, for databases that rename none or not the index behind them. */
public final class ConstraintRenames {

    private final Schema schema;

    /** Of constraints of that schema. */
    public ConstraintRenames(Schema schema) {
        this.schema = schema;
    }

    /** Whether it's a check, behind which there's no index. */
    public boolean isCheck(RenameConstraint rename) {
        return rule(schema, rename, rename.from())
                .filter(rule -> rule.kind() == Rule.Kind.CHECK)
                .isPresent();
    }

    /** The operations that stand for a rename: foreign keys that need the constraint leave meanwhile. */
    public List<Operation> madeAnew(RenameConstraint rename) {
        Rule old = rule(schema, rename, rename.from()).orElseThrow();
        Rule renamed = rule(rename.applyTo(schema), rename, rename.to()).orElseThrow();
        Dependents dependents = new Dependents(schema);
        if (old.unique()) {
            dependents.addForeignKeysTo(schema.requireTable(rename.table()), old.columns());
        }
        List<Operation> all = new ArrayList<>(dependents.drops());
        all.add(old.drop());
        all.add(renamed.add());
        all.addAll(dependents.additions());
        return all;
    }

    private static Optional<Rule> rule(Schema schema, RenameConstraint rename, String name) {
        Table table = schema.requireTable(rename.table());
        return Rule.of(table).stream()
                .filter(rule -> rule.kind() != Rule.Kind.INDEX && rule.name().equals(name))
                .findFirst();
    }
}
