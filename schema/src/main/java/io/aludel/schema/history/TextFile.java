package io.aludel.schema.history;

import io.aludel.schema.history.HistoryProblem.Kind;
import io.aludel.schema.history.HistoryProblem.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Text of a file of the history, or the problem why there is none. */
final class TextFile {

    private static final long LARGEST = 32L << 20;
    private static final String RESTORE = "Restore the file from version control";

    private TextFile() {}

    /** A file whose text can't be had. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient HistoryProblem problem;

        Unreadable(HistoryProblem problem) {
            super(problem.fact());
            this.problem = problem;
        }

        HistoryProblem problem() {
            return problem;
        }
    }

    /**
     * Reads a file as UTF-8, with {@code \\n} as line ends. Links aren't followed and no more than regular files are opened, so
     * nothing outside the folder is read and nothing blocks.
     *
     * @param path the file
     * @param name its path from the history's folder, for messages
     */
    static String read(Path path, String name) throws Unreadable {
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw unreadable(name, "this is no regular file", "Put the file itself here");
            }
            if (Files.size(path) > LARGEST) {
                throw unreadable(name, "the file is larger than 32 MB", RESTORE);
            }
            return text(Files.readAllBytes(path), name);
        } catch (IOException e) {
            throw unreadable(name, "the file can't be read: " + e, "Look at its rights");
        }
    }

    /** The text of a file's bytes. */
    static String text(byte[] bytes, String name) throws Unreadable {
        String text = SqlBlock.unixLines(withoutMark(decode(bytes, name)));
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            if (text.startsWith("<<<<<<< ", start) || text.startsWith(">>>>>>> ", start)) {
                throw new Unreadable(new HistoryProblem(
                        Kind.MERGE_CONFLICT,
                        new Place(name, line, 1),
                        "the file holds the marks of an unfinished merge",
                        "Keep one side whole: revisions of two branches stay two folders, each as it was recorded"));
            }
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        return text;
    }

    private static String decode(byte[] bytes, String name) throws Unreadable {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new Unreadable(new HistoryProblem(
                    Kind.UNREADABLE_FILE, new Place(name, line, 1), "this line is not UTF-8", RESTORE));
        }
        return out.flip().toString();
    }

    /** Some editors put a byte order mark in front. */
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Unreadable unreadable(String name, String fact, String fix) {
        return new Unreadable(HistoryProblem.of(Kind.UNREADABLE_FILE, name, fact, fix));
    }
}
