package io.aludel.processor.lint;

import java.util.List;

/** All advice on the model, in the order in which it's given. */
final class ModelRules {

    static final List<ModelRule> ALL = List.of(
            new UnindexedForeignKeyRule(),
            new BagWithoutKeyRule(),
            new CascadeWithoutKeyRule(),
            new CascadeCycleRule(),
            new CascadePathsRule(),
            new WideIndexRule(),
            new RedundantIndexRule(),
            new DecimalWithoutScaleRule(),
            new FloatMoneyRule(),
            new PoorTypeRule(),
            new LossyTypeRule(),
            new RowTooLargeRule(),
            new IdentifierTooLongRule(),
            new ReservedWordRule(),
            new UnqualifiedTableRule(),
            new NamingConventionRule(),
            new UnsupportedRule(),
            new UnknownSuppressionRule());

    private ModelRules() {}
}
