/** Each word of the vocabulary from annotated source to real databases: folders of sources go in, what became of them is compared. */
@NullMarked
package io.aludel.integration.model;

import org.jspecify.annotations.NullMarked;
