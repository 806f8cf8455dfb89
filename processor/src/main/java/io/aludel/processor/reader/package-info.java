/** Reads annotated classes: in come the compiler's elements, out goes the model. Nothing else sees the annotations. */
@NullMarked
package io.aludel.processor.reader;

import org.jspecify.annotations.NullMarked;
