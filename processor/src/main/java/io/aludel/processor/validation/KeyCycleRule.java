package io.aludel.processor.validation;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.ToOneMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The key of an entity, when it's made of references, ends at columns somewhere. */
final class KeyCycleRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        for (EntityModel entity : database.model().entities()) {
            for (ToOneMember member : keyReferences(entity)) {
                if (leadsTo(entity, member, database.model(), new HashSet<>())) {
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
                .filter(member -> member.join().referencedColumn().isEmpty())
                .toList();
    }

    private static boolean leadsTo(EntityModel goal, ToOneMember from, DatabaseModel database, Set<String> seen) {
        String next = from.target().name();
        if (next.equals(goal.className())) {
            return true;
        }
        return seen.add(next)
                && database.entity(next).stream()
                        .flatMap(entity -> keyReferences(entity).stream())
                        .anyMatch(member -> leadsTo(goal, member, database, seen));
    }
}
