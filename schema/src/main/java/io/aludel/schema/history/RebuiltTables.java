package io.aludel.schema.history;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The tables that frozen SQL makes anew: those that leave and come back on one way, as the probes of its steps tell. The new table has
 * the columns that were known when the SQL was frozen, and no other.
 *
 * <p>Probes are our own text, which a database that can be finished after a crash needs anyway; so neither a mark in the file nor a
 * look at the SQL is needed, and SQL that was edited is told by its probes too.
 */
final class RebuiltTables {

    private RebuiltTables() {}

    /** Those of any way. */
    static SortedSet<QualifiedName> of(Script script) {
        SortedSet<QualifiedName> rebuilt = new TreeSet<>(of(script.upgrade()));
        rebuilt.addAll(of(script.downgrade()));
        rebuilt.addAll(of(script.retreat()));
        return rebuilt;
    }

    private static Set<QualifiedName> of(List<Script.Step> steps) {
        Set<QualifiedName> gone = new HashSet<>();
        Set<QualifiedName> back = new HashSet<>();
        for (String probe : steps.stream().map(RebuiltTables::probe).toList()) {
            // A step that may run twice says of a table that's there that it isn't. It stays there, so it can't come
            // back.
            for (ProbeSyntax.TableCondition condition : ProbeSyntax.onTables(probe)) {
                if (!condition.holds()) {
                    gone.add(condition.table());
                } else if (gone.contains(condition.table())) {
                    back.add(condition.table());
                }
            }
        }
        return back;
    }

    private static String probe(Script.Step step) {
        return step.accept(new Script.StepVisitor<>() {
            @Override
            public String visit(Script.GuardStep guard) {
                return "";
            }

            @Override
            public String visit(Script.SqlStep sql) {
                return sql.probe();
            }

            @Override
            public String visit(Script.JavaStep java) {
                return "";
            }
        });
    }
}
