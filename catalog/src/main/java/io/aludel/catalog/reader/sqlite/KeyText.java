package io.aludel.catalog.reader.sqlite;

import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a foreign key says behind {@code references}.
 *
 * @param target the table that it refers to
 * @param targetColumns the columns there; none: those of its primary key
 * @param onDelete what becomes of rows whose target leaves
 * @param onUpdate what becomes of rows whose target changes
 * @param deferral when it's checked
 */
record KeyText(
        String target,
        List<String> targetColumns,
        ReferenceAction onDelete,
        ReferenceAction onUpdate,
        Deferral deferral) {

    /** Reads what follows {@code references}. */
    static KeyText read(Tokens tokens) {
        String target = tokens.name();
        List<String> columns = tokens.is("(") ? tokens.names() : List.of();
        ReferenceAction onDelete = ReferenceAction.NO_ACTION;
        ReferenceAction onUpdate = ReferenceAction.NO_ACTION;
        while (tokens.is("on") || tokens.is("match")) {
            if (tokens.take("on", "delete")) {
                onDelete = action(tokens);
            } else if (tokens.take("on", "update")) {
                onUpdate = action(tokens);
            } else {
                tokens.expect("match");
                tokens.name();
            }
        }
        return new KeyText(target, columns, onDelete, onUpdate, deferral(tokens));
    }

    private static ReferenceAction action(Tokens tokens) {
        if (tokens.take("set", "null")) {
            return ReferenceAction.SET_NULL;
        }
        if (tokens.take("set", "default")) {
            return ReferenceAction.SET_DEFAULT;
        }
        if (tokens.take("cascade")) {
            return ReferenceAction.CASCADE;
        }
        if (tokens.take("restrict")) {
            return ReferenceAction.RESTRICT;
        }
        tokens.expect("no", "action");
        return ReferenceAction.NO_ACTION;
    }

    private static Deferral deferral(Tokens tokens) {
        boolean never = tokens.take("not", "deferrable");
        boolean deferrable = !never && tokens.take("deferrable");
        boolean late = (never || deferrable) && tokens.take("initially", "deferred");
        if (!late && (never || deferrable)) {
            tokens.take("initially", "immediate");
        }
        if (!deferrable) {
            return Deferral.NONE;
        }
        return late ? Deferral.DEFERRED : Deferral.IMMEDIATE;
    }

    /** The same under the names that the target has for itself and its columns; without columns it's its primary key. */
    KeyText named(Map<String, TableText> tables) {
        Optional<String> name =
                tables.keySet().stream().filter(target::equalsIgnoreCase).findFirst();
        Optional<TableText> table = name.map(tables::get);
        List<String> wanted = targetColumns.isEmpty()
                ? table.flatMap(TableText::primaryKey).map(RuleText::columns).orElse(List.of())
                : targetColumns;
        List<String> columns = table.map(there -> there.named(wanted))
                .filter(found -> !found.isEmpty())
                .orElse(wanted);
        return new KeyText(name.orElse(target), columns, onDelete, onUpdate, deferral);
    }

    /** The whole key; one that refers to nothing refers to columns of its own columns' names. */
    ForeignKey key(String name, List<String> columns) {
        return new ForeignKey(
                name,
                columns,
                QualifiedName.of(target),
                targetColumns.size() == columns.size() ? targetColumns : columns,
                onDelete,
                onUpdate,
                deferral);
    }
}
