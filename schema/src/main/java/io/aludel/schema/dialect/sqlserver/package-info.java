/**
 * What SQL Server 2019 and later spell in their own way. Rendered, not run: no engine stands behind it, all of it is as the manual has
 * it.
 */
@NullMarked
package io.aludel.schema.dialect.sqlserver;

import org.jspecify.annotations.NullMarked;
