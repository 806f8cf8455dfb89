package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.EnumType;
import io.aludel.schema.Table;
import io.aludel.schema.operation.RenameEnumValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Every constant that rows may hold is still one. */
final class DropEnumValueRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        if (draft.hasDataStep()) {
            return;
        }
        for (Table table : draft.after().tables().values()) {
            for (Column column : table.columns()) {
                draft.columnBefore(table.name(), column.name())
                        .ifPresent(old -> check(draft, table, column, old, findings));
            }
        }
    }

    private static void check(
            DraftView draft, Table table, Column column, ColumnName old, Consumer<Diagnostic> findings) {
        List<String> now = constants(table, column);
        List<String> gone = draft
                .before()
                .table(old.table())
                .map(before -> constants(before, before.requireColumn(old.column())))
                .orElse(List.of())
                .stream()
                .filter(constant -> !now.contains(constant) && !isRenamed(draft, table, column, constant))
                .toList();
        if (!gone.isEmpty() && !now.isEmpty()) {
            findings.accept(Code.DROP_ENUM_VALUE.at(
                    draft.origin(table.name(), column.name()),
                    Words.quoted(gone),
                    column.name(),
                    table.name(),
                    gone.stream()
                            .map(constant -> "'" + constant.replace("'", "''") + "'")
                            .collect(Collectors.joining(", "))));
        }
    }

    private static boolean isRenamed(DraftView draft, Table table, Column column, String constant) {
        return draft.all(RenameEnumValue.class)
                .anyMatch(rename -> rename.table().equals(table.name())
                        && rename.column().equals(column.name())
                        && rename.from().equals(constant));
    }

    /** The names that rows may hold; none where they hold positions or anything at all. */
    private static List<String> constants(Table table, Column column) {
        Optional<EnumType> type = column.type().enumType();
        return type.map(EnumType::values)
                .orElseGet(() -> table.checks().stream()
                        .flatMap(check -> Named.in(check, column.name()).stream())
                        .toList());
    }

    /** The names that a check lets a column have. */
    private record Named(String column) implements Check.Visitor<List<String>> {

        static List<String> in(Check check, String column) {
            return check.rule().accept(new Named(column));
        }

        @Override
        public List<String> visit(Check.Expression expression) {
            return List.of();
        }

        @Override
        public List<String> visit(Check.Values values) {
            return values.column().equals(column) && !values.ordinal() ? values.constants() : List.of();
        }
    }
}
