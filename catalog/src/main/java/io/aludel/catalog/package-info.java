/**
 * Live databases and models: what a {@linkplain io.aludel.catalog.reader reader} found goes in, and the same schema in the words of a
 * model comes out, so that the differ can tell them apart.
 */
@NullMarked
package io.aludel.catalog;

import org.jspecify.annotations.NullMarked;
