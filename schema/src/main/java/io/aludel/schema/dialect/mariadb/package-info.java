/** What MariaDB spells in another way than MySQL. */
@NullMarked
package io.aludel.schema.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
