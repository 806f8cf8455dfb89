package io.aludel.processor.model;

/**
 * How a member of an embeddable came to an entity.
 *
 * @param prefix what stands in front of the names of its columns
 * @param owner the entity's member
 */
public record Embedding(String prefix, Origin owner) {}
