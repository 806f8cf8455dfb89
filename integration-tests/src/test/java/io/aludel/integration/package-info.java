/** Every module together: real databases, a user's own Maven project, the import table. */
@NullMarked
package io.aludel.integration;

import org.jspecify.annotations.NullMarked;
