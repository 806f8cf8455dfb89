package io.aludel.processor.lint;

import java.util.List;

/** All advice on the draft, in the order in which it's given. */
final class DraftRules {

    static final List<DraftRule> ALL = List.of(
            new DropRule(),
            new DropForeignKeyRule(),
            new DropUniqueRule(),
            new DropEnumValueRule(),
            new DropNotNullRule(),
            new RenameRule(),
            new NarrowTypeRule(),
            new ChangeTypeRewritesRule(),
            new TypeOfConstrainedColumnRule(),
            new NativeEnumNotAppendedRule(),
            new OrdinalEnumRule(),
            new UniqueOnExistingRule(),
            new UniqueDefaultIsSameRule(),
            new ForeignKeyOnExistingRule(),
            new CheckOnExistingRule(),
            new DefaultChangedRule(),
            new DefaultRewritesRule(),
            new NewColumnRewritesRule(),
            new SetNotNullRule(),
            new IndexLocksRule(),
            new KeyLocksRule(),
            new ScanLocksRule(),
            new CopyAlgorithmRule(),
            new ManyTablesLockedRule(),
            new PaddedColumnsRule(),
            new IrreversibleDataRule());

    private DraftRules() {}
}
