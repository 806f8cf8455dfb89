package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody would write: each is read, or refused with a problem; none throws, hangs or leads elsewhere. */
class FuzzTest {

    private static final int ROUNDS = Integer.getInteger("aludel.rounds", 100_000);
    private static final long SEED = Long.getLong("aludel.seed", 20261121);

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "true",
            "-1",
            "1e999",
            "99999999999999999999",
            "\\u0000",
            "\\ud800",
            "\"op\"",
            "\"createTable\"",
            "\"\"",
            "../",
            "/etc/passwd",
            "\u0000",
            "\n",
            "\r\n",
            "-- aludel:",
            " | ",
            ";",
            "-- aludel: upgrade data | x | java\n",
            "<<<<<<< HEAD\n",
            "NaN",
            "/*",
            "\"format\": 2,",
            "(",
            "((((((((",
            "'");

    @Test
    @Timeout(300) // it takes seconds, or for ever
    void mutatedFilesAreReadOrRefused() throws IOException {
        Random random = new Random(SEED);
        List<byte[]> sound = new ArrayList<>();
        for (long seed = 0; sound.size() < 60; seed++) {
            RecordedRevision recorded = new RandomRevisions(seed).recorded();
            try {
                sound.addAll(HistoryWriter.files(recorded).values());
            } catch (IOException e) {
                continue; // half a character pair in SQL can't be written at all
            }
        }
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutated = mutate(sound.get(random.nextInt(sound.size())), random);
            refused += refuses(mutated, round) ? 1 : 0;
        }
        assertThat(refused).isBetween(ROUNDS / 10, ROUNDS);
    }

    /** Reads bytes as both kinds of files, as the folder's reader does. */
    private static boolean refuses(byte[] bytes, int round) {
        try {
            String text = TextFile.text(bytes, "0001_a/file");
            SqlParser sql = SqlParser.of(text);
            if (sql.mistakes().isEmpty()) {
                assertThat(SqlFile.parse(SqlFile.format(sql.script()))).isEqualTo(sql.script());
            }
            Revision revision = RevisionFile.parse(text).revision();
            assertThat(RevisionFile.parse(RevisionFile.format(revision)).revision())
                    .isEqualTo(revision);
            new HistoryCheck(List.of(RecordedRevision.asRendered(revision, Map.of())), Set.of(), Renderer.NONE)
                    .problems();
            return false;
        } catch (TextFile.Unreadable | JsonMistake e) {
            return true;
        } catch (RuntimeException | Error e) {
            return fail("seed %d, round %d: %s".formatted(SEED, round, new String(bytes, StandardCharsets.UTF_8)), e);
        }
    }

    private static byte[] mutate(byte[] sound, Random random) {
        byte[] bytes = sound;
        for (int edit = 1 + random.nextInt(4); edit > 0; edit--) {
            int at = random.nextInt(bytes.length + 1);
            int length = Math.min(bytes.length - at, random.nextInt(12));
            bytes = switch (random.nextInt(5)) {
                case 0 -> splice(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
                case 1 -> splice(bytes, at, length, new byte[0]);
                case 2 -> splice(bytes, at, 0, slice(bytes, random.nextInt(bytes.length + 1), random.nextInt(80)));
                default ->
                    splice(
                            bytes,
                            at,
                            random.nextBoolean() ? length : 0,
                            TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
            };
        }
        return bytes;
    }

    private static byte[] splice(byte[] bytes, int at, int removed, byte[] added) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(added);
        out.write(bytes, at + removed, bytes.length - at - removed);
        return out.toByteArray();
    }

    private static byte[] slice(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "\"",
                "1",
                " ",
                "{\"operations\":[",
                "-- aludel:\n",
                "--aludel:: \n",
                " \t",
                "a\r",
                "\\u0041",
                "-- aludel: upgrade data | x | java\n",
                "\ufeff",
                "'",
                "$$"
            })
    void enormousFilesOfOnePieceAreRefused(String piece) {
        for (String text : List.of(
                piece.repeat(50_000),
                "{\"format\": 1, \"id\": \"" + piece.repeat(100_000) + "\"}",
                "{" + piece.repeat(100_000))) {
            refuses(text.getBytes(StandardCharsets.UTF_8), 0);
        }
    }

    @Test
    void noMessageNamesAFolderElsewhere(@TempDir Path folder) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS / 10; round++) {
            byte[] message = mutate("../create teams/..\\\u202e".getBytes(StandardCharsets.UTF_8), random);
            Slug.of(new String(message, StandardCharsets.UTF_8)).ifPresent(slug -> {
                Path named = folder.resolve("0001_" + slug.text());
                assertThat(named.normalize()).isEqualTo(named);
                assertThat(named.getParent()).isEqualTo(folder);
                assertThat(slug.text()).matches("[a-z0-9_]{1,60}");
            });
        }
    }

    @Test
    void aHostileFolderIsToldAndNothingOutsideIsRead(@TempDir Path folder) throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside/0001_secret"));
        Files.writeString(outside.resolve("revision.json"), "secret");
        Path history = Files.createDirectories(folder.resolve("history"));
        for (String id : List.of("../outside/0001_secret", "0001_a/../../outside", "0001_a\u0000", "C:\\0001_a", "")) {
            Path revision = Files.createDirectories(history.resolve("0001_a"));
            Files.writeString(revision.resolve("revision.json"), """
                    {"format": 1, "id": "0001_a", "parents": ["%s"], "message": "m", "created": "2026-11-21T10:00:00Z",
                     "operations": [], "fingerprint": "x"}
                    """.formatted(
                            id.replace("\\", "\\\\").replace("\u0000", "\\u0000")));

            HistoryReading reading = HistoryReader.read(history, List.of("h2"));

            assertThat(reading.problems())
                    .anySatisfy(problem -> assertThat(problem.fact()).contains("is no revision id"));
            assertThat(reading.history().revisions()).isEmpty();
        }
    }
}
