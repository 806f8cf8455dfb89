package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.TableRebuild;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes rows along into a table made anew.
 *
 * <p>A row that refers to another one of its own table finds it only when that one came in an earlier step (seen on 2.0.0: {@code
 * insert into t values (1, null), (2, 1)} fails). A recursive query hands out its rows level by level, and each level finds the
 * one before it. Rows that refer to nothing or go round in a circle would never be reached, so the rows are counted afterwards.
 */
final class RowCopy {

    private final Spelling spelling;
    private final Identifiers names;
    private final TableRebuild way;
    private final QualifiedName aside;
    private final Map<String, String> values;

    RowCopy(Spelling spelling, TableRebuild way, QualifiedName aside) {
        this.spelling = spelling;
        this.names = spelling.names();
        this.way = way;
        this.aside = aside;
        this.values = way.values(names, spelling.types());
    }

    List<Statement> statements() {
        List<ForeignKey> own = way.to().foreignKeys().stream()
                .filter(key -> key.target().equals(way.to().name()))
                .filter(key -> values.keySet().containsAll(key.columns()))
                .toList();
        if (values.isEmpty()) {
            return List.of();
        }
        if (own.isEmpty()) {
            return List.of(
                    copy(way.copy(names, spelling.types(), aside, way.to().name())));
        }
        return List.of(copy(byLevels(own)), count());
    }

    private Statement copy(String sql) {
        return new Statement(
                "take the rows of table " + way.to().name() + " along",
                spelling.probes().repeatable(way.to().name()),
                sql);
    }

    private String byLevels(List<ForeignKey> own) {
        String columns = values.keySet().stream().map(names::spell).collect(Collectors.joining(", "));
        String renamed = values.entrySet().stream()
                .map(value -> value.getValue() + " as " + names.spell(value.getKey()))
                .collect(Collectors.joining(", "));
        String rows = "(select " + renamed + " from " + way.source(names, aside) + ")";
        return "insert into " + names.spell(way.to().name()) + " (" + columns + ")\nwith recursive aludel_rows as "
                + (own.size() == 1 ? "materialized " + rows + levels(own.get(0)) : ranks(rows, own)) + "\nselect "
                + columns + " from aludel_level";
    }

    private String levels(ForeignKey key) {
        String root = key.columns().stream()
                .map(column -> names.spell(column) + " is null")
                .collect(Collectors.joining(" or "));
        return ",\n  aludel_level as (select * from aludel_rows where " + root
                + "\n    union all select r.* from aludel_rows r join aludel_level l on " + refers(key, "r", "l") + ")";
    }

    /** With several keys a row's level is the longest way from it to a row that refers to none. */
    private String ranks(String rows, List<ForeignKey> keys) {
        String step =
                keys.stream().map(key -> "(" + refers(key, "r", "p") + ")").collect(Collectors.joining(" or "));
        return """
                materialized (select row_number() over () as aludel_row, * from %s as numbered),
                  aludel_way as (select aludel_row, 0 as aludel_step from aludel_rows
                    union select r.aludel_row, w.aludel_step + 1 from aludel_way w
                      join aludel_rows p on p.aludel_row = w.aludel_row join aludel_rows r on %s
                      where w.aludel_step < (select count(*) from aludel_rows)),
                  aludel_rank as materialized (
                    select aludel_row, max(aludel_step) as aludel_step from aludel_way group by aludel_row),
                  aludel_level as (
                    select r.*, k.aludel_step from aludel_rows r join aludel_rank k on r.aludel_row = k.aludel_row
                      where k.aludel_step = 0
                    union all select r.*, k.aludel_step
                      from (select distinct aludel_step + 1 as aludel_step from aludel_level) l
                      join aludel_rank k on k.aludel_step = l.aludel_step
                      join aludel_rows r on r.aludel_row = k.aludel_row)""".formatted(rows, step);
    }

    private String refers(ForeignKey key, String rows, String targets) {
        return key.pairs().stream()
                .map(pair -> rows + "." + names.spell(pair.column()) + " = " + targets + "."
                        + names.spell(pair.targetColumn()))
                .collect(Collectors.joining(" and "));
    }

    private Statement count() {
        String table = names.spell(way.to().name());
        String problem = "rows of table " + way.to().name()
                + " refer to rows of it that aren't there, or to each other in a circle";
        return new Statement(
                "see that all rows of table " + way.to().name() + " have come along",
                spelling.probes().repeatable(way.to().name()),
                "select case when (select count(*) from " + table + ") <> (select count(*) from " + names.spell(aside)
                        + ")\n  then error(" + Literals.text(problem) + ") end");
    }
}
