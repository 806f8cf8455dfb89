/** Figures about Aludel; each benchmark returns rows that are printed and written as tab-separated values. */
@NullMarked
package io.aludel.benchmarks;

import org.jspecify.annotations.NullMarked;
