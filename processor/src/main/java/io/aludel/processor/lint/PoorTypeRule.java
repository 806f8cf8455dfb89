package io.aludel.processor.lint;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ColumnType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A type isn't one that its database's users are warned of (wiki.postgresql.org, Don't Do This). */
final class PoorTypeRule implements ModelRule {

    private static final Set<String> MOMENTS =
            Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

    private static final Set<String> SERIALS = Set.of("serial", "bigserial", "smallserial");

    private static final Map<String, String> NUMBERS =
            Map.of("tinyint", "127", "smallint", "32767", "integer", "2147483647");

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        model.forEachBasic((member, column) -> column.type()
                .flatMap(type -> fault(model, member, type))
                .ifPresent(fault -> findings.accept(Code.POOR_TYPE.at(
                        member.origin(),
                        member.origin().text(),
                        column.type().orElseThrow(),
                        fault.fact(),
                        fault.fix()))));
    }

    private static Optional<Fault> fault(ModelView model, BasicMember member, ColumnType type) {
        if (type.name().equals("timestamp") && MOMENTS.contains(member.type().name())) {
            return Optional.of(new Fault(
                    "which doesn't keep what moment it is",
                    "Leave the type out, or use type = \"timestamp with time zone\"."));
        }
        if (SERIALS.contains(type.name())) {
            return Optional.of(new Fault(
                    "whose sequence is granted and dropped apart from it",
                    "Leave the type out and use @GeneratedValue."));
        }
        if (type.name().equals("money")) {
            return Optional.of(
                    new Fault("whose digits depend on the settings of the server", "Use type = \"numeric(19,4)\"."));
        }
        if (NUMBERS.containsKey(type.name()) && isCountedKey(member)) {
            return Optional.of(
                    new Fault("of which there are no more after " + NUMBERS.get(type.name()), "Make it a long."));
        }
        return padded(model, type);
    }

    private static Optional<Fault> padded(ModelView model, ColumnType type) {
        boolean isSingle = type.arguments().isEmpty() || type.arguments().get(0) == 1;
        return model.engines()
                .with(Trait.PADS_CHAR)
                .filter(databases -> type.name().equals("char") && !isSingle)
                .map(databases -> new Fault(
                        "which is filled up with blanks on " + databases,
                        "Use type = \"varchar(" + type.arguments().get(0) + ")\"."));
    }

    /** A number that isn't counted is the user's own: a year, a code. */
    private static boolean isCountedKey(BasicMember member) {
        return member.facts().id().isPresent() && member.generation().isPresent();
    }

    private record Fault(String fact, String fix) {}
}
