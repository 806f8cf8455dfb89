/**
 * What Oracle 19c and later spell in their own way. Rendered, not run: no engine stands behind it, all of it is as the manual has it.
 * An empty text is NULL there, whatever is declared.
 */
@NullMarked
package io.aludel.schema.dialect.oracle;

import org.jspecify.annotations.NullMarked;
