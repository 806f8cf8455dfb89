package io.aludel.processor.lint;

import static io.aludel.processor.lint.Advised.edited;

import io.aludel.processor.report.Code;
import java.util.List;

/** For each piece of advice on recorded SQL statements for which it's given, and some for which it isn't. */
final class RecordedCases {

    private RecordedCases() {}

    static List<LintCase> all() {
        return List.of(
                LintCase.of(
                        Code.RECORDED_SQL_EDITED,
                        edited("update player set id = id where id = 1"),
                        edited("-- reviewed: ids of 2019 were wrong\nupdate player set id = id where id = 1")),
                LintCase.of(
                        Code.TRUNCATE,
                        edited("Truncate table player cascade"),
                        edited("-- reviewed: it's a cache\ntruncate table player"),
                        edited("comment on table player is 'truncate'"),
                        edited("-- truncate\ndelete from player where id = 1")),
                LintCase.of(
                        Code.UNBOUNDED_UPDATE,
                        edited("update player set id = (select max(id) from player where id > 0)"),
                        edited("with a as (select 1) delete from player where id in (select 1)"),
                        edited("update player set id = 1 where id = 2"),
                        edited("insert into player values (1) on conflict do update set id = 2"),
                        edited("create function f() returns int language sql as $$ delete from player; select 1 $$"),
                        edited("create trigger t after update on player begin update player set id = 1; end"),
                        edited("alter table player add foreign key (id) references player on delete cascade")),
                LintCase.of(
                        Code.TRANSACTION_IN_SQL,
                        edited("drop table x;\ncommit"),
                        edited("comment on table player is 'x; commit'"),
                        edited("create procedure p() begin atomic delete from player where id = 1; commit; end"),
                        edited("/* begin; */ drop table x")),
                LintCase.of(
                        Code.IF_NOT_EXISTS,
                        edited("create index concurrently if not exists ix on player (id)"),
                        edited("create schema if not exists app"),
                        edited("drop type if exists state"),
                        edited("delete from player where not exists (select 1 from team where if.x = 1)")),
                LintCase.of(
                        Code.REINDEX_LOCKS,
                        edited("reindex table player", "alter table player detach partition old"),
                        edited("reindex table concurrently player"),
                        edited("alter table player detach partition old concurrently")),
                LintCase.of(
                        Code.TABLE_REWRITE_BY_HAND,
                        edited("vacuum full player", "cluster player using ix"),
                        edited("vacuum player")));
    }
}
