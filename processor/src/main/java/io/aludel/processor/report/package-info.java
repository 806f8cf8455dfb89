/** Problems as values: in come places in the source and facts, out go messages on exactly those places. */
@NullMarked
package io.aludel.processor.report;

import org.jspecify.annotations.NullMarked;
