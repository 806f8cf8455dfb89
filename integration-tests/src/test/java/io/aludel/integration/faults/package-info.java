/**
 * Faults at every statement that the runtime sends: a history goes in that uses every operation, what it leaves behind after a fault and
 * another start is compared with what an undisturbed run leaves.
 */
@NullMarked
package io.aludel.integration.faults;

import org.jspecify.annotations.NullMarked;
