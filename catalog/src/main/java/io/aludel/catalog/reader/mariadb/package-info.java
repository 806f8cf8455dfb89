/** Reads the information schema of MariaDB, and of MySQL as far as it's the same. */
@NullMarked
package io.aludel.catalog.reader.mariadb;

import org.jspecify.annotations.NullMarked;
