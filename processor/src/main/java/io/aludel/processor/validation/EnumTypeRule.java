package io.aludel.processor.validation;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.EnumType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Columns that share a type of the database's own agree on its values. */
final class EnumTypeRule implements Rule {

    /** A column and its type. */
    private record Typed(ColumnLayout column, EnumType type) {}

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        Map<String, Typed> first = new HashMap<>();
        List<ColumnLayout> columns = database.layouts().stream()
                .flatMap(layout -> layout.columns().stream())
                .toList();
        for (ColumnLayout column : columns) {
            column.type().flatMap(type -> type.enumType()).ifPresent(type -> {
                Typed earlier = first.putIfAbsent(type.name(), new Typed(column, type));
                if (earlier != null && !earlier.type().equals(type)) {
                    problems.accept(Code.ENUM_TYPE_CONFLICT.at(
                            column.member().origin(),
                            type.name(),
                            String.join(", ", earlier.type().values()),
                            earlier.column().member().origin().text(),
                            String.join(", ", type.values()),
                            column.member().origin().text()));
                }
            });
        }
    }
}
