package io.aludel.processor.validation;

import io.aludel.processor.model.JoinColumnModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
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

/** A reference refers to a key of its target, by as many columns as that has. */
final class ReferencedKeyRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        Map<String, TableLayout> byClass = database.layouts().stream()
                .collect(Collectors.toMap(layout -> layout.entity().className(), Function.identity()));
        for (TableLayout layout : database.layouts()) {
            for (ReferenceLayout reference : layout.references()) {
                reference
                        .target()
                        .flatMap(entity -> Optional.ofNullable(byClass.get(entity.className())))
                        .ifPresent(target -> check(database, reference, target, problems));
            }
        }
    }

    private static void check(
            MappedDatabase database, ReferenceLayout reference, TableLayout target, Consumer<Diagnostic> problems) {
        List<Sourced<String>> referenced = reference.member().referencedColumns();
        List<Sourced<String>> unknown = referenced.stream()
                .filter(column -> target.column(column.value()).isEmpty())
                .toList();
        unknown.stream()
                .filter(column -> target.entity().complete())
                .forEach(column -> problems.accept(Code.UNKNOWN_COLUMN.at(
                        column.origin(), column.value(), target.name(), DidYouMean.column(column.value(), target))));
        if (!unknown.isEmpty()) {
            return;
        }
        if (reference.columns().isEmpty()) {
            checkNumber(reference, target, problems);
        } else if (!referenced.isEmpty()) {
            checkKey(database, reference, target, problems);
        }
    }

    /** Each column of a key is named, or none. */
    private static void checkNumber(ReferenceLayout reference, TableLayout target, Consumer<Diagnostic> problems) {
        List<String> key =
                target.primaryKey().map(Sourced::value).map(PrimaryKey::columns).orElse(List.of());
        List<JoinColumnModel> join = reference.member().join();
        Optional<Origin> place = join.stream()
                .flatMap(column -> column.name().stream())
                .map(Sourced::origin)
                .findFirst()
                .or(() -> join.stream().map(JoinColumnModel::origin).findFirst());
        place.filter(origin -> !key.isEmpty())
                .ifPresent(origin -> problems.accept(Code.SEVERAL_KEY_COLUMNS.at(
                        origin,
                        reference.member().origin().text(),
                        target.entity().simpleName(),
                        String.join(", ", key),
                        join.size())));
    }

    private static void checkKey(
            MappedDatabase database, ReferenceLayout reference, TableLayout target, Consumer<Diagnostic> problems) {
        List<Sourced<String>> referenced = reference.member().referencedColumns();
        List<String> names = referenced.stream().map(Sourced::value).toList();
        Optional<Table> table = database.schema().table(target.name());
        if (table.isEmpty() || table.get().isKey(names)) {
            return;
        }
        Sourced<String> first = referenced.get(0);
        problems.accept(
                names.size() == 1
                        ? Code.REFERENCED_KEY_MISSING.at(
                                first.origin(),
                                reference.member().origin().text(),
                                "column",
                                names.get(0),
                                target.name(),
                                "isn't",
                                "@Column(unique = true) on "
                                        + target.column(names.get(0))
                                                .orElseThrow()
                                                .member()
                                                .origin()
                                                .text())
                        : Code.REFERENCED_KEY_MISSING.at(
                                first.origin(),
                                reference.member().origin().text(),
                                "columns",
                                String.join("\", \"", names),
                                target.name(),
                                "aren't",
                                "@Table(uniques = @Unique(columns = {\"" + String.join("\", \"", names) + "\"})) on "
                                        + target.entity().simpleName()));
    }
}
