/** Real engines for the dialects' tests: fresh databases, what their catalogues say, and an interpreter of probes. */
@NullMarked
package io.aludel.catalog.engine;

import org.jspecify.annotations.NullMarked;
