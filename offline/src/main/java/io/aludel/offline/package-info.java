/** Scripts without a database: in come the migrations of an application and a range, out comes SQL that others run. */
@NullMarked
package io.aludel.offline;

import org.jspecify.annotations.NullMarked;
