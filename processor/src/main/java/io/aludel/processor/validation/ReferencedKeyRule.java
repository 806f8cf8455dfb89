package io.aludel.processor.validation;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.ReferenceLayout;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A reference refers to a key of its target, by as many columns as it has. */
final class ReferencedKeyRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        Map<String, TableLayout> byClass = database.layouts().stream()
                .collect(Collectors.toMap(layout -> layout.entity().className(), Function.identity()));
        for (TableLayout layout : database.layouts()) {
            for (ReferenceLayout reference : layout.references()) {
                reference
                        .target()
                        .map(EntityModel::className)
                        .flatMap(name -> Optional.ofNullable(byClass.get(name)))
                        .ifPresent(target -> check(database, reference, target, problems));
            }
        }
    }

    private static void check(
            MappedDatabase database, ReferenceLayout reference, TableLayout target, Consumer<Diagnostic> problems) {
        Optional<Sourced<String>> referenced = reference.member().join().referencedColumn();
        if (referenced.isPresent()) {
            checkReferenced(database, reference, referenced.get(), target, problems);
            return;
        }
        List<String> key =
                target.primaryKey().map(Sourced::value).map(PrimaryKey::columns).orElse(List.of());
        reference
                .member()
                .join()
                .name()
                .filter(name -> key.size() > 1)
                .ifPresent(name -> problems.accept(Code.SEVERAL_KEY_COLUMNS.at(
                        name.origin(),
                        reference.member().origin().text(),
                        target.entity().simpleName(),
                        String.join(", ", key))));
    }

    private static void checkReferenced(
            MappedDatabase database,
            ReferenceLayout reference,
            Sourced<String> written,
            TableLayout target,
            Consumer<Diagnostic> problems) {
        Optional<ColumnLayout> column = target.column(written.value());
        if (column.isEmpty()) {
            if (target.entity().complete()) {
                problems.accept(Code.UNKNOWN_COLUMN.at(
                        written.origin(), written.value(), target.name(), DidYouMean.column(written.value(), target)));
            }
            return;
        }
        Optional<Table> table = database.schema().table(target.name());
        if (table.isPresent() && !table.get().isKey(List.of(written.value()))) {
            problems.accept(Code.REFERENCED_KEY_MISSING.at(
                    written.origin(),
                    reference.member().origin().text(),
                    written.value(),
                    target.name(),
                    column.get().member().origin().text()));
        }
    }
}
