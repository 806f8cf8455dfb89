package io.aludel.schema.dialect;

import static io.aludel.schema.dialect.League.LEAGUE;
import static io.aludel.schema.dialect.League.PLAYER;
import static io.aludel.schema.dialect.League.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetNullable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final Operation RENAME = new RenameColumn(TEAM, "city", "town");
    private static final Operation CONVERT = convert("town", Optional.of("cast(trim(town) as integer)"));

    @Test
    void allThatHappensToATableIsOneFoldAndTheRowsAreTakenFromWhereTheyWere() {
        List<Fold> folds = Fold.all(
                LEAGUE,
                List.of(
                        RENAME,
                        new RenameTable(TEAM, QualifiedName.of("squad")),
                        new SetNullable(QualifiedName.of("squad"), "founded", true, Optional.empty()),
                        new ChangeColumnType(
                                QualifiedName.of("squad"),
                                "town",
                                ColumnType.of("varchar", 60),
                                ColumnType.of("integer"),
                                Optional.empty())));
        assertThat(folds).hasSize(1);
        assertThat(copy(folds.get(0), "squad"))
                .isEqualTo("insert into squad (id, name, town, founded)\n"
                        + "select id, name, cast(city as integer), founded\nfrom team");
    }

    @Test
    void anExpressionNamesColumnsAsTheyAreCalledByThen() {
        List<Fold> folds = Fold.all(LEAGUE, List.of(RENAME, CONVERT));
        assertThat(folds).hasSize(1);
        assertThat(copy(folds.get(0), "team"))
                .isEqualTo("insert into team (id, name, town, founded)\n"
                        + "select id, name, cast(trim(town) as integer), founded\n"
                        + "from (select id, name, city as town, founded from team) as old_rows");
    }

    @Test
    void aNewFoldBeginsWhereAnExpressionWouldMeanSomethingElse() {
        assertThat(Fold.all(LEAGUE, List.of(RENAME, CONVERT, new RenameColumn(TEAM, "town", "place"))))
                .hasSize(2);
        assertThat(Fold.all(LEAGUE, List.of(convert("city", Optional.empty()), RENAME)))
                .hasSize(1);
        assertThat(Fold.all(
                        LEAGUE,
                        List.of(
                                convert("city", Optional.empty()),
                                new ChangeColumnType(
                                        TEAM,
                                        "name",
                                        ColumnType.of("varchar", 60),
                                        ColumnType.of("text"),
                                        Optional.of("name || city")))))
                .hasSize(2);
        assertThat(Fold.all(LEAGUE, List.of(RENAME, new RenameColumn(PLAYER, "name", "full_name"))))
                .hasSize(1);
    }

    private static ChangeColumnType convert(String column, Optional<String> using) {
        return new ChangeColumnType(TEAM, column, ColumnType.of("varchar", 60), ColumnType.of("integer"), using);
    }

    private static String copy(Fold fold, String table) {
        TableRebuild rebuild = fold.tables().stream()
                .filter(candidate -> candidate.to().name().name().equals(table))
                .findFirst()
                .orElseThrow();
        Identifiers names = Dialects.byId("h2").orElseThrow().identifiers();
        return rebuild.copy(
                names,
                Dialects.byId("h2").orElseThrow().types(),
                TEAM,
                rebuild.to().name());
    }
}
