package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** While a user is typing, sources are half-broken: the compiler says so, and the processor neither fails nor adds noise. */
class HalfBrokenSourcesTest {

    @ParameterizedTest
    @MethodSource("classes")
    void onlyTheCompilersOwnErrorsAreReported(String source) {
        List<String> problems = snippet(source).compile().problems();
        assertThat(problems).isNotEmpty().noneMatch(problem -> problem.contains(" ["));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void theSameHoldsForTheCompilerOfEclipse(String source, @TempDir Path folder) throws IOException {
        FrontProcessor processor = new FrontProcessor();
        snippet(source).compileWithEcj(folder, processor);
        assertThat(processor.failure).isNull();
    }

    private static Snippet snippet(String source) {
        return Snippet.of(
                "@Entity class Other { @Id long id; }", "@MappedSuperclass class Base<T> { @Id T key; }", source);
    }

    static List<String> classes() {
        return List.of(
                "@Entity class Player { @Id long id; Tema team; }",
                "@Entity class Player { @Id long id; Tema[] teams; }",
                "@Entity class Player { @Id Tema id; }",
                "@Entity class Player { @Id long id; @ManyToOne Tema team; }",
                "@Entity class Player { @Id long id; @OneToMany(mappedBy = \"player\") List<Tema> teams; }",
                "@Entity class Player { @Id long id; @OneToMany(mappedBy = \"player\") Tema<Tema> teams; }",
                "@Entity class Player { @Id long id; @OneToMany List<Strin> teams; }",
                "@Entity class Player extends Person { @Id long id; }",
                "@Entity class Player extends Person { int no; }",
                "@Entity class Player extends Player { int no; }",
                "@Entity @Table(indexes = @Index(columns = \"missing\")) class Player extends Person { @Id long id; }",
                "@Entity class Player extends Person { @Id long id; @ManyToOne @JoinColumn(referencedColumn = \"x\") Player p; }",
                "@Entity class Player extends Person { @Id long id; @OneToMany(mappedBy = \"x\") Set<Player> players; }",
                "@Entity class Player extends Base<Missing> { }",
                "@Entity class Player extends Base<String, String> { }",
                "@Entity class Player<T extends Person> { @Id long id; T person; }",
                "@Entity record Player(@Id long id, Tema team) {}",
                "@Entity class Player { @Id long id; @Column(name = NAME) String name; }",
                "@Entity class Player { @Id long id; @Column(length = \"x\") String name; }",
                "@Entity class Player { @Id long id; @Column(nullable = 1) String name; }",
                "@Entity class Player { @Id long id; @Colunm(name = \"n\") String name; }",
                "@Entity class Player { @Id long id; @Column(nmae = \"n\") String name; }",
                "@Entity class Player { @Id @GeneratedValue(strategy = GenerationType.AUTO) long id; }",
                "@Entity class Player { @Id @GeneratedValue(strategy = 7) long id; }",
                "@Entity class Player { @Id long id; @ManyToOne(onDelete = ReferenceAction.DROP) Player other; }",
                "@Entity class Player { @Id long id; @ManyToOne(cascade = {CascadeType.REMOVE, X}) Player other; }",
                "@Entity @Table(indexes = @Index(columns = 5)) class Player { @Id long id; }",
                "@Entity @Table(indexes = @Index(columns = {5, \"id\"})) class Player { @Id long id; }",
                "@Entity @Table(indexes = \"ix\") class Player { @Id long id; }",
                "@Entity @Table(uniques = {@Unique(columns = {\"id\", X})}) class Player { @Id long id; }",
                "@Entity class Player { @Id long id; @Backfill String name; @RenamedFrom int no; }",
                "@Entity class Player { @Id long id; @Default(DEFAULT) String name; }",
                "@DataStep(\"x\") public class Fill implements Missing.Data { public Fill() {} }",
                "@DataStep public class Fill extends Missing<Fill> { public Fill() {} }");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void onlyTheCompilersOwnErrorsAreReportedForARootThatItCannotRead(String root) {
        List<String> problems = Snippet.of("@Entity class Player { @Id long id; }")
                .root(root)
                .compile()
                .problems();
        assertThat(problems).isNotEmpty().noneMatch(problem -> problem.contains(" ["));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void theSameHoldsForTheCompilerOfEclipseAndARoot(String root, @TempDir Path folder) throws IOException {
        FrontProcessor processor = new FrontProcessor();
        Snippet.of("@Entity class Player { @Id long id; }").root(root).compileWithEcj(folder, processor);
        assertThat(processor.failure).isNull();
    }

    static List<String> roots() {
        return List.of(
                "@Database",
                "@Database(name = NAME)",
                "@Database(name = \"league\", dialects = Dialect.ORACEL)",
                "@Database(name = \"league\", entities = Missing.class)",
                "@Database(name = \"league\", naming = @Naming(strategy = NamingStrategy.CAMEL))",
                "@Database(name = \"league\", naming = \"x\")");
    }

    @Test
    void whatIsSoundBesideABrokenMemberIsMappedAllTheSame() {
        Snippet.Outcome outcome = Snippet.of(
                        "@Entity class Player { @Id long id; Tema team; String name; @ManyToOne Tema other; }")
                .compile();
        assertThat(outcome.schema()).isEqualTo("player(id bigint not null, name varchar(255) null, pk_player(id))");
    }

    @Test
    void entitiesThatUseAnUnknownClassAreNamed() {
        FrontProcessor processor = new FrontProcessor();
        Snippet.of(
                        "@Entity class A { @Id long id; Missing missing; }",
                        "@Entity class B extends Missing { @Id long id; }",
                        "@Entity class C { @Id long id; @ManyToOne Missing missing; }",
                        "@Entity class D { @Id long id; }",
                        "@Entity class E { @Id long id; @OneToMany(mappedBy = \"e\") List<Missing> missing; }")
                .compile(processor);
        assertThat(processor.reading.unresolved()).containsExactly("league.A", "league.B", "league.C", "league.E");
    }
}
