package io.aludel.schema.notation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.diff.DiffProblem;
import io.aludel.schema.diff.DiffProblem.BackfillNotUnique;
import io.aludel.schema.diff.DiffProblem.ColumnHintConflict;
import io.aludel.schema.diff.DiffProblem.ColumnHintUnknown;
import io.aludel.schema.diff.DiffProblem.ColumnRenameAmbiguous;
import io.aludel.schema.diff.DiffProblem.ConversionNeeded;
import io.aludel.schema.diff.DiffProblem.NotNullNeedsValue;
import io.aludel.schema.diff.DiffProblem.TableHintConflict;
import io.aludel.schema.diff.DiffProblem.TableHintUnknown;
import io.aludel.schema.diff.DiffProblem.TableRenameAmbiguous;
import io.aludel.schema.diff.DiffProblem.UnknownDrop;
import io.aludel.schema.diff.EnumProblem.EnumHintConflict;
import io.aludel.schema.diff.EnumProblem.EnumHintUnknown;
import io.aludel.schema.diff.EnumProblem.EnumRenameAmbiguous;
import io.aludel.schema.diff.EnumProblem.OrdinalEnumReordered;
import io.aludel.schema.diff.SequenceProblem.SequenceHintConflict;
import io.aludel.schema.diff.SequenceProblem.SequenceHintUnknown;
import io.aludel.schema.diff.SequenceProblem.SequenceRenameAmbiguous;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.ChangeTableOption;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.OperationVisitor;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations and problems in the words of the scenario table. */
public final class Wording implements OperationVisitor<String>, DiffProblem.Visitor<String> {

    private static final Wording WORDING = new Wording();

    private Wording() {}

    /** Operations, parted by semicolons. */
    public static String operations(List<Operation> operations) {
        return joined(operations.stream().map(operation -> operation.accept(WORDING)));
    }

    /** Problems, parted by semicolons. */
    public static String problems(List<DiffProblem> problems) {
        return joined(problems.stream().map(problem -> problem.accept(WORDING)));
    }

    /** Texts, parted by semicolons; {@code nothing} when there are none. */
    public static String joined(Stream<String> texts) {
        String text = texts.collect(Collectors.joining("; "));
        return text.isEmpty() ? "nothing" : text;
    }

    @Override
    public String visit(CreateTable operation) {
        Table table = operation.table();
        Stream<String> columns = table.columns().stream().map(column -> column.toString());
        Stream<String> rules = Stream.concat(
                table.constraints().stream().map(Object::toString),
                table.indexes().stream().map(Object::toString));
        Stream<String> facts = Stream.concat(
                table.comment().stream().map(text -> "comment '" + text + "'"),
                table.options().entrySet().stream()
                        .flatMap(options -> options.getValue().entrySet().stream()
                                .map(option -> "option " + options.getKey() + " " + option.getKey() + " "
                                        + option.getValue())));
        return "CreateTable " + table.name() + "("
                + Stream.of(columns, rules, facts).flatMap(texts -> texts).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public String visit(DropTable operation) {
        return "DropTable " + operation.table().name();
    }

    @Override
    public String visit(RenameTable operation) {
        return "RenameTable " + operation.from() + " -> " + operation.to();
    }

    @Override
    public String visit(AddColumn operation) {
        return "AddColumn " + operation.table() + "." + operation.column()
                + operation.backfill().map(text -> " with backfill " + text).orElse("");
    }

    @Override
    public String visit(DropColumn operation) {
        return "DropColumn " + operation.table() + "." + operation.column().name();
    }

    @Override
    public String visit(RenameColumn operation) {
        return "RenameColumn " + operation.table() + "." + operation.from() + " -> " + operation.to();
    }

    @Override
    public String visit(ChangeColumnType operation) {
        return "ChangeColumnType " + operation.table() + "." + operation.column() + " " + operation.from() + " -> "
                + operation.to()
                + operation.using().map(text -> " using " + text).orElse("");
    }

    @Override
    public String visit(SetDefault operation) {
        return "SetDefault " + operation.table() + "." + operation.column() + change(operation.from(), operation.to());
    }

    @Override
    public String visit(SetNullable operation) {
        return "SetNullable " + operation.table() + "." + operation.column()
                + (operation.nullable() ? " null" : " not null")
                + operation.backfill().map(text -> " with backfill " + text).orElse("");
    }

    @Override
    public String visit(ChangeIdentity operation) {
        return "ChangeIdentity " + operation.table() + "." + operation.column()
                + change(operation.from(), operation.to());
    }

    @Override
    public String visit(AddPrimaryKey operation) {
        return "AddPrimaryKey " + operation.key();
    }

    @Override
    public String visit(DropPrimaryKey operation) {
        return "DropPrimaryKey " + operation.key();
    }

    @Override
    public String visit(AddUnique operation) {
        return "AddUnique " + operation.key();
    }

    @Override
    public String visit(DropUnique operation) {
        return "DropUnique " + operation.key();
    }

    @Override
    public String visit(AddForeignKey operation) {
        return "AddForeignKey " + operation.key();
    }

    @Override
    public String visit(DropForeignKey operation) {
        return "DropForeignKey " + operation.key();
    }

    @Override
    public String visit(RenameConstraint operation) {
        return "RenameConstraint " + operation.from() + " -> " + operation.to() + " on " + operation.table();
    }

    @Override
    public String visit(AddIndex operation) {
        return "AddIndex " + operation.index() + (operation.concurrently() ? " concurrently" : "");
    }

    @Override
    public String visit(DropIndex operation) {
        return "DropIndex " + operation.index() + (operation.concurrently() ? " concurrently" : "");
    }

    @Override
    public String visit(RenameIndex operation) {
        return "RenameIndex " + operation.from() + " -> " + operation.to();
    }

    @Override
    public String visit(CreateSequence operation) {
        QualifiedName name = operation.sequence().name();
        return "CreateSequence "
                + (operation.sequence().equals(new Sequence(name, 1, 1)) ? name : operation.sequence());
    }

    @Override
    public String visit(DropSequence operation) {
        return "DropSequence " + operation.sequence();
    }

    @Override
    public String visit(AddCheck operation) {
        return "AddCheck " + operation.check();
    }

    @Override
    public String visit(DropCheck operation) {
        return "DropCheck " + operation.check();
    }

    @Override
    public String visit(ChangeComment operation) {
        return "ChangeComment " + operation.table()
                + operation.column().map(column -> "." + column).orElse("")
                + change(escaped(operation.from()), escaped(operation.to()));
    }

    @Override
    public String visit(ChangeCollation operation) {
        return "ChangeCollation " + operation.table() + "." + operation.column()
                + change(operation.from(), operation.to());
    }

    @Override
    public String visit(ChangeComputed operation) {
        return "ChangeComputed " + operation.table() + "." + operation.column()
                + change(operation.from(), operation.to());
    }

    @Override
    public String visit(SetOnUpdate operation) {
        return "SetOnUpdate " + operation.table() + "." + operation.column() + change(operation.from(), operation.to());
    }

    @Override
    public String visit(ChangeTableOption operation) {
        return "ChangeTableOption " + operation.table() + " " + operation.dialect() + " " + operation.option()
                + change(operation.from(), operation.to());
    }

    @Override
    public String visit(MoveTable operation) {
        return "MoveTable " + operation.from() + " -> " + operation.to();
    }

    @Override
    public String visit(MoveSequence operation) {
        return "MoveSequence " + operation.from() + " -> " + operation.to();
    }

    @Override
    public String visit(RenameEnumValue operation) {
        return "RenameEnumValue " + operation.table() + "." + operation.column() + " " + operation.from() + " -> "
                + operation.to();
    }

    @Override
    public String visit(AlterSequence operation) {
        return "AlterSequence " + operation.from() + " -> " + operation.to();
    }

    @Override
    public String visit(TableRenameAmbiguous problem) {
        return "RenameAmbiguous " + problem.table() + " <- " + names(problem.gone());
    }

    @Override
    public String visit(ColumnRenameAmbiguous problem) {
        return "RenameAmbiguous " + problem.column() + " <- " + names(problem.gone());
    }

    @Override
    public String visit(SequenceRenameAmbiguous problem) {
        return "RenameAmbiguous " + problem.sequence() + " <- " + names(problem.gone());
    }

    @Override
    public String visit(SequenceHintUnknown problem) {
        return "HintUnknown " + problem.sequence() + " <- " + problem.hint() + ", known: " + names(problem.known());
    }

    @Override
    public String visit(SequenceHintConflict problem) {
        return "HintConflict " + names(problem.sequences()) + " <- "
                + conflict(problem.hint(), problem.stillDeclared());
    }

    @Override
    public String visit(EnumRenameAmbiguous problem) {
        return "RenameAmbiguous " + problem.column() + " " + problem.constant() + " <- " + names(problem.gone());
    }

    @Override
    public String visit(EnumHintUnknown problem) {
        return "HintUnknown " + problem.column() + " " + problem.constant() + " <- " + problem.hint() + ", known: "
                + names(problem.known());
    }

    @Override
    public String visit(EnumHintConflict problem) {
        return "HintConflict " + problem.column() + " " + names(problem.constants()) + " <- "
                + conflict(problem.hint(), problem.stillDeclared());
    }

    @Override
    public String visit(OrdinalEnumReordered problem) {
        return "OrdinalEnumReordered " + problem.column() + " " + problem.from() + " -> " + problem.to();
    }

    @Override
    public String visit(TableHintUnknown problem) {
        return "HintUnknown " + problem.table() + " <- " + problem.hint() + ", known: " + names(problem.known());
    }

    @Override
    public String visit(ColumnHintUnknown problem) {
        return "HintUnknown " + problem.column() + " <- " + problem.hint() + ", known: " + names(problem.known());
    }

    @Override
    public String visit(TableHintConflict problem) {
        return "HintConflict " + names(problem.tables()) + " <- " + conflict(problem.hint(), problem.stillDeclared());
    }

    @Override
    public String visit(ColumnHintConflict problem) {
        return "HintConflict " + names(problem.columns()) + " <- " + conflict(problem.hint(), problem.stillDeclared());
    }

    @Override
    public String visit(UnknownDrop problem) {
        return "UnknownDrop " + problem.drop() + ", known: " + names(problem.known());
    }

    @Override
    public String visit(NotNullNeedsValue problem) {
        return "NotNullNeedsValue " + problem.column() + (problem.added() ? " added" : "");
    }

    @Override
    public String visit(ConversionNeeded problem) {
        return "ConversionNeeded " + problem.column() + " " + problem.from() + " -> " + problem.to() + " using "
                + problem.proposal();
    }

    @Override
    public String visit(BackfillNotUnique problem) {
        return "BackfillNotUnique " + problem.column() + " " + problem.expression() + " in " + problem.key();
    }

    private static String conflict(Object hint, boolean stillDeclared) {
        return hint + (stillDeclared ? " still declared" : "");
    }

    private static String names(Collection<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Optional<String> escaped(Optional<String> text) {
        return text.map(comment -> comment.replace("\n", "\\n"));
    }

    private static String change(Optional<?> from, Optional<?> to) {
        return " " + from.map(Object::toString).orElse("none") + " -> "
                + to.map(Object::toString).orElse("none");
    }
}
