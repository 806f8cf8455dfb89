package io.aludel.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.EntityTable;
import io.aludel.processor.model.MappedColumn;
import io.aludel.processor.model.RelationshipModel;
import io.aludel.processor.model.RelationshipModel.Through;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Statements by which a table's class registers what isn't a typed field: where values come from, keys, indexes, relationships.
 *
 * <p>They are calls of a few fixed arguments, since javac spends most of its time on finding methods: a list costs as much as all
 * the rest of its statement.
 */
final class TableFacts {

    private final CodeBlock.Builder code = CodeBlock.builder();

    private TableFacts() {}

    static CodeBlock of(EntityTable entity, Table table) {
        TableFacts facts = new TableFacts();
        entity.columns().stream().map(MappedColumn::column).forEach(facts::column);
        table.primaryKey().ifPresent(key -> facts.key("primaryKey", key.name(), key.columns()));
        table.uniqueKeys().forEach(key -> facts.key("uniqueKey", key.name(), key.columns()));
        table.foreignKeys().forEach(facts::foreignKey);
        table.indexes().forEach(facts::index);
        entity.relationships().forEach(facts::relationship);
        return facts.code.build();
    }

    /** Registers the primary key alone, if there is one. */
    static CodeBlock primaryKey(Table table) {
        TableFacts facts = new TableFacts();
        table.primaryKey().ifPresent(key -> facts.key("primaryKey", key.name(), key.columns()));
        return facts.code.build();
    }

    private void column(Column column) {
        column("generated", column, column.generation());
        column("defaultValue", column, column.defaultExpression());
        column("computed", column, column.computed());
        column("onUpdate", column, column.onUpdate());
    }

    private void column(String method, Column column, Optional<?> fact) {
        fact.ifPresent(text ->
                code.addStatement("$L($L, $L)", method, Literals.of(column.name()), Literals.of(text.toString())));
    }

    private void key(String method, String name, List<String> columns) {
        code.addStatement("$L($L, $L)", method, Literals.of(name), Literals.list(columns));
    }

    private void foreignKey(ForeignKey key) {
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        "foreignKey($T.of($L, $L)",
                        RuntimeTypes.FOREIGN_KEY,
                        Literals.of(key.name()),
                        Literals.of(key.target().toString()));
        pairs(call, "on", key.columns(), key.targetColumns());
        action(call, "onDelete", key.onDelete());
        action(call, "onUpdate", key.onUpdate());
        code.addStatement(call.add(")").build());
    }

    private static void action(CodeBlock.Builder call, String method, ReferenceAction action) {
        if (action != ReferenceAction.NO_ACTION) {
            call.add("\n.$L($T.$L)", method, RuntimeTypes.REFERENCE_ACTION, action.name());
        }
    }

    /** Columns by name, expressions as they're written. */
    private void index(Index index) {
        List<String> parts = index.parts().stream().map(Index.Part::text).toList();
        code.addStatement("index($L, $L, $L)", Literals.of(index.name()), index.unique(), Literals.list(parts));
    }

    private void relationship(RelationshipModel end) {
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        "relationship($T.of($L, $T.Kind.$L, $L)",
                        RuntimeTypes.RELATIONSHIP,
                        Literals.of(end.member()),
                        RuntimeTypes.RELATIONSHIP,
                        end.kind().name(),
                        Literals.of(end.targetTable().toString()));
        end.through()
                .ifPresentOrElse(
                        through -> through(call, end, through),
                        () -> pairs(call, "on", end.columns(), end.targetColumns()));
        end.mappedBy().ifPresent(member -> call.add("\n.mappedBy($L)", Literals.of(member)));
        if (!end.cascade().isEmpty()) {
            call.add(
                    "\n.cascade($L)",
                    Literals.list(end.cascade().stream().map(Enum::name).toList()));
        }
        if (end.orphanRemoval()) {
            call.add("\n.removingOrphans()");
        }
        code.addStatement(call.add(")").build());
    }

    private static void through(CodeBlock.Builder call, RelationshipModel end, Through through) {
        call.add("\n.through($L)", Literals.of(through.table().toString()));
        pairs(call, "from", end.columns(), through.columns());
        pairs(call, "to", through.targetColumns(), end.targetColumns());
    }

    /** Both lists have the same length unless there's an error, which is told elsewhere. */
    private static void pairs(CodeBlock.Builder call, String method, List<String> columns, List<String> targets) {
        for (int i = 0; i < Math.min(columns.size(), targets.size()); i++) {
            call.add("\n.$L($L, $L)", method, Literals.of(columns.get(i)), Literals.of(targets.get(i)));
        }
    }
}
