package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.PhasedOperations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How SQLite carries out lists of operations: all changes of a table that it can't make in place are one new table. */
final class SqliteRendering implements Rendering {

    private final Spelling spelling;

    SqliteRendering(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        return new SqliteStatements(spelling, before, operations).all();
    }

    /** Foreign keys of new tables come with their tables: adding them later would make the tables anew. */
    @Override
    public PhasedOperations arranged(PhasedOperations way) {
        Set<QualifiedName> created = new HashSet<>();
        way.expand().forEach(operation -> {
            if (operation instanceof CreateTable create) {
                created.add(create.table().name());
            }
        });
        Schema transition = way.transition();
        List<Operation> expand = new ArrayList<>(way.expand());
        List<Operation> contract = new ArrayList<>();
        for (Operation operation : way.contract()) {
            boolean early = operation instanceof AddForeignKey add
                    && created.contains(add.table())
                    && transition
                            .table(add.key().target())
                            .filter(target -> target.isKey(add.key().targetColumns()))
                            .isPresent();
            (early ? expand : contract).add(operation);
        }
        return new PhasedOperations(way.before(), way.guards(), expand, way.recodings(), way.backfills(), contract);
    }
}
