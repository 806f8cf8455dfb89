package io.aludel.processor.model;

/**
 * How the database computes a column.
 *
 * @param expression SQL as written
 * @param stored whether the value is kept in the row
 * @param origin the annotation
 */
public record ComputedModel(Sourced<String> expression, boolean stored, Origin origin) {}
