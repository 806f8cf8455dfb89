package io.aludel.processor.model;

import io.aludel.schema.Column;

/**
 * A column with the member it came of.
 *
 * @param member the member's name in Java; empty when that stands for another entity
 * @param javaTypeName type of its values in Java, such as {@code long} or {@code java.lang.String}; {@code java.lang.Object} when
 *     generated code can't name it
 * @param column the column
 */
public record MappedColumn(String member, String javaTypeName, Column column) {}
