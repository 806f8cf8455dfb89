/** Values between the source and the schema: in come facts read of annotated classes, out goes what tables are made of them. */
@NullMarked
package io.aludel.processor.model;

import org.jspecify.annotations.NullMarked;
