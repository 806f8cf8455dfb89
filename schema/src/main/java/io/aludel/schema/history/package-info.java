/**
 * The revision history on disk: folders of revisions go in, a verified {@link io.aludel.schema.history.History} with its problems
 * comes out; a recorded revision goes in, a folder comes out.
 */
@NullMarked
package io.aludel.schema.history;

import org.jspecify.annotations.NullMarked;
