/** The javac side: in come annotated classes and the recorded history, out go migrations, metadata and diagnostics. */
@NullMarked
package io.aludel.processor;

import org.jspecify.annotations.NullMarked;
