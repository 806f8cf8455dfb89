package io.aludel.processor.reader;

import io.aludel.processor.model.EnumModel;
import io.aludel.processor.model.EnumModel.Constant;
import io.aludel.processor.model.EnumModel.Storage;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads enums and how members want them stored. */
final class EnumReader {

    private final Vocabulary vocabulary;
    private final FieldsReader fields;
    private final Consumer<Diagnostic> problems;

    EnumReader(Vocabulary vocabulary, FieldsReader fields, Consumer<Diagnostic> problems) {
        this.vocabulary = vocabulary;
        this.fields = fields;
        this.problems = problems;
    }

    /** The enum that a member has the type of; empty when it's no enum. */
    Optional<EnumModel> read(TypeMirror type, Marks marks) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        if (element.getKind() != ElementKind.ENUM) {
            return Optional.empty();
        }
        Optional<Mark> said = marks.of(Word.ENUMERATED);
        return Optional.of(new EnumModel(
                element.getSimpleName().toString(),
                said.flatMap(mark -> mark.constant("value"))
                        .map(constant -> Storage.valueOf(constant.value()))
                        .orElse(Storage.STRING),
                said.flatMap(mark -> mark.name("type")),
                constants(element)));
    }

    private List<Constant> constants(TypeElement element) {
        return fields.constants(element).stream().map(this::constant).toList();
    }

    private Constant constant(Element constant) {
        Marks marks = vocabulary.marks(constant);
        marks.words().stream()
                .filter(word -> word != Word.RENAMED_FROM)
                .sorted()
                .flatMap(word -> marks.of(word).stream()
                        .map(mark -> Code.MISPLACED_ANNOTATION.at(
                                mark.origin(), word, Origin.of(constant).text(), word.place())))
                .forEach(problems);
        return new Constant(
                constant.getSimpleName().toString(), HintReader.read(marks).renamedFrom());
    }
}
