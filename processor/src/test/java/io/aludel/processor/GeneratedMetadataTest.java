package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.aludel.runtime.metadata.Column;
import io.aludel.runtime.metadata.DatabaseSchema;
import io.aludel.runtime.metadata.ForeignKey;
import io.aludel.runtime.metadata.ReferenceAction;
import io.aludel.runtime.metadata.Relationship;
import io.aludel.runtime.metadata.Relationship.Kind;
import io.aludel.runtime.metadata.Table;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What generated table classes answer, from the annotated source to the value in a running program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedMetadataTest {

    private static final String SOURCES = """
            import java.math.BigDecimal;
            import java.time.LocalDateTime;
            import java.util.*;

            @Entity @Table(name = "people") class Person {
              @Id @GeneratedValue Long id;
              @Column(unique = true) String mail;
              @ManyToOne(cascade = CascadeType.ALL) Person boss;
              @OneToMany(mappedBy = "boss", cascade = CascadeType.REMOVE, orphanRemoval = true) List<Person> reports;
              @ManyToMany @AssociationTable(name = "follows",
                  joinColumns = @JoinColumn(name = "follower_id"), inverseJoinColumns = @JoinColumn(name = "followed_id"))
              Set<Person> following;
              @ManyToMany(mappedBy = "following", cascade = {CascadeType.DETACH, CascadeType.REFRESH}) Set<Person> followers;
              @ElementCollection Set<String> nicknames;
              @OneToMany(mappedBy = "person") List<Membership> memberships;
            }

            @Entity @Table(name = "clubs") class Club {
              @Id String code;
              @ManyToMany @AssociationTable(name = "invited",
                  inverseJoinColumns = @JoinColumn(name = "mail", referencedColumn = "mail"))
              Set<Person> invited;
            }

            @Entity class Membership {
              @Id @ManyToOne(onDelete = ReferenceAction.CASCADE) Person person;
              @Id @ManyToOne Club club;
              @Default("current_timestamp") @Column(nullable = false) LocalDateTime since;
              @OnUpdate("current_timestamp") LocalDateTime changed;
              BigDecimal fee;
              @Computed(expression = "fee * 2") BigDecimal deposit;
              @Default("'a \\"quoted\\" \\\\ text'") String remark;
            }

            @Entity @Table(name = "notes") class Note { @Id UUID id; String alias; int[] numbers; }

            @Entity @Table(name = "notes", schema = "archive") class OldNote { @Id UUID id; }
            """;

    private DatabaseSchema league;

    @BeforeAll
    void compile(@TempDir Path folder) throws Exception {
        TemporaryProject project = new TemporaryProject(folder)
                .options()
                .write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league", dialects = io.aludel.annotation.Dialect.POSTGRESQL)
                        package app.league;
                        """)
                .source("Person", SOURCES);
        project.compile().succeed();
        URL[] classes = {project.classes().toUri().toURL()};
        // All classes are loaded here, so that the loader can be closed.
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            league = (DatabaseSchema)
                    loader.loadClass("app.league.LeagueSchema").getMethod("all").invoke(null);
        }
    }

    @Test
    void a_table_is_found_by_its_name_and_an_unknown_name_gives_nothing() {
        assertThat(table("people").columns()).extracting(Column::name).containsExactly("id", "mail", "boss_id");
        assertThat(league.table("persons")).isEmpty();
        assertThat(league.table("PEOPLE")).isEmpty();
        assertThat(league.table("")).isEmpty();
        assertThat(table("people").column("nothing")).isEmpty();
    }

    @Test
    void tables_of_one_name_in_two_schemas_are_two_tables() {
        assertThat(table("notes").columns()).hasSize(3);
        assertThat(table("archive.notes").columns()).hasSize(1);
        assertThat(table("archive.notes").schema()).contains("archive");
        assertThat(table("archive.notes").as("n")).hasToString("archive.notes as n");
        assertThat(table("archive.notes").as("n").as("notes")).hasToString("archive.notes");
    }

    @Test
    void a_table_without_relationships_has_none() {
        assertThat(table("notes").relationships()).isEmpty();
        assertThat(table("notes").foreignKeys()).isEmpty();
        assertThat(table("notes").column("numbers").orElseThrow().javaType()).isEqualTo(int[].class);
    }

    @Test
    void an_entity_that_refers_to_itself_has_both_ends() {
        assertThat(end("people", "boss"))
                .isEqualTo(Relationship.of("boss", Kind.MANY_TO_ONE, "people")
                        .on("boss_id", "id")
                        .cascade("PERSIST", "MERGE", "REMOVE", "REFRESH", "DETACH"));
        assertThat(end("people", "reports"))
                .isEqualTo(Relationship.of("reports", Kind.ONE_TO_MANY, "people")
                        .on("id", "boss_id")
                        .mappedBy("boss")
                        .cascade("REMOVE")
                        .removingOrphans());
    }

    @Test
    void what_a_database_keeps_of_a_cascade_is_an_action_of_the_key() {
        assertThat(table("people").foreignKeys())
                .containsExactly(ForeignKey.of("fk_people_boss_id_people", "people")
                        .on("boss_id", "id")
                        .onDelete(ReferenceAction.CASCADE));
        assertThat(table("membership").foreignKeys())
                .extracting(key -> key.columns() + " on delete " + key.onDelete())
                .containsExactly("[club_code] on delete no action", "[person_id] on delete cascade");
    }

    @Test
    void both_ends_of_an_association_know_the_table_between() {
        assertThat(end("people", "following"))
                .isEqualTo(Relationship.of("following", Kind.MANY_TO_MANY, "people")
                        .through("follows")
                        .from("id", "follower_id")
                        .to("followed_id", "id"));
        assertThat(end("people", "followers"))
                .isEqualTo(Relationship.of("followers", Kind.MANY_TO_MANY, "people")
                        .through("follows")
                        .from("id", "followed_id")
                        .to("follower_id", "id")
                        .mappedBy("following")
                        .cascade("REFRESH", "DETACH"));
        assertThat(table("follows").foreignKeys())
                .extracting(ForeignKey::onDelete)
                .containsOnly(ReferenceAction.CASCADE);
    }

    @Test
    void an_association_may_refer_to_a_key_other_than_the_primary_one() {
        assertThat(end("clubs", "invited"))
                .isEqualTo(Relationship.of("invited", Kind.MANY_TO_MANY, "people")
                        .through("invited")
                        .from("code", "club_code")
                        .to("mail", "mail"));
    }

    @Test
    void an_association_with_columns_of_its_own_is_an_entity_between_two_relationships() {
        assertThat(table("membership").primaryKey().orElseThrow().columns()).containsExactly("person_id", "club_code");
        assertThat(table("membership").relationships())
                .containsExactly(
                        Relationship.of("person", Kind.MANY_TO_ONE, "people").on("person_id", "id"),
                        Relationship.of("club", Kind.MANY_TO_ONE, "clubs").on("club_code", "code"));
        assertThat(end("people", "memberships"))
                .isEqualTo(Relationship.of("memberships", Kind.ONE_TO_MANY, "membership")
                        .on("id", "person_id")
                        .mappedBy("person"));
    }

    @Test
    void a_collection_of_values_belongs_to_its_owner_alone() {
        assertThat(end("people", "nicknames"))
                .isEqualTo(Relationship.of("nicknames", Kind.ELEMENTS, "people_nicknames")
                        .on("id", "person_id")
                        .cascade("PERSIST", "MERGE", "REMOVE", "REFRESH", "DETACH")
                        .removingOrphans());
        assertThat(table("people_nicknames").columns())
                .extracting(Column::toString)
                .containsExactly(
                        "people_nicknames.person_id bigint not null",
                        "people_nicknames.nicknames varchar(255) not null");
    }

    @Test
    void columns_tell_where_their_values_come_from() {
        assertThat(column("people", "id").generation()).contains("identity");
        assertThat(column("people", "mail").generation()).isEmpty();
        assertThat(column("membership", "since").defaultExpression()).contains("current_timestamp");
        assertThat(column("membership", "changed").onUpdate()).contains("current_timestamp");
        assertThat(column("membership", "deposit").computed()).contains("(fee * 2) stored");
        assertThat(table("membership").as("m").column("since").orElseThrow().defaultExpression())
                .contains("current_timestamp");
    }

    @Test
    void json_is_what_the_values_are() throws Exception {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(league.toJson())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && "default".equals(parser.currentName())) {
                    texts.add(parser.getText());
                }
            }
        }
        assertThat(texts)
                .containsExactlyElementsOf(league.tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .flatMap(column -> column.defaultExpression().stream())
                        .toList())
                .contains("'a \"quoted\" \\ text'");
        assertThat(table("people").toJson())
                .contains("{\"name\":\"followers\",\"kind\":\"many-to-many\",\"targetTable\":\"people\","
                        + "\"joinColumns\":[\"id\"],\"targetColumns\":[\"id\"],\"through\":\"follows\","
                        + "\"throughColumns\":[\"followed_id\"],\"throughTargetColumns\":[\"follower_id\"],"
                        + "\"mappedBy\":\"following\",\"cascades\":[\"REFRESH\",\"DETACH\"],\"orphanRemoval\":false}");
        assertThat(table("archive.notes").toJson())
                .startsWith("{\"schema\":\"archive\",\"name\":\"notes\",\"columns\":[");
    }

    private Table table(String name) {
        return league.table(name).orElseThrow(() -> new AssertionError(name + " is none of " + league.tables()));
    }

    private Column<?> column(String table, String name) {
        return table(table).column(name).orElseThrow();
    }

    private Relationship end(String table, String member) {
        Optional<Relationship> end = table(table).relationships().stream()
                .filter(relationship -> relationship.name().equals(member))
                .findFirst();
        return end.orElseThrow(
                () -> new AssertionError(List.of(table(table).relationships()).toString()));
    }
}
