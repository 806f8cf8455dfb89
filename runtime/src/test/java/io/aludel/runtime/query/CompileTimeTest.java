package io.aludel.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the types of the language allow and forbid, asked of the compiler. */
class CompileTimeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p.id.eq(1L)",
                "p.id.eq(p.teamId)",
                "p.id.eq(select(p.teamId).from(p))",
                "db.update(p).set(p.id, 1L)",
                "db.update(p).set(p.id, select(p.teamId).from(p))",
                "db.insertInto(p).set(p.name, \"x\").setNull(p.team)",
                "db.insertInto(p).rows(List.of(1L), (row, id) -> row.set(p.id, id))",
                "p.id.in(List.of(1L)).and(p.id.in(select(p.teamId).from(p)))",
                "db.update(p).set(p.id, plus(p.id, 1L)).where(like(p.name, \"A%\"))",
                "db.update(p).set(p.name, coalesce(p.team, concat(p.name, value(\"!\"))))",
                "db.update(p).set(p.name, caseWhen(p.id.gt(1L), \"a\").otherwise(p.team))",
                "db.update(p).set(p.name, cast(p.id, SqlType.varchar(20)))",
                "db.fetchValue(select(max(p.id)).from(p)).map(id -> id + 1)",
            })
    void compiles(String expression) throws IOException {
        assertThat(errors(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p.id.eq(\"x\")",
                "p.id.eq(1)",
                "p.id.eq(p.name)",
                "p.name.lt(2L)",
                "p.id.eq(select(p.name).from(p))",
                "p.id.eq(select(p.id, p.teamId).from(p))",
                "db.update(p).set(p.id, \"x\")",
                "db.update(p).set(p.id, select(p.name).from(p))",
                "db.insertInto(p).set(p.name, 1)",
                "db.deleteFrom(p).where(p.id)",
                "db.insertInto(p).rows(List.of(1L), (row, id) -> row.set(p.name, id))",
                "p.id.in(List.of(\"x\"))",
                "p.id.in(select(p.name).from(p))",
                "like(p.id, \"A%\")",
                "plus(p.name, 1)",
                "plus(p.id, 1.5)",
                "sum(p.name)",
                "concat(p.name, p.id)",
                "coalesce(p.id, p.name).eq(1L)",
                "db.update(p).set(p.name, caseWhen(p.id.gt(1L), \"a\").otherwise(p.id))",
                "db.update(p).set(p.name, cast(p.id, SqlType.BIGINT))",
            })
    void doesNotCompile(String expression) throws IOException {
        assertThat(errors(expression)).containsAnyOf("incompatible types", "no suitable method", "cannot be applied");
    }

    private String errors(String expression) throws IOException {
        Path source = Files.writeString(folder.resolve("Probe.java"), """
                import static io.aludel.runtime.query.Queries.*;
                import io.aludel.runtime.query.DataContext;
                import io.aludel.runtime.query.SqlType;
                import java.util.List;
                import io.aludel.runtime.support.League.PlayersTable;
                class Probe { Object of(DataContext db, PlayersTable p) { return %s; } }
                """.formatted(expression));
        StringWriter errors = new StringWriter();
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new PrintWriter(errors),
                        new PrintWriter(errors),
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        return errors.toString();
    }
}
