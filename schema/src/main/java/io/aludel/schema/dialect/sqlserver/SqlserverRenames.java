package io.aludel.schema.dialect.sqlserver;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import java.util.ArrayList;
import java.util.List;

/** What gets another name or another schema: a procedure renames, and {@code alter schema} moves (manual: sp_rename, ALTER SCHEMA). */
final class SqlserverRenames {

    private final Spelling spelling;
    private final Schema before;
    private final Probes probes;

    SqlserverRenames(Spelling spelling, Schema before) {
        this.spelling = spelling;
        this.before = before;
        this.probes = spelling.probes();
    }

    List<Statement> rename(RenameTable operation) {
        return rename(
                operation,
                Probes.and(probes.table(operation.to()), Probes.not(probes.table(operation.from()))),
                name(operation.from()),
                operation.to().name(),
                "");
    }

    /** The text that renames a column. */
    String text(RenameColumn operation) {
        return text(name(operation.table()) + "." + spelling.names().spell(operation.from()), operation.to(), "COLUMN");
    }

    List<Statement> rename(RenameIndex operation) {
        boolean kept = before.requireTable(operation.table())
                .index(operation.from())
                .flatMap(spelling.features()::kept)
                .isPresent();
        return kept
                ? rename(
                        operation,
                        Probes.and(
                                probes.index(operation.table(), operation.to()),
                                Probes.not(probes.index(operation.table(), operation.from()))),
                        ofTable(operation.table(), operation.from()),
                        operation.to(),
                        "INDEX")
                : List.of();
    }

    /** A unique key may be an index. */
    List<Statement> rename(RenameConstraint operation) {
        boolean isIndex = new SqlserverUniqueKeys(spelling, before)
                .filtered(operation.table(), operation.from())
                .isPresent();
        return rename(
                operation,
                Probes.and(
                        probes.constraint(operation.table(), operation.to()),
                        Probes.not(probes.constraint(operation.table(), operation.from()))),
                isIndex
                        ? ofTable(operation.table(), operation.from())
                        : name(operation.table().sibling(operation.from())),
                operation.to(),
                isIndex ? "INDEX" : "OBJECT");
    }

    List<Statement> move(MoveTable operation) {
        return List.of(new Statement(
                operation.describe(),
                Probes.and(probes.table(operation.to()), Probes.not(probes.table(operation.from()))),
                transfer(operation.from(), operation.to())));
    }

    List<Statement> move(MoveSequence operation) {
        List<Statement> statements = new ArrayList<>();
        QualifiedName moved = operation.to().sibling(operation.from().name());
        if (!moved.equals(operation.from())) {
            statements.add(new Statement(
                    operation.describe(),
                    Probes.and(probes.sequence(moved), Probes.not(probes.sequence(operation.from()))),
                    transfer(operation.from(), operation.to())));
        }
        if (!moved.equals(operation.to())) {
            statements.addAll(rename(
                    operation,
                    Probes.and(probes.sequence(operation.to()), Probes.not(probes.sequence(moved))),
                    name(moved),
                    operation.to().name(),
                    ""));
        }
        return statements;
    }

    private String transfer(QualifiedName from, QualifiedName to) {
        String schema = to.schema().map(spelling.names()::spell).orElse("dbo");
        return "alter schema " + schema + " transfer " + name(from);
    }

    private List<Statement> rename(Operation operation, String probe, String what, String to, String kind) {
        return List.of(new Statement(operation.describe(), probe, text(what, to, kind)));
    }

    private String text(String what, String to, String kind) {
        return "exec sp_rename " + spelling.literal(what) + ", " + spelling.literal(to)
                + (kind.isEmpty() ? "" : ", " + spelling.literal(kind));
    }

    private String ofTable(QualifiedName table, String part) {
        return name(table) + "." + spelling.names().spell(part);
    }

    private String name(QualifiedName name) {
        return spelling.names().spell(name);
    }
}
