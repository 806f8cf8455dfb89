package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same model gives the same bytes wherever it's compiled; alone, since the default locale is everybody's. */
@Isolated
class DeterminismTest {

    @TempDir
    private Path folder;

    @Test
    void idempotence_013_another_locale_time_zone_source_order_and_folder_give_the_same_bytes() {
        TemporaryProject first = new TemporaryProject(folder.resolve("first"));
        record(first, 1);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                TemporaryProject other = new TemporaryProject(folder.resolve("a folder " + tag));
                record(other, tag.hashCode());
                assertThat(other.recorded()).isEqualTo(first.recorded());
                assertThat(other.generatedSources()).isEqualTo(first.generatedSources());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void idempotence_008_a_locale_with_other_letters_gives_the_same_names() {
        Locale locale = Locale.getDefault();
        TemporaryProject project = project("first")
                .source("TitleIndex", "@Entity class TitleIndex { @Id long id; @Index int istanbulId; }");
        project.compile("-Aaludel.record=init").succeed();
        SortedMap<String, String> recorded = project.recorded();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            verify(project);
            TemporaryProject other = project("other")
                    .source("TitleIndex", "@Entity class TitleIndex { @Id long id; @Index int istanbulId; }");
            other.compile("-Aaludel.record=init").succeed();
            assertThat(other.recorded()).isEqualTo(recorded);
            assertThat(other.read("src/main/aludel/0001_init/h2.sql")).contains("title_index", "istanbul_id");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void idempotence_009_numbers_and_dates_of_other_locales_do_not_get_into_texts() {
        Locale locale = Locale.getDefault();
        TemporaryProject project = project("items").source("Item", """
                @Entity class Item {
                    @Id long id;
                    @Column(precision = 10, scale = 2) @Default("1234.50") java.math.BigDecimal price;
                    @Default("date '2024-01-02'") java.time.LocalDate day;
                }""");
        project.compile("-Aaludel.record=init").succeed();
        try {
            for (String tag : List.of("de-DE", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                verify(project);
            }
        } finally {
            Locale.setDefault(locale);
        }
        assertThat(project.read("src/main/aludel/0001_init/h2.sql")).contains("1234.50", "2024-01-02");
    }

    @Test
    void generated_sources_are_ascii_whatever_the_names_are() {
        TemporaryProject project = League.recorded(folder).options().source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                    @Column(length = 60, nullable = false) String team;
                    @Column(name = "gr\u00f6\u00dfe \\\\u0022") @Default("'\u20ac\\\\u000a'") String gr\u00f6\u00dfe;
                }
                """);
        project.compile("-Aaludel.record=gr\u00f6\u00dfe").succeed();
        project.generatedSources()
                .forEach((path, text) -> assertThat(text).as(path).isASCII());
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
    }

    private static void verify(TemporaryProject project) {
        assertThat(project.compile("-Aaludel.mode=verify").succeed().said()).isEmpty();
    }

    private TemporaryProject project(String name) {
        return new TemporaryProject(folder.resolve(name)).write("src/main/java/app/league/package-info.java", """
                @io.aludel.annotation.Database(name = "league")
                package app.league;
                """);
    }

    private static void record(TemporaryProject project, long seed) {
        SortedMap<String, String> before = project.recorded();
        assertThat(before).isEmpty();
        League.begin(project.folder()).source("TitleIndex", """
                @Entity @Table(indexes = @Index(columns = "istanbul_id"))
                class TitleIndex {
                    @Id @GeneratedValue(strategy = GenerationType.UUID) java.util.UUID id;
                    int istanbulId;
                    @Column(precision = 10, scale = 2) @Default("1234.50") java.math.BigDecimal price;
                    @Default("date '2024-01-02'") java.time.LocalDate day;
                }
                """);
        compile(project, seed, "-Aaludel.record=init");
        League.withTeams(project);
        compile(project, seed, "-Aaludel.record=create teams");
        compile(project, seed, "-Aaludel.mode=verify");
    }

    private static void compile(TemporaryProject project, long seed, String option) {
        List<Path> sources = new ArrayList<>(project.sources());
        Collections.shuffle(sources, new Random(seed));
        project.clean().compileOnly(sources, option).succeed();
    }
}
