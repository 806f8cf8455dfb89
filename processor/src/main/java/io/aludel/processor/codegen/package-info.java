/**
 * Transcribes what was decided into Java: values of the history and of the model come in, source files go out. Nothing is
 * decided here, and JavaPoet is seen nowhere else.
 */
@NullMarked
package io.aludel.processor.codegen;

import org.jspecify.annotations.NullMarked;
