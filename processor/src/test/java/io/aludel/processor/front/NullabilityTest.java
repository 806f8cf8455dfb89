package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be NULL. */
class NullabilityTest {

    private static final String IMPORT = "import org.jspecify.annotations.*; ";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    int n | not null
                    Integer n | null
                    @Column(nullable = false) String n | not null
                    @Column(nullable = true) String n | null
                    @Column(nullable = false) int n | not null
                    @GeneratedValue Long n | not null
                    @GeneratedValue(strategy = GenerationType.SEQUENCE) Long n | null
                    @ManyToOne(optional = false) Thing n | not null
                    @ManyToOne(optional = true) Thing n | null
                    @ManyToOne @JoinColumn(nullable = false) Thing n | not null
                    @ManyToOne(optional = false) @JoinColumn(nullable = false) Thing n | not null
                    @Nullable String n | null
                    @NonNull String n | not null
                    byte @NonNull [] n | not null
                    @NonNull byte[] n | null
                    @NonNull @ManyToOne Thing n | not null
                    """)
    void memberDecides(String member, String expected) {
        assertThat(column("", member)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1} in a null-marked class")
    @CsvSource(delimiter = '|', textBlock = """
                    String n | not null
                    @Nullable String n | null
                    @ManyToOne Thing n | not null
                    @Nullable @ManyToOne Thing n | null
                    byte[] n | not null
                    byte @Nullable [] n | null
                    @Nullable @GeneratedValue Long n | not null
                    """)
    void nullMarkedClassMakesTheRestNotNull(String member, String expected) {
        assertThat(column("@NullMarked ", member)).isEqualTo(expected);
    }

    @Test
    void nullMarkedPackageCountsAndNullUnmarkedClassEndsIt() {
        String root = "@Database(name = \"x\") @org.jspecify.annotations.NullMarked";
        assertThat(Snippet.of("@Entity class Thing { @Id Long id; String n; }")
                        .root(root)
                        .compile()
                        .schema())
                .contains("n varchar(255) not null");
        assertThat(Snippet.of("@org.jspecify.annotations.NullUnmarked @Entity class Thing { @Id Long id; String n; }")
                        .root(root)
                        .compile()
                        .schema())
                .contains("n varchar(255) null");
    }

    @Test
    void recordComponentsAreMarkedLikeFields() {
        assertThat(Snippet.schema("@org.jspecify.annotations.NullMarked @Entity record Thing(@Id long id, String a,"
                        + " @org.jspecify.annotations.Nullable String b) {}"))
                .contains("a varchar(255) not null, b varchar(255) null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @Column(nullable = true) int n | @Column(nullable = true) | the type int
                    @Column(nullable = false) @Nullable String n | @Nullable | @Column(nullable = false)
                    @Column(nullable = true) @NonNull String n | @Column(nullable = true) | @NonNull
                    @GeneratedValue @Column(nullable = true) Long n | @Column(nullable = true) | @GeneratedValue
                    """)
    void contradictionIsAnErrorOnBothPlaces(String member, String may, String mayNot) {
        List<String> problems = Snippet.problems(thing("", member));
        assertThat(problems)
                .hasSize(2)
                .allMatch(problem -> problem.endsWith(
                        "[NullabilityConflict] on Thing.n, " + may + " says that the column may hold NULL, and "
                                + mayNot + " that it may not. Keep one of them."));
    }

    @Test
    void idIsNotNullWhateverItsMarksSayBecauseOnlyItsRowHasIt() {
        assertThat(Snippet.schema("@Entity class Thing { @org.jspecify.annotations.Nullable @Id Long id; }"))
                .isEqualTo("thing(id bigint not null, pk_thing(id))");
    }

    private static String column(String classMark, String member) {
        String schema = Snippet.of(thing(classMark, member)).compile().schema();
        return schema.replaceFirst("(?s).*id bigint not null, \\w+ [^,]*?(not null|(?<!not )null).*", "$1");
    }

    private static String thing(String classMark, String member) {
        return IMPORT + classMark + "@Entity class Thing { @Id long id; " + member + "; }";
    }
}
