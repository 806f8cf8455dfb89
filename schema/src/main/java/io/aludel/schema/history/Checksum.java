package io.aludel.schema.history;

import io.aludel.schema.operation.Script;

/**
 * Checksum of what a revision runs upwards on one database; the runtime compares it with the one noted when it was applied.
 *
 * <p>It's {@code sha256:} and the hex SHA-256 over, for each step of the upgrade in order, its phase, {@code \n}, its statement,
 * {@code \n}. A guard's phase is {@code guard}; a data step's statement is empty. Line ends inside a statement are {@code \n}.
 * Descriptions, probes and the ways back are not in it. An example: the steps
 *
 * <pre>
 * -- aludel: upgrade expand | create table teams | probe table teams
 * create table teams (
 *   id bigint not null
 * );
 *
 * -- aludel: upgrade data | run the data step | java
 * </pre>
 *
 * give the text {@code "expand\ncreate table teams (\n  id bigint not null\n)\ndata\n\n"} and so the checksum {@code
 * sha256:46678a8f7a3684bd6d2490514d701dc78857307e4be48bf91dc198543d0b4b59}.
 */
public final class Checksum {

    private Checksum() {}

    /** The checksum of a script's upgrade. */
    public static String of(Script script) {
        StringBuilder text = new StringBuilder();
        for (Script.Step step : script.upgrade()) {
            SqlBlock block = SqlBlock.of(step);
            text.append(block.keyword()).append('\n').append(block.sql()).append('\n');
        }
        return "sha256:" + Sha256.hex(text.toString());
    }
}
