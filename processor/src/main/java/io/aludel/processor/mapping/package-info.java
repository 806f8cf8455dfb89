/** Settles every name and type: in comes the model, out goes the schema that it stands for, with the way back to the source. */
@NullMarked
package io.aludel.processor.mapping;

import org.jspecify.annotations.NullMarked;
