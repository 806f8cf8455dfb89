package io.aludel.schema.history;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.Operation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The canonical text of {@code revision.json}: fixed order of members, {@code \n}, defaults left out, an operation's members and
 * a table's columns on lines of their own.
 */
final class RevisionFile {

    static final String NAME = "revision.json";

    /** The format that is written; files of this and of all before it are read. */
    static final long FORMAT = 1;

    private static final Pattern DIALECT = Pattern.compile("[a-z][a-z0-9]{0,29}");

    private RevisionFile() {}

    static boolean isDialect(String id) {
        return DIALECT.matcher(id).matches();
    }

    static String format(Revision revision) {
        return format(revision, FORMAT);
    }

    /** The same on one line, without a line end. */
    static String line(Revision revision) {
        return JsonText.flat(json -> write(json, revision, FORMAT));
    }

    static String format(Revision revision, long format) {
        return JsonText.tall(json -> write(json, revision, format)) + "\n";
    }

    private static void write(JsonText json, Revision revision, long format) {
        json.number("format", format).text("id", revision.id());
        json.texts("parents", revision.parents())
                .text("message", revision.message())
                .text("created", revision.created().toString());
        if (!revision.labels().isEmpty()) {
            json.texts("labels", revision.labels());
        }
        if (!revision.dependsOn().isEmpty()) {
            json.texts("dependsOn", revision.dependsOn());
        }
        if (!revision.replaces().isEmpty()) {
            json.texts("replaces", revision.replaces());
        }
        OperationWriter operations = new OperationWriter(json);
        json.boolUnless(false, "dataStep", revision.dataStep())
                .boolUnless(false, "online", revision.online())
                .tallList("operations", revision.operations(), operation -> operation.accept(operations));
        if (!revision.sources().isEmpty()) {
            SortedMap<String, String> sources = new TreeMap<>();
            revision.sources().forEach((table, entity) -> sources.put(NameText.of(table), entity));
            texts(json, "sources", sources);
        }
        if (!revision.rendered().isEmpty()) {
            texts(json, "rendered", revision.rendered());
        }
        json.text("fingerprint", revision.fingerprint());
    }

    private static void texts(JsonText json, String name, SortedMap<String, String> texts) {
        json.tallObject(name, in -> texts.forEach(json::text));
    }

    /**
     * A revision with the places of its operations.
     *
     * @param revision the revision
     * @param operations where its operations begin, in their order
     */
    record Placed(Revision revision, List<JsonValue> operations) {}

    /**
     * Reads what {@link #format} wrote.
     *
     * @throws JsonMistake at the first mistake
     */
    static Placed parse(String text) {
        return parse(text, FORMAT);
    }

    /**
     * Reads as a version does that knows other formats.
     *
     * @param newest the newest format that is known
     * @throws JsonMistake at the first mistake
     */
    static Placed parse(String text, long newest) {
        JsonObject json = JsonObject.of(JsonParsing.object(text));
        requireFormat(json, newest);
        String id = id(json.require("id"));
        List<String> parents = json.items("parents", RevisionFile::id);
        String message = json.text("message");
        Instant created = json.parsed("created", RevisionFile::instant);
        List<String> labels = json.items("labels", RevisionFile::label);
        List<String> dependsOn = json.items("dependsOn", RevisionFile::idOrLabel);
        List<String> replaces = json.items("replaces", RevisionFile::id);
        boolean dataStep = json.bool("dataStep", false);
        boolean online = json.bool("online", false);
        json.require("operations");
        List<Operation> operations = json.items("operations", OperationReader::read);
        SortedMap<QualifiedName, String> sources = sources(json);
        SortedMap<String, String> rendered = rendered(json);
        String fingerprint = json.text("fingerprint");
        Revision revision = json.end(() -> new Revision(
                id,
                parents,
                message,
                created,
                labels,
                dependsOn,
                replaces,
                dataStep,
                online,
                operations,
                sources,
                rendered,
                fingerprint));
        return new Placed(revision, json.items("operations", Function.identity()));
    }

    private static void requireFormat(JsonObject json, long newest) {
        long format = json.number("format", 0);
        if (format < 1 || format > newest) {
            throw new JsonMistake(
                    json.require("format"),
                    "this file has format " + format + ", and this version of Aludel reads "
                            + (newest == 1 ? "1" : "1 to " + newest),
                    format > newest
                            ? "It was written by a newer Aludel: upgrade Aludel to that version or a later one"
                            : JsonObject.RESTORE);
        }
    }

    private static SortedMap<QualifiedName, String> sources(JsonObject json) {
        SortedMap<QualifiedName, String> sources = new TreeMap<>();
        textsByName(json, "sources").forEach((name, entity) -> {
            QualifiedName table = JsonObject.build(name, () -> NameText.parse(name.value()));
            if (sources.put(table, entity) != null) {
                throw new JsonMistake(name, "table " + table + " is there twice", "Remove one of them");
            }
        });
        return sources;
    }

    private static SortedMap<String, String> rendered(JsonObject json) {
        SortedMap<String, String> rendered = new TreeMap<>();
        textsByName(json, "rendered").forEach((name, hash) -> {
            if (!isDialect(name.value())) {
                throw new JsonMistake(
                        name, "\"" + Excerpt.of(name.value()) + "\" is no dialect's id", JsonObject.RESTORE);
            }
            rendered.put(name.value(), hash);
        });
        return rendered;
    }

    private static Map<JsonValue.Text, String> textsByName(JsonObject json, String member) {
        Map<JsonValue.Text, String> texts = new LinkedHashMap<>();
        json.optionalObject(member)
                .ifPresent(object -> object.value()
                        .members()
                        .values()
                        .forEach(one -> texts.put(one.name(), JsonObject.text(one.value()))));
        return texts;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + Excerpt.of(text) + "\" is no moment; such as 2026-11-21T10:00:00Z", e);
        }
    }

    private static String id(JsonValue value) {
        return JsonObject.build(value, () -> RevisionNumber.requireId(JsonObject.text(value)));
    }

    private static String label(JsonValue value) {
        return JsonObject.build(value, () -> Revision.requireLabel(JsonObject.text(value)));
    }

    private static String idOrLabel(JsonValue value) {
        String text = JsonObject.text(value);
        return RevisionNumber.isId(text) ? text : label(value);
    }
}
