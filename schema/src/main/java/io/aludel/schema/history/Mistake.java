package io.aludel.schema.history;

/**
 * What is wrong in the text of one file.
 *
 * @param line line of the file, from 1
 * @param column column of the line, from 1
 * @param fact what is wrong, without a closing period
 * @param fix what to do about it, without a closing period
 */
record Mistake(int line, int column, String fact, String fix) {}
