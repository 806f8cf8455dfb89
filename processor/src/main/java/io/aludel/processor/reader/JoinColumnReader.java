package io.aludel.processor.reader;

import io.aludel.processor.model.JoinColumnModel;
import java.util.List;

/** Reads what is said about the columns of a reference, one by one or several together. */
final class JoinColumnReader {

    private JoinColumnReader() {}

    static List<JoinColumnModel> read(Marks marks) {
        return marks.all(Word.JOIN_COLUMN).stream().map(JoinColumnReader::read).toList();
    }

    /** Those nested in another annotation. */
    static List<JoinColumnModel> readAll(Mark mark, String member) {
        return mark.allNested(member).stream().map(JoinColumnReader::read).toList();
    }

    static JoinColumnModel read(Mark mark) {
        return new JoinColumnModel(
                mark.name("name"),
                mark.name("referencedColumn"),
                mark.flag("nullable"),
                mark.name("foreignKey"),
                mark.name("renamedFrom"),
                mark.origin());
    }
}
