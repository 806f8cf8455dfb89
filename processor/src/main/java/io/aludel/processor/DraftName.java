package io.aludel.processor;

import io.aludel.processor.model.DataStepModel;
import io.aludel.schema.history.Slug;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the draft is called: as its data step says, otherwise simply that.
 *
 * @param message what stands for the message
 * @param className simple name of its class
 */
record DraftName(String message, String className) {

    /** Its id; that of a recorded revision has a number, so this is none. */
    static final String ID = "draft";

    /**
     * The name.
     *
     * @param step the draft's data step, if it has one
     * @param taken class names of the recorded revisions
     */
    static DraftName of(Optional<DataStepModel> step, Collection<String> taken) {
        Optional<String> message = step.map(model -> model.revision().value());
        Optional<String> className = message.flatMap(Slug::of)
                .map(Slug::camelCase)
                .filter(name -> Character.isJavaIdentifierStart(name.charAt(0)));
        return new DraftName(message.orElse(ID), free(className.orElse("Draft"), taken));
    }

    /** File systems may not tell upper from lower case. */
    private static String free(String wanted, Collection<String> taken) {
        Set<String> folded =
                taken.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String name = wanted;
        while (folded.contains(name.toLowerCase(Locale.ROOT))) {
            name += "_";
        }
        return name;
    }
}
