package io.aludel.processor.validation;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.TableLayout;
import io.aludel.schema.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fix of a message about a name that there isn't. */
final class DidYouMean {

    private static final int LISTED = 10;

    private DidYouMean() {}

    /** A column of a table; a member's name is taken for its column's. */
    static String column(String written, TableLayout layout) {
        Optional<String> ofMember = layout.columns().stream()
                .filter(column -> column.member().name().equals(written))
                .map(ColumnLayout::name)
                .findFirst();
        List<String> known = layout.columns().stream().map(ColumnLayout::name).toList();
        return ofMember.map(DidYouMean::question).orElseGet(() -> among(written, known));
    }

    /** One of the known names, or if none is near, what there is. */
    static String among(String written, Collection<String> known) {
        // Of a member of an embeddable the last name is no name yet.
        Optional<String> path =
                known.stream().filter(name -> name.endsWith("." + written)).findFirst();
        return path.or(() -> Suggestion.closest(written, known))
                .map(DidYouMean::question)
                .orElseGet(() -> listing(known));
    }

    private static String question(String name) {
        return "Did you mean \"" + name + "\"?";
    }

    private static String listing(Collection<String> known) {
        if (known.isEmpty()) {
            return "There is none yet.";
        }
        String names =
                known.stream().limit(LISTED).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return "There is " + names + (known.size() > LISTED ? " and more." : ".");
    }
}
