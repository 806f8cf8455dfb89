package io.aludel.schema.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Layout of a revision file: what a reviewer reads line by line has lines of its own, all else stands on one line.
 *
 * <p>An object or list is <em>tall</em>, one line for each member, when {@link #tall} was called just before it and it stands in
 * a tall one; otherwise it's on one line with all in it.
 */
final class RevisionLayout implements PrettyPrinter {

    private static final String INDENT = "  ";

    private final Deque<Boolean> open = new ArrayDeque<>();
    private boolean nextIsTall;

    /** The next object or list gets lines of its own. */
    void tall() {
        nextIsTall = open.isEmpty() || open.peek();
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator generator) throws IOException {
        generator.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator generator) throws IOException {
        start(generator, '{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator generator) throws IOException {
        breakLine(generator);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
        generator.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
        separate(generator);
    }

    @Override
    public void writeEndObject(JsonGenerator generator, int members) throws IOException {
        end(generator, members, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator generator) throws IOException {
        start(generator, '[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator generator) throws IOException {
        breakLine(generator);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
        separate(generator);
    }

    @Override
    public void writeEndArray(JsonGenerator generator, int values) throws IOException {
        end(generator, values, ']');
    }

    private void start(JsonGenerator generator, char bracket) throws IOException {
        generator.writeRaw(bracket);
        open.push(nextIsTall);
        nextIsTall = false;
    }

    private void separate(JsonGenerator generator) throws IOException {
        generator.writeRaw(isTall() ? "," : ", ");
        breakLine(generator);
    }

    private void end(JsonGenerator generator, int things, char bracket) throws IOException {
        boolean tall = open.pop();
        if (tall && things > 0) {
            generator.writeRaw('\n');
            generator.writeRaw(INDENT.repeat(open.size()));
        }
        generator.writeRaw(bracket);
    }

    private void breakLine(JsonGenerator generator) throws IOException {
        if (isTall()) {
            generator.writeRaw('\n');
            generator.writeRaw(INDENT.repeat(open.size()));
        }
    }

    private boolean isTall() {
        return Boolean.TRUE.equals(open.peek());
    }
}
