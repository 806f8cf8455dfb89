package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corners of the rules; each rule's plain case is in {@link DiagnosticCases}. */
class RulesTest {

    @Test
    void allProblemsOfACompileAreReportedAtOnce() {
        assertThat(Snippet.problems(
                        "@Entity class A {\n String a;\n @ManyToOne Club b;\n @ManyToOne Club c;\n Object d;\n Object e;\n}",
                        "class Club {}",
                        "@Entity class B {\n @Id @GeneratedValue String id;\n}"))
                .extracting(problem -> problem.replaceAll("\\].*", "]"))
                .containsExactly(
                        "A:2 [NoId]",
                        "A:6 [UnsupportedType]",
                        "A:7 [UnsupportedType]",
                        "B:3 [NoIdentity]",
                        "A:4 [UnknownEntity]",
                        "A:5 [UnknownEntity]");
    }

    @Test
    void severalProblemsOfOneMemberAreAllReported() {
        assertThat(Snippet.problems("@Entity class A {\n @Id @GeneratedValue @Default(\"\") String id;\n}"))
                .extracting(problem -> problem.replaceAll("\\].*", "]"))
                .containsExactly("A:3 [BlankText]", "A:3 [NoIdentity]", "A:3 [DefaultAndGenerated]");
    }

    @Test
    void problemThatEntitiesInheritIsReportedOnce() {
        assertThat(Snippet.problems(
                        "@MappedSuperclass abstract class Base {\n @Id long id;\n Object blob;\n @JoinColumn int x;\n}",
                        "@Entity class A extends Base {}",
                        "@Entity class B extends Base {}"))
                .extracting(problem -> problem.replaceAll("\\].*", "]"))
                .containsExactly("Base:5 [MisplacedAnnotation]", "Base:4 [UnsupportedType]");
    }

    @Test
    void columnsThatOneDatabaseFoldsTogetherAreOne() {
        String entity = "@Entity class A {\n @Id long id;\n String mail;\n @Column(name = \"MAIL\") String other;\n}";
        assertThat(Snippet.problems(entity))
                .containsExactly(
                        "A:5 [DuplicateColumn] A.mail and A.other are both on column \"mail\" alias \"MAIL\", which a"
                                + " database takes for one, of table \"a\". Give one another name: @Column(name = \"...\").");
        assertThat(Snippet.of(entity)
                        .root("@Database(name = \"x\", dialects = Dialect.POSTGRESQL)")
                        .compile()
                        .problems())
                .isEmpty();
    }

    @Test
    void referenceAndBasicMemberOnOneColumnAreADuplicate() {
        assertThat(Snippet.problems("@Entity class A {\n @Id long id;\n Long bId;\n @ManyToOne A b;\n}"))
                .containsExactly(
                        "A:5 [DuplicateColumn] A.bId and A.b are both on column \"b_id\" of table \"a\". Give one another"
                                + " name: @JoinColumn(name = \"...\").");
    }

    @Test
    void memberNameInPlaceOfAColumnNameIsUnderstood() {
        assertThat(
                        Snippet.problems(
                                "@Entity @Table(uniques = @Unique(columns = \"owner\")) class A {\n @Id long id;\n @ManyToOne A owner;\n}"))
                .containsExactly(
                        "A:2 [UnknownColumn] there is no column \"owner\" in table \"a\". Did you mean \"owner_id\"?");
    }

    @Test
    void columnThatIsNearNoneIsAnsweredWithTheList() {
        assertThat(Snippet.problems("@Entity class A {\n @Id long id; int no;\n"
                        + " @ManyToOne @JoinColumn(referencedColumn = \"xyz\") A a;\n}"))
                .containsExactly(
                        "A:4 [UnknownColumn] there is no column \"xyz\" in table \"a\". There is \"id\", \"no\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @ManyToOne List<A> | List | Give it the type of an entity.
                    @ManyToOne long | long | Give it the type of an entity.
                    @ManyToOne Thread.State | State | Give it the type of an entity.
                    @OneToMany(mappedBy = "x") Set<String> | String | Give it the type of an entity.
                    @ManyToOne Plain | Plain | Put @Entity on it, or leave A.x out with @Transient.
                    @ManyToOne Unlisted | Unlisted | Name it in @Database(entities = ...).
                    """)
    void referenceToSomethingElseThanAnEntityIsToldWhatToDo(String member, String target, String fix) {
        List<String> problems = Snippet.of(
                        "@Entity class A {\n @Id long id;\n " + member + " x;\n}",
                        "class Plain {}",
                        "@Entity class Unlisted { @Id long id; }")
                .root("@Database(name = \"x\", entities = A.class)")
                .compile()
                .problems();
        assertThat(problems)
                .containsExactly("A:4 [UnknownEntity] A.x refers to " + target
                        + ", which is no entity of this database. " + fix);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    @Column(name = "  ") int n | "  " can't name a column: it's blank.
                    @Column(name = " n") int n | " n" can't name a column: it begins or ends with a space.
                    @Column(name = "a\\tb") int n | "a?b" can't name a column: it holds a control character, a line break or half a character.
                    @Column(name = "a.b") int n | "a.b" can't name a column: a dot parts the names of tables and columns.
                    @Column(name = "\\"n\\"") int n | ""n"" can't name a column: names are quoted where they need it, so leave the quotes out.
                    @Column(name = "`n`") int n | "`n`" can't name a column: names are quoted where they need it, so leave the quotes out.
                    int aludelN | "aludel_n" can't name a column: names with aludel_ in front are Aludel's own.
                    @ManyToOne @JoinColumn(foreignKey = "a.b") A a | "a.b" can't name a foreign key: a dot parts the names of tables and columns.
                    @Id(constraint = " ") int n | " " can't name a primary key: it's blank.
                    """)
    void nameThatNoDatabaseOrHistoryCanKeepIsRefused(String member, String message) {
        assertThat(Snippet.problems("@Entity class A {\n @Id long id;\n " + member + ";\n}"))
                .containsExactly("A:4 [InvalidName] " + message);
    }

    @Test
    void blankTemplateIsRefused() {
        assertThat(Snippet.of()
                        .root("@Database(name = \"x\", naming = @Naming(unique = \" \"))")
                        .compile()
                        .problems())
                .containsExactly("package-info:1 [InvalidName] \" \" can't name a unique constraint: it's blank.");
    }

    @Test
    void sequencesOnEqualTermsAreShared() {
        String generated = "@GeneratedValue(strategy = GenerationType.SEQUENCE, sequence = \"s\", start = 5)";
        assertThat(Snippet.problems("@Entity class A { @Id " + generated + " long id; " + generated + " long no; }"))
                .isEmpty();
    }

    @Test
    void namesOfConstraintsAreUniqueAcrossTables() {
        assertThat(Snippet.problems(
                        "@Entity class A {\n @Id(constraint = \"pk\") long id;\n}",
                        "@Entity class B {\n @Id long id;\n @ManyToOne @JoinColumn(foreignKey = \"PK\") A a;\n}"))
                .hasSize(2)
                .allMatch(problem -> problem.matches("(A:3|B:4) .*"))
                .allMatch(problem ->
                        problem.endsWith("[DuplicateConstraint] constraint \"PK\" is declared by primary key of A.id"
                                + " and by foreign key of B.a. Names of constraints are unique in a database: give one another name, or"
                                + " remove it."));
    }

    @Test
    void setDefaultOnANotNullColumnNeedsADefault() {
        String member = "@ManyToOne(optional = false, onDelete = ReferenceAction.SET_DEFAULT) %s A a;";
        assertThat(Snippet.problems("@Entity class A { @Id long id; " + member.formatted("") + " }"))
                .hasSize(1)
                .allMatch(problem -> problem.contains("[SetNullOnNotNull] onDelete = SET_DEFAULT sets"));
        assertThat(Snippet.problems("@Entity class A { @Id long id; " + member.formatted("@Default(\"1\")") + " }"))
                .isEmpty();
    }

    @Test
    void longWayRoundKeyCycleIsFound() {
        assertThat(Snippet.problems(
                        "@Entity class A {\n @Id @ManyToOne B b;\n}",
                        "@Entity class B {\n @Id @ManyToOne C c;\n}",
                        "@Entity class C {\n @Id @ManyToOne A a;\n}",
                        "@Entity class D {\n @Id @ManyToOne A a;\n}"))
                .extracting(problem -> problem.replaceAll("\\].*", "]"))
                .containsExactly("A:3 [KeyCycle]", "B:3 [KeyCycle]", "C:3 [KeyCycle]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @DataStep("x") public interface Fill {} | make it a class that is neither abstract nor inner
                    @DataStep("x") public abstract class Fill {} | make it a class that is neither abstract nor inner
                    @DataStep("x") public class Fill { public Fill(int n) {} } | give it a constructor without parameters that isn't private
                    @DataStep("x") public class Fill { private Fill() {} } | give it a constructor without parameters that isn't private
                    @DataStep("x") public class Fill { Fill() {} } | make the class and its constructor public, or move it to the package league.migrations
                    """)
    void dataStepThatGeneratedCodeCannotCreateIsRefused(String step, String fault) {
        assertThat(Snippet.problems(step))
                .containsExactly("Fill:2 [DataStepClass] data step Fill can't be created: " + fault + ".");
    }

    @Test
    void dataStepMayBeHiddenInThePackageOfTheMigrations() {
        assertThat(Snippet.of()
                        .withFile(
                                "league.migrations.Fill",
                                "package league.migrations; @io.aludel.annotation.DataStep(\"x\") final class Fill {}")
                        .compile()
                        .problems())
                .isEmpty();
        assertThat(Snippet.of()
                        .withFile(
                                "league.migrations.Steps",
                                "package league.migrations; class Steps {"
                                        + " @io.aludel.annotation.DataStep(\"x\") private static final class Fill {}\n"
                                        + " @io.aludel.annotation.DataStep(\"y\") class Inner {} }")
                        .compile()
                        .problems())
                .containsExactly(
                        "Steps:1 [DataStepClass] data step Fill can't be created: it or a class around it is private: take that away.",
                        "Steps:2 [DataStepClass] data step Inner can't be created: make it a class that is neither abstract nor"
                                + " inner.");
    }
}
