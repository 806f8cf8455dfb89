/**
 * The database servers of this build's tests: a test asks for a database and gets its URL; the server behind it is started by the
 * first test of the whole build that asks, and ends with the build.
 */
@NullMarked
package io.aludel.testservers;

import org.jspecify.annotations.NullMarked;
