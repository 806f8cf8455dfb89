/** One class a rule: in comes a database as its classes declare it, out goes all that is wrong with it. */
@NullMarked
package io.aludel.processor.validation;

import org.jspecify.annotations.NullMarked;
