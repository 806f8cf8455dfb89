/** What MySQL 8 spells in its own way, and MariaDB as MySQL does. */
@NullMarked
package io.aludel.schema.dialect.mysql;

import org.jspecify.annotations.NullMarked;
