/** What each database makes of each thing that a schema can declare: asked of dialects, tried on databases, told as a table. */
@NullMarked
package io.aludel.integration.feature;

import org.jspecify.annotations.NullMarked;
