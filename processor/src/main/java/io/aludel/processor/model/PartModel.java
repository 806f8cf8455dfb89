package io.aludel.processor.model;

import java.util.Optional;

/**
 * Whose a table is that belongs to a member: an association's, or that of a collection of values.
 *
 * @param ownerClass canonical name of the entity that has the member
 * @param member the member's name
 * @param values whether it holds values, and not rows of another table
 * @param formerTable the name that the table had, if its owner's table was renamed and its own name follows
 */
public record PartModel(String ownerClass, String member, boolean values, Optional<String> formerTable) {}
