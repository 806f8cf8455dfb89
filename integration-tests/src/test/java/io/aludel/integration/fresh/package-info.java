/** Fresh databases: revisions go in, what a database holds that has taken them in one go is compared with one that ran them one by one. */
@NullMarked
package io.aludel.integration.fresh;

import org.jspecify.annotations.NullMarked;
