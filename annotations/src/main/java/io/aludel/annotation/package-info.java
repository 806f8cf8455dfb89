/** The words in which a class says what it means in the database; in: nothing, out: annotations of class retention. */
@NullMarked
package io.aludel.annotation;

import org.jspecify.annotations.NullMarked;
