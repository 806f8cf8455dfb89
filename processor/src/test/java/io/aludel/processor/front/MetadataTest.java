package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.EntityTable;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.diff.Hints;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes along with the schema: typed metadata, hints, the way back to the source. */
class MetadataTest {

    private static final String PLAYER = """
            @Entity @RenamedFrom("footballer") @Table(indexes = @Index(columns = "mail"))
            public class Player {
              @Id @GeneratedValue long id;
              @RenamedFrom("mail") @Backfill("'?'") @ConvertUsing("cast(mail as varchar)") String email;
              @Column(name = "mail") Hidden hidden;
              @ManyToOne(cascade = CascadeType.PERSIST) Team team;
              private enum Hidden { A }
            }""";
    private static final String TEAM = """
            @Entity class Team {
              @Id UUID id;
              @OneToMany(mappedBy = "team", cascade = {CascadeType.REMOVE, CascadeType.MERGE}, orphanRemoval = true)
              List<Player> players;
            }""";

    private final MappedDatabase database =
            Snippet.of(TEAM, PLAYER).compile().database().orElseThrow();

    @Test
    void columnsHaveTheirMembersAndTypesThatGeneratedCodeCanName() {
        EntityTable player = table("Player");
        assertThat(player.packageName()).isEqualTo("league");
        assertThat(player.className()).isEqualTo("league.Player");
        assertThat(player.columns())
                .extracting(c ->
                        c.member() + ": " + c.javaTypeName() + " " + c.column().name())
                .containsExactly(
                        "id: long id",
                        "email: java.lang.String email",
                        "hidden: java.lang.Object mail",
                        ": java.util.UUID team_id");
    }

    @Test
    void relationshipsAreSeenFromBothEnds() {
        assertThat(table("Player").relationships())
                .extracting(Object::toString)
                .containsExactly("RelationshipModel[member=team, kind=MANY_TO_ONE,"
                        + " targetTable=team, columns=[team_id], targetColumns=[id], through=Optional.empty,"
                        + " mappedBy=Optional.empty, cascade=[PERSIST],"
                        + " orphanRemoval=false]");
        assertThat(table("Team").relationships())
                .extracting(Object::toString)
                .containsExactly("RelationshipModel[member=players, kind=ONE_TO_MANY,"
                        + " targetTable=player, columns=[id], targetColumns=[team_id], through=Optional.empty,"
                        + " mappedBy=Optional[team], cascade=[MERGE, REMOVE],"
                        + " orphanRemoval=true]");
    }

    @Test
    void hintsAreKeyedByTheNewNames() {
        QualifiedName player = QualifiedName.of("player");
        ColumnName email = new ColumnName(player, "email");
        assertThat(database.hints(Set.of("x"), true))
                .isEqualTo(new Hints(
                        Map.of(player, QualifiedName.of("footballer")),
                        Map.of(email, "mail"),
                        Set.of("x"),
                        Map.of(email, "'?'"),
                        Map.of(email, "cast(mail as varchar)"),
                        true));
    }

    @Test
    void lookupLeadsBackToTheSource() {
        QualifiedName player = QualifiedName.of("player");
        assertThat(texts(
                        database.lookup().originOf(player),
                        database.lookup().originOf(new ColumnName(player, "team_id")),
                        database.lookup().originOf(new ColumnName(player, "gone")),
                        database.lookup().originOf(QualifiedName.of("gone")),
                        database.lookup().originOfConstraint(player, "fk_player_team_id_team"),
                        database.lookup().originOfIndex(player, "ix_player_mail"),
                        database.lookup().originOfHint(new ColumnName(player, "email")),
                        database.lookup().originOfHint(player)))
                .containsExactly(
                        "Player",
                        "Player.team",
                        "Player",
                        "league @Database",
                        "Player.team",
                        "Player @Table",
                        "Player.email @RenamedFrom",
                        "Player @RenamedFrom");
    }

    @Test
    void dataStepIsReadWithWhatGeneratedCodeNeeds() {
        List<DataStepModel> steps = Snippet.of(
                        """
                        @DataStep(value = "create teams", batched = true)
                        public class FillTeams extends Steps implements CreateTeams.Data {
                          public FillTeams() {}
                          public void downgrade(Object db, Object tables) {}
                        }""",
                        "abstract class Steps implements AutoCloseable {}",
                        "@DataStep(\"x\") final class Other { public void downgrade() {} }")
                .compile()
                .database()
                .orElseThrow()
                .model()
                .dataSteps();
        assertThat(steps)
                .extracting(step -> step.className() + " of " + step.revision().value() + " batched " + step.batched()
                        + " " + step.interfaces() + " down " + step.overridesDowngrade())
                .containsExactly(
                        "league.FillTeams of create teams batched true [CreateTeams.Data, java.lang.AutoCloseable] down true",
                        "league.Other of x batched false [] down false");
    }

    private EntityTable table(String simpleName) {
        return table(database, simpleName);
    }

    private static EntityTable table(MappedDatabase database, String simpleName) {
        return database.tables().stream()
                .filter(table -> table.simpleName().equals(simpleName))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Origin... origins) {
        return List.of(origins).stream()
                .map(origin -> origin.text()
                        + origin.annotation()
                                .map(mirror -> " @"
                                        + mirror.getAnnotationType().asElement().getSimpleName())
                                .orElse(""))
                .toList();
    }

    @Test
    void whatIsInAnEmbeddableIsCalledByItsPath() {
        MappedDatabase database = Snippet.of(
                        "@Entity class Person {\n @Id long id;\n Address home;\n @Embedded(prefix = \"work_\") Address work;\n}",
                        "@Embeddable class Address {\n @RenamedFrom(\"town\") @ManyToOne Town place;\n"
                                + " @ElementCollection Map<String, Integer> tags;\n @ManyToMany Set<Town> others;\n}",
                        "@Entity class Town {\n @Id long id;\n @OneToMany(mappedBy = \"work.place\") Set<Person> people;\n}")
                .compile()
                .database()
                .orElseThrow();
        assertThat(table(database, "Person").relationships())
                .extracting(end -> end.member() + ": " + end.columns() + " "
                        + end.through().map(through -> through.table().name()).orElse(""))
                .containsExactly(
                        "home.place: [place_id] ",
                        "home.tags: [id] ",
                        "home.others: [id] person_others",
                        "work.place: [work_place_id] ",
                        "work.tags: [id] ",
                        "work.others: [id] person_work_others");
        assertThat(table(database, "Town").relationships())
                .extracting(end -> end.member() + ": " + end.targetColumns())
                .containsExactly("people: [work_place_id]");
        assertThat(table(database, "PersonWorkTags").columns())
                .extracting(column -> column.member() + ": " + column.javaTypeName() + " "
                        + column.column().name())
                .containsExactly(
                        ": long person_id",
                        "work.tagsKey: java.lang.String tags_key",
                        "work.tags: java.lang.Integer tags");
        assertThat(database.hints(Set.of(), false).columnRenames())
                .isEqualTo(Map.of(
                        new ColumnName(QualifiedName.of("person"), "place_id"), "town",
                        new ColumnName(QualifiedName.of("person"), "work_place_id"), "town"));
    }
}
