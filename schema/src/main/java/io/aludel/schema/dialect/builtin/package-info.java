/** The dialects that come with Aludel: an id goes in, a dialect comes out. */
@NullMarked
package io.aludel.schema.dialect.builtin;

import org.jspecify.annotations.NullMarked;
