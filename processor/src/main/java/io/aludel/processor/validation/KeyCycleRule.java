package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.model.ToOneMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The key of an entity, when it's made of references, ends at columns somewhere. */
final class KeyCycleRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        for (TableLayout layout : database.layouts()) {
            EntityModel entity = layout.entity();
            for (ToOneMember member : keyReferences(entity)) {
                if (leadsTo(entity, member, database, new HashSet<>())) {
                    problems.accept(Code.KEY_CYCLE.at(
                            member.origin(),
                            entity.simpleName(),
                            member.origin().text()));
                }
            }
        }
    }

    private static List<ToOneMember> keyReferences(EntityModel entity) {
        return entity.toOnes().stream()
                .filter(member -> member.facts().id().isPresent())
                .filter(member -> member.referencedColumns().isEmpty())
                .toList();
    }

    private static boolean leadsTo(EntityModel goal, ToOneMember from, MappedDatabase database, Set<String> seen) {
        Optional<EntityModel> next = database.tableOf(from.target().name());
        if (next.isEmpty()) {
            return false;
        }
        String name = next.get().className();
        return name.equals(goal.className())
                || (seen.add(name)
                        && keyReferences(next.get()).stream()
                                .anyMatch(member -> leadsTo(goal, member, database, seen)));
    }
}
