/** What an application learns of a live database beside its own migrations. */
@NullMarked
package io.aludel.integration.check;

import org.jspecify.annotations.NullMarked;
