package io.aludel.schema.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.CatalogueLines;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.notation.Notation;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.SetNullable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What MySQL 8.0.33 refused or lost where MariaDB doesn't, each found by a random pair of schemas there. */
class MysqlOwnTest {

    private static final String ID = "'00000000-0000-4000-8000-000000000001'";

    private static final Dialect MYSQL = MysqlDialect.create();

    private static final QualifiedName CLUB = QualifiedName.of("club");

    private static final QualifiedName TEAM = QualifiedName.of("team");

    @Test
    void aUuidAsDefaultIsTheBytesThatItIsKeptIn() {
        Column column = Column.of("u", ColumnType.of("uuid"), true);
        for (String declared : List.of(ID, "cast(" + ID + " as uuid)", "uuid " + ID)) {
            assertThat(MYSQL.features().defaultText(column, declared)).isEqualTo("(uuid_to_bin(" + ID + "))");
            assertThat(MYSQL.features().isSame(column, declared, "uuid_to_bin(" + ID + ")"))
                    .isTrue();
        }
    }

    @Test
    void castsAreToTypesThatThereAreInDefaultsChecksAndBackfills() {
        Column column = Column.of("n", ColumnType.of("integer"), true);
        assertThat(MYSQL.features().defaultText(column, "cast('1' as integer)")).isEqualTo("(cast('1' as signed))");
        assertThat(MYSQL.features().expression("cast(\"of\" as varchar(5)) <> ''"))
                .isEqualTo("cast(`of` as char(5)) <> ''");
    }

    @Test
    void keysMakeWayWhereAColumnThatTheyHoldBecomesAnIdentity() {
        Schema schema = schema("club(id bigint PK); team(id bigint PK, club_id bigint FK fk_team_club -> club.id)");
        assertThat(sql(
                        schema,
                        new ChangeIdentity(CLUB, "id", Optional.empty(), Optional.of(Generation.Identity.byDefault()))))
                .containsExactly(
                        "alter table team drop foreign key fk_team_club, drop index fk_team_club",
                        "alter table club modify column id bigint auto_increment not null",
                        "alter table team\n  add constraint fk_team_club foreign key (club_id) references club (id),"
                                + " add index fk_team_club (club_id)");
    }

    @Test
    void keysOfSeveralColumnsMakeWayWhereOneOfTheseGetsAnotherName() {
        Schema schema = schema("club(a bigint, b bigint, PK pk_club(a, b));"
                + " team(id bigint PK, a bigint, b bigint, FK fk_team_club(a, b) -> club(a, b))");
        assertThat(sql(schema, new RenameColumn(CLUB, "b", "c")))
                .containsExactly(
                        "alter table team drop foreign key fk_team_club, drop index fk_team_club",
                        "alter table club rename column b to c",
                        "alter table team\n  add constraint fk_team_club foreign key (a, b) references club (a, c),"
                                + " add index fk_team_club (a, b)");
        assertThat(sql(schema, new RenameColumn(TEAM, "b", "c"))).hasSize(1);
    }

    @Test
    void keysMakeWayInATableThatIsCopiedForItsChecks() {
        String tables = "club(id bigint PK); team(id bigint PK, born date, club_id bigint FK fk_team_club -> club.id";
        Operation required = new SetNullable(TEAM, "club_id", false, Optional.empty());
        Operation renamed = new RenameColumn(TEAM, "club_id", "club");
        assertThat(sql(schema(tables + ")"), required)).hasSize(1);
        assertThat(sql(schema(tables + ")"), renamed)).hasSize(1);
        Schema checked = schema(tables + ", check ck_team \"born > date '2000-01-01'\")");
        for (Operation operation : List.of(required, renamed)) {
            assertThat(sql(checked, operation))
                    .hasSize(3)
                    .first()
                    .asString()
                    .startsWith("alter table team drop foreign key fk_team_club");
        }
    }

    @Test
    void aForeignKeyDoesNotLookInAnIndexWhoseColumnsFall() {
        Schema schema = schema("club(id bigint PK); team(id bigint PK, club_id bigint FK fk_team_club -> club.id,"
                + " index ix_team(club_id desc))");
        assertThat(sql(Schema.EMPTY, Operations.creation(schema)))
                .last()
                .asString()
                .endsWith("add index fk_team_club (club_id)");
    }

    @Test
    void anIndexOverAnExpressionOfAnIdentityIsTold() {
        Schema schema = schema("club(id bigint generated identity PK)");
        Operation add = new AddIndex(CLUB, new Index("ix", List.of(Index.Part.ofExpression("id + 1")), false));
        assertThatThrownBy(() -> MYSQL.statements(schema, List.of(add)))
                .isInstanceOf(DialectLimit.class)
                .hasMessageContaining("ix of club names id");
    }

    @Test
    void aSequenceIsAmongTheTablesThatTheCatalogueTells() {
        assertThat(CatalogueLines.of(MYSQL, schema("club(id bigint PK); sequence club_seq increment 50")))
                .containsExactlyInAnyOrder("club.id bigint 1", "club_seq.next_val bigint 1");
    }

    private static Schema schema(String text) {
        return Notation.schema(text);
    }

    private static List<String> sql(Schema before, Operation operation) {
        return sql(before, List.of(operation));
    }

    private static List<String> sql(Schema before, List<Operation> operations) {
        return MYSQL.statements(before, operations).stream().map(Statement::sql).toList();
    }
}
