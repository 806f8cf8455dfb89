/** Values as JSON: names and values go in, a text comes out. */
@NullMarked
package io.aludel.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
