/** Data migrations on real databases: sources whose data steps move rows go in, where each row ended is compared. */
@NullMarked
package io.aludel.integration.data;

import org.jspecify.annotations.NullMarked;
