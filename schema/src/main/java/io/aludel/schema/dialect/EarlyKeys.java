package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.PhasedOperations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Foreign keys of new tables come with their tables, for databases that would make the tables anew to add them later. */
public final class EarlyKeys {

    private EarlyKeys() {}

    /**
     * The operations with such keys in the phase that makes the tables, as far as what they refer to is a key by then.
     *
     * @param way the operations in the phases in which every database can do them
     */
    public static PhasedOperations of(PhasedOperations way) {
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
