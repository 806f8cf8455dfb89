package io.aludel.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class the data step of a revision: it runs when the new columns are there and the old ones still are.
 *
 * <pre>{@code
 * @DataStep("create teams")
 * final class FillTeams implements CreateTeams.Data {
 *     @Override
 *     public void upgrade(DataContext db, CreateTeams.Tables t) { ... }
 * }
 * }</pre>
 *
 * <p>The class has a constructor without parameters; outside the package of the generated migrations both are public.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DataStep {

    /** The revision: its message, its slug or its id; for the draft the message it will be recorded with. */
    String value();

    /**
     * Whether each statement, and each batch of rows, is a transaction of its own: the phases of the revision are then
     * committed one by one, and after a crash the step goes on behind what was committed.
     */
    boolean batched() default false;
}
