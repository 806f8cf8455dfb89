/** Advice: in come the model, the draft and what the user wants to hear, out go diagnostics on the elements that they concern. */
@NullMarked
package io.aludel.processor.lint;

import org.jspecify.annotations.NullMarked;
