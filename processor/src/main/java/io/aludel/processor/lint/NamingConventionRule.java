package io.aludel.processor.lint;

import io.aludel.processor.mapping.Naming;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.Optional;
import java.util.function.Consumer;

/** Names are as the root's strategy and templates would make them, for those who want all to; checks have no name of their own. */
final class NamingConventionRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        Naming naming = new Naming(model.database().model());
        for (Table table : model.tables()) {
            QualifiedName name = table.name();
            String own = name.name();
            Places at = new Places(name, findings);
            at.compare("table", own, naming.conventional(own), model.lookup().originOf(name));
            for (Column column : table.columns()) {
                at.compare("column", column.name(), naming.conventional(column.name()), model.origin(table, column));
            }
            table.primaryKey()
                    .ifPresent(key -> at.compare(
                            "primary key",
                            key.name(),
                            naming.primaryKey(Optional.empty(), own, key.columns()),
                            model.lookup().originOfConstraint(name, key.name())));
            for (UniqueKey key : table.uniqueKeys()) {
                at.compare(
                        "unique constraint",
                        key.name(),
                        naming.unique(Optional.empty(), own, key.columns()),
                        model.lookup().originOfConstraint(name, key.name()));
            }
            for (ForeignKey key : table.foreignKeys()) {
                at.compare(
                        "foreign key",
                        key.name(),
                        naming.foreignKey(
                                Optional.empty(),
                                own,
                                key.columns(),
                                key.target().name()),
                        model.lookup().originOfConstraint(name, key.name()));
            }
            for (Index index : table.indexes()) {
                at.compare(
                        "index",
                        index.name(),
                        naming.index(Optional.empty(), own, index.parts()),
                        model.lookup().originOfIndex(name, index.name()));
            }
        }
    }

    /** Takes what differs, in one table. */
    private record Places(QualifiedName table, Consumer<Diagnostic> findings) {
        void compare(String kind, String name, String wanted, Origin origin) {
            if (!name.equals(wanted)) {
                String owner = name.equals(table.name()) ? "" : " of table \"" + table + "\"";
                findings.accept(Code.NAMING_CONVENTION.at(origin, kind + " \"" + name + "\"" + owner, wanted));
            }
        }
    }
}
