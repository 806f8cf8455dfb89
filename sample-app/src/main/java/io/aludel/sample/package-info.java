/** The league: the sample application. */
@NullMarked
package io.aludel.sample;

import org.jspecify.annotations.NullMarked;
