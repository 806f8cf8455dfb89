package io.aludel.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The fenced blocks of the README, so that what it shows is what is tested. */
final class Readme {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("\\A// (\\S+)\\R");

    private final List<MatchResult> blocks;

    private Readme(List<MatchResult> blocks) {
        this.blocks = blocks;
    }

    static Readme read() throws IOException {
        String text = Files.readString(Path.of(System.getProperty("aludel.it.root"), "README.md"));
        return new Readme(BLOCK.matcher(text).results().toList());
    }

    /** The texts of all blocks in a language, in order. */
    List<String> blocks(String language) {
        return blocks.stream()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The Java blocks whose first line names their file, by that file. */
    Map<String, String> javaFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String block : blocks("java")) {
            var file = FILE.matcher(block);
            if (file.find()) {
                files.put(file.group(1), block);
            }
        }
        return files;
    }
}
