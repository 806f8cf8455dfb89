package io.aludel.processor.report;

import io.aludel.processor.model.Origin;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names and hints as messages about a difference show them. */
final class DiffWords {

    private DiffWords() {}

    /** Such as {@code column "mail" of table "customer" is}. */
    static String things(String kind, List<String> names, String of) {
        return kind + (names.size() == 1 ? " " : "s ") + quoted(names) + of + (names.size() == 1 ? " is" : " are");
    }

    static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    static String sequenceHint(QualifiedName sequence, QualifiedName old) {
        return "renamedFrom = \"" + javaText(written(sequence, old)) + "\"";
    }

    /** An old name as a hint says it: with its schema when that's another one. */
    static String written(QualifiedName now, QualifiedName old) {
        return now.schema().equals(old.schema()) ? old.name() : old.schema().orElse("") + "." + old.name();
    }

    static String hints(List<String> names) {
        return names.stream()
                .map(name -> "@RenamedFrom(\"" + javaText(name) + "\")")
                .collect(Collectors.joining(" or "));
    }

    static String drop(List<String> names) {
        return String.join(",", names);
    }

    static String meant(String written, List<String> known) {
        return Suggestion.closest(written, known)
                .map(name -> "Did you mean \"" + name + "\"?")
                .orElse(known.isEmpty() ? "Nothing is gone." : "Gone: " + quoted(known) + ".");
    }

    /** As it stands in a Java string. */
    static String javaText(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** On each member: which of them is wrong only the user knows. */
    static List<Diagnostic> conflict(
            List<Origin> places, Optional<Origin> owner, String kind, String old, String hint) {
        String members = places.stream().map(Origin::text).collect(Collectors.joining(" and "));
        String reason = owner.map(o -> o.text() + " still declares it").orElse("it can become one " + kind + " only");
        return places.stream()
                .map(place -> Code.HINT_CONFLICT.at(place, members, kind, old, reason, hint))
                .toList();
    }
}
