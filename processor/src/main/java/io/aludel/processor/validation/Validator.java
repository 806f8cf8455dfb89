package io.aludel.processor.validation;

import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Asks all rules, so that a compilation shows all problems at once. */
public final class Validator {

    private static final List<Rule> RULES = List.of(
            new RootRule(),
            new NamingTemplateRule(),
            new NoIdRule(),
            new ColumnTypeRule(),
            new SizeRule(),
            new BlankTextRule(),
            new NameRule(),
            new DuplicateEntityRule(),
            new DuplicateColumnRule(),
            new DuplicateNameRule(),
            new KeyColumnsRule(),
            new ExpressionRule(),
            new TableOptionRule(),
            new PrimaryKeyNameRule(),
            new NullabilityRule(),
            new GenerationRule(),
            new ComputedRule(),
            new IdleFactRule(),
            new EnumTypeRule(),
            new SequenceRule(),
            new ReferenceTargetRule(),
            new ReferencedKeyRule(),
            new KeyCycleRule(),
            new KeylessReferenceRule(),
            new DeleteRule(),
            new MappedByRule(),
            new TwoOwnersRule(),
            new MapsIdRule(),
            new HierarchyRule(),
            new HintRule(),
            new DataStepClassRule());

    private Validator() {}

    /** All that is wrong, in an order that depends on the database alone. */
    public static List<Diagnostic> validate(MappedDatabase database) {
        List<Diagnostic> problems = new ArrayList<>();
        RULES.forEach(rule -> rule.check(database, problems::add));
        // What a mapped superclass or an embeddable says wrongly is wrong in each of its tables, and is said once.
        return problems.stream().distinct().toList();
    }
}
