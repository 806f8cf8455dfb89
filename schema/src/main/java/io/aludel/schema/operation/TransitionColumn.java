package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.TypeChange;
import java.util.Optional;

/**
 * What a column looks like in the transition schema: as far on its way as rows and code that know the old one allow.
 *
 * <p>Expand loosens: it widens types, allows NULL, sets defaults. Contract tightens. Where one fact of a column must wait for
 * another, both wait.
 */
final class TransitionColumn {

    private TransitionColumn() {}

    /**
     * A column that is there before and afterwards, in between.
     *
     * @param now the column before, under its name afterwards
     * @param goal the column afterwards
     * @param using expression for the change of type, if one is given
     */
    static Column between(Column now, Column goal, Optional<String> using) {
        Column described = now.withComment(goal.comment());
        // How a column is computed changes when all that it's computed from has its final shape.
        return now.computed().equals(goal.computed()) ? loosened(described, goal, using) : described;
    }

    private static Column loosened(Column now, Column goal, Optional<String> using) {
        // What an identity that is to go counts in, no database widens to anything but an integer.
        boolean widens = using.isEmpty()
                && now.type().changeTo(goal.type()) == TypeChange.WIDENING
                && (!isIdentity(now) || isIdentity(goal));
        boolean typeWaits = !widens && !now.type().equals(goal.type());
        boolean nullable = now.nullable() || goal.nullable();
        Column between = now.withType(widens ? goal.type() : now.type()).withNullable(nullable);
        // An old insert that leaves the column out still needs what fills it, and a new filler must suit the type.
        boolean fillerWaits =
                typeWaits || !goal.fillsItself() || (isIdentity(goal) && (nullable || losesOnUpdate(now, goal)));
        if (!fillerWaits) {
            between = filledLike(goal, between);
        }
        // Not every database has an identity column with a value on update: where one leaves, the other comes after it.
        if (!typeWaits && goal.onUpdate().isPresent() && (!isIdentity(between) || isIdentity(goal))) {
            between = between.withOnUpdate(goal.onUpdate());
        }
        // An identity column never is nullable, on any database.
        return isIdentity(between) && nullable ? between.withNullable(now.nullable()) : between;
    }

    /**
     * How a new column is added to a table that may hold rows.
     *
     * @param goal the column afterwards
     * @param backfill the expression for the rows that exist, if one is given
     */
    static Column added(Column goal, Optional<String> backfill) {
        if (goal.computed().isPresent()) {
            // What it's computed from may have no value yet.
            return goal.withNullable(true);
        }
        // A default would fill the rows at once and leave nothing for the backfill to do.
        return isFilledLater(goal, backfill)
                ? goal.withNullable(true)
                        .withDefault(Optional.empty())
                        .withGeneration(Optional.empty())
                        .withOnUpdate(Optional.empty())
                : goal;
    }

    /** What a new column looks like in the data phase. */
    static Column addedBetween(Column goal, Optional<String> backfill) {
        Column added = added(goal, backfill);
        return isIdentity(goal) ? added : filledLike(goal, added).withOnUpdate(goal.onUpdate());
    }

    private static boolean isFilledLater(Column goal, Optional<String> backfill) {
        return backfill.isPresent() || (!goal.nullable() && !goal.fillsItself());
    }

    private static Column filledLike(Column filler, Column column) {
        return column.withDefault(Optional.empty())
                .withGeneration(filler.generation())
                .withDefault(filler.defaultExpression());
    }

    private static boolean losesOnUpdate(Column now, Column goal) {
        return now.onUpdate().isPresent() && goal.onUpdate().isEmpty();
    }

    private static boolean isIdentity(Column column) {
        return column.generation().flatMap(Generation::identity).isPresent();
    }
}
