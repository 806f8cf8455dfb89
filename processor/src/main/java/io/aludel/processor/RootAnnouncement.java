package io.aludel.processor;

import io.aludel.processor.codegen.CodeGenerator;
import io.aludel.processor.codegen.DatabaseNames;
import io.aludel.processor.reader.DatabaseReader;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/**
 * Generates the descriptions of the migrations' packages, which depend on nothing that another processor may still generate. By
 * that there's a next round, in which everything has arrived.
 */
final class RootAnnouncement {

    private final ProcessingEnvironment environment;
    private final Rounds rounds;

    RootAnnouncement(ProcessingEnvironment environment, Rounds rounds) {
        this.environment = environment;
        this.rounds = rounds;
    }

    /** Returns whether there'll be a next round; there may be none where users describe those packages themselves. */
    boolean announce(List<Element> roots) {
        boolean written = false;
        for (Element root : roots) {
            DatabaseNames names = names(root);
            // The compiler would refuse, and warn.
            if (!rounds.sources().contains(names.migrationsPackage())) {
                SourceWriter writer = new SourceWriter(environment.getFiler(), root);
                written |= writer.write(List.of(CodeGenerator.packageDescription(names)))
                        .isEmpty();
            }
        }
        return written;
    }

    private DatabaseNames names(Element root) {
        DatabaseReader reader = new DatabaseReader(environment.getElementUtils(), environment.getTypeUtils());
        return MigrationPlan.names(reader.read(root, List.of(), List.of()).database());
    }
}
