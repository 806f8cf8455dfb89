package io.aludel.processor.reader;

import io.aludel.processor.model.RulesModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableModel;
import java.util.List;

/** Reads what is said about the table of an entity. */
final class TableReader {

    private TableReader() {}

    /**
     * What the class itself says, and the rules of those above it.
     *
     * @param marks the class
     * @param above its mapped superclasses, from the top
     */
    static TableModel read(Marks marks, List<Marks> above) {
        return marks.of(Word.TABLE)
                .map(TableReader::read)
                .orElse(TableModel.NONE)
                .withRules(above.stream()
                        .map(TableReader::rules)
                        .reduce(RulesModel.NONE, RulesModel::and)
                        .and(rules(marks)));
    }

    /** What an annotation says that is all about one table. */
    static TableModel read(Mark mark) {
        return new TableModel(
                mark.name("name"),
                mark.name("schema"),
                mark.sql("comment").filter(comment -> !comment.value().isEmpty()),
                options(mark),
                RuleReader.ofTable(mark));
    }

    private static RulesModel rules(Marks marks) {
        return marks.of(Word.TABLE)
                .map(RuleReader::ofTable)
                .orElse(RulesModel.NONE)
                .and(RuleReader.read(marks));
    }

    private static List<TableModel.Option> options(Mark table) {
        return table.allNested("options").stream()
                .map(option ->
                        new TableModel.Option(text(option, "dialect"), text(option, "name"), text(option, "value")))
                .toList();
    }

    /** What has no default is there, unless the compiler has its own word to say. */
    private static Sourced<String> text(Mark mark, String member) {
        return mark.text(member).orElse(new Sourced<>("", mark.origin()));
    }
}
