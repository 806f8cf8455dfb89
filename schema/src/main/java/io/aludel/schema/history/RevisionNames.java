package io.aludel.schema.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names of the classes of revisions, and what a message must fulfil to become one.
 *
 * <p>A revision's class is its slug in camel case. Where branches came together and two revisions claim one name (upper and lower
 * case being one, as on many file systems), the first in order of number keeps it and the others get their number as suffix.
 */
public final class RevisionNames {

    /** What the class of a revision holds; a nested class can't have its outer class's name. */
    private static final Set<String> NESTED = Set.of("Data", "Tables", "DowngradeTables");

    private static final int LISTED = 20;

    private RevisionNames() {}

    /** Ids of revisions for a message: all, or of very many the first ones and how many more there are. */
    public static String listed(List<String> ids) {
        return ids.size() <= LISTED + 1
                ? String.join(", ", ids)
                : String.join(", ", ids.subList(0, LISTED)) + " and " + (ids.size() - LISTED) + " more";
    }

    /** The simple name of each revision's class by the revision's id. */
    public static SortedMap<String, String> classNames(History history) {
        List<String> ids = new ArrayList<>();
        history.revisions().forEach(recorded -> ids.add(recorded.id()));
        ids.sort(RevisionNumber.ORDER);
        SortedMap<String, String> names = new TreeMap<>(RevisionNumber.ORDER);
        Set<String> taken = new HashSet<>();
        for (String id : ids) {
            String plain = new Slug(RevisionNumber.slugOf(id)).camelCase();
            String name = isFit(plain) ? plain : "Revision" + plain;
            if (!taken.add(folded(name))) {
                name += RevisionNumber.of(id);
                while (!taken.add(folded(name))) {
                    name += "_";
                }
            }
            names.put(id, name);
        }
        return Collections.unmodifiableSortedMap(names);
    }

    /**
     * Whether a message can name the next revision.
     *
     * @return what's wrong with it; empty when nothing is
     */
    public static Optional<MessageProblem> check(String message, History history) {
        Optional<Slug> slug = Slug.of(message);
        if (slug.isEmpty()) {
            return Optional.of(new MessageProblem.InvalidMessage(
                    message, "it holds no Latin letter and no digit, and so gives no folder and no class a name"));
        }
        for (RecordedRevision recorded : history.revisions()) {
            Revision revision = recorded.revision();
            if (revision.message().equals(message)
                    || revision.slug().equals(slug.get().text())) {
                return Optional.of(new MessageProblem.DuplicateMessage(message, revision.id()));
            }
        }
        String name = slug.get().camelCase();
        return reason(name)
                .<MessageProblem>map(reason -> new MessageProblem.InvalidMessage(message, reason))
                .or(() -> classNames(history).entrySet().stream()
                        .filter(entry -> folded(entry.getValue()).equals(folded(name)))
                        .findFirst()
                        .map(entry -> new MessageProblem.ClassNameTaken(message, name, entry.getKey())));
    }

    private static boolean isFit(String name) {
        return reason(name).isEmpty();
    }

    private static Optional<String> reason(String name) {
        if (!Character.isJavaIdentifierStart(name.charAt(0))) {
            return Optional.of("its class would be called " + name + ", which begins with a digit");
        }
        if (JavaLang.hasType(name)) {
            return Optional.of("its class would be called " + name + " and hide java.lang." + name);
        }
        return NESTED.contains(name)
                ? Optional.of("its class would be called " + name + ", as is a class inside of it")
                : Optional.empty();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
