/**
 * How databases spell things: phased operations go in, SQL steps with their probes come out. What most databases share stands
 * once, in the {@code Standard...} types; a database's folder holds what differs, the same set of files in each.
 */
@NullMarked
package io.aludel.schema.dialect;

import org.jspecify.annotations.NullMarked;
