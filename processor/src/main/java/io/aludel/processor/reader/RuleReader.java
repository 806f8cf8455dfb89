package io.aludel.processor.reader;

import io.aludel.processor.model.CheckModel;
import io.aludel.processor.model.IndexModel;
import io.aludel.processor.model.RulesModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.UniqueModel;
import io.aludel.schema.Deferral;
import io.aludel.schema.Index.Nulls;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the keys, indexes and checks that a class or a member declares. */
final class RuleReader {

    private static final Pattern PART = Pattern.compile(
            "(?<text>.+?)(?:\\s+(?<direction>asc|desc))?(?:\\s+nulls\\s+(?<nulls>first|last))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private RuleReader() {}

    /** What a member says, or what a class says beside its {@code @Table}. */
    static RulesModel read(Marks marks) {
        return new RulesModel(
                marks.all(Word.UNIQUE).stream().map(RuleReader::unique).toList(),
                marks.all(Word.INDEX).stream().map(RuleReader::index).toList(),
                marks.all(Word.CHECK).stream().map(RuleReader::check).toList());
    }

    /** What a class says in its {@code @Table}. */
    static RulesModel ofTable(Mark table) {
        return new RulesModel(
                table.allNested("uniques").stream().map(RuleReader::unique).toList(),
                table.allNested("indexes").stream().map(RuleReader::index).toList(),
                table.allNested("checks").stream().map(RuleReader::check).toList());
    }

    private static UniqueModel unique(Mark mark) {
        return new UniqueModel(
                mark.name("name"),
                mark.names("columns"),
                mark.flag("nullsNotDistinct").map(Sourced::value).orElse(false),
                mark.constant("deferrable")
                        .map(constant -> Deferral.valueOf(constant.value()))
                        .orElse(Deferral.NONE),
                mark.origin());
    }

    private static IndexModel index(Mark mark) {
        Stream<IndexModel.Part> columns = mark.names("columns").stream().map(RuleReader::part);
        Stream<IndexModel.Part> expression =
                said(mark, "expression").map(text -> new IndexModel.Part(text, true, false, Nulls.DEFAULT)).stream();
        return new IndexModel(
                mark.name("name"),
                Stream.concat(columns, expression).toList(),
                mark.flag("unique").map(Sourced::value).orElse(false),
                said(mark, "where"),
                mark.name("method"),
                mark.names("include"),
                mark.flag("concurrently").map(Sourced::value).orElse(false),
                mark.origin());
    }

    private static IndexModel.Part part(Sourced<String> written) {
        Matcher matcher = PART.matcher(written.value().strip());
        if (!matcher.matches()) {
            return new IndexModel.Part(written, false, false, Nulls.DEFAULT);
        }
        String text = matcher.group("text").strip();
        boolean expression = text.startsWith("(") && text.endsWith(")");
        String inner = expression ? text.substring(1, text.length() - 1).strip() : text;
        return new IndexModel.Part(
                written.map(whole -> inner),
                expression,
                "desc".equalsIgnoreCase(matcher.group("direction")),
                Optional.ofNullable(matcher.group("nulls"))
                        .map(nulls -> Nulls.valueOf(nulls.toUpperCase(Locale.ROOT)))
                        .orElse(Nulls.DEFAULT));
    }

    private static CheckModel check(Mark mark) {
        return new CheckModel(
                mark.name("name"),
                mark.name("constraint"),
                mark.sql("value").orElse(new Sourced<>("", mark.origin())),
                mark.origin());
    }

    /** SQL that may be left out; a blank one counts as left out. */
    private static Optional<Sourced<String>> said(Mark mark, String member) {
        return mark.sql(member).filter(text -> !text.value().isEmpty());
    }
}
