-- ## a column with a default
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none';
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.nick to person.nickname
-- probe !table person
update person set nickname = nick;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nickname, mail desc);
-- expand: let inserts keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.nickname is not new.nick
begin
  update person set
    nick = case when new.nickname is not 'none' then new.nickname else new.nick end,
    nickname = case when new.nickname is not 'none' then new.nickname else new.nick end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.nickname is old.nick
  and (new.nickname is not new.nick or (new.changed is old.changed and new.changed is not (current_timestamp)))
begin
  update person set
    nick = case when new.nickname is not old.nickname then new.nickname else new.nick end,
    nickname = case when new.nickname is not old.nickname then new.nickname else new.nick end,
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop index aludel_twin_ix_person_nick_mail(nickname, mail desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person rename column nick to nickname;
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat expand: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nickname, mail desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a unique column
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: make person anew: set person.mail null; rename constraint uq_person_mail of person to uq_person_email
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80),
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_email unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- expand: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- expand: drop the old table person
-- probe !table person
drop table person;
-- expand: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- expand: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- expand: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- expand: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80);
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.mail to person.email
-- probe !table person
update person set email = mail;
-- expand: add index aludel_twin_ix_person_nick_mail(nick, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nick, email desc);
-- expand: add index aludel_twin_uq_person_email(email) unique to person
-- probe index person.aludel_twin_uq_person_email
create unique index aludel_twin_uq_person_email on person (email);
-- expand: let inserts keep person.mail and person.email alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.email is not new.mail or new.mail is null
begin
  select raise(abort, 'NOT NULL constraint failed: person.mail') where case when new.email is not null then new.email else new.mail end is null;
  update person set
    mail = case when new.email is not null then new.email else new.mail end,
    email = case when new.email is not null then new.email else new.mail end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.mail and person.email alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.email is old.mail
  and (new.email is not new.mail or (new.changed is old.changed and new.changed is not (current_timestamp)) or new.mail is null)
begin
  select raise(abort, 'NOT NULL constraint failed: person.mail') where case when new.email is not old.email then new.email else new.mail end is null;
  update person set
    mail = case when new.email is not old.email then new.email else new.mail end,
    email = case when new.email is not old.email then new.email else new.mail end,
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop index aludel_twin_ix_person_nick_mail(nick, email desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop index aludel_twin_uq_person_email(email) unique of person
-- probe !index person.aludel_twin_uq_person_email
drop index aludel_twin_uq_person_email;
-- contract: drop column person.email
-- probe !column person.email
alter table person drop column email;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.mail to email
-- probe column person.email & !column person.mail
alter table person rename column mail to email;
-- contract: make person anew: set person.email not null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  email varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_email unique (email),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, email, nick, note, team_id, state, points, score, changed)
select id, email, nick, note, team_id, state, points, score, changed
from person;
-- contract: drop the old table person
-- probe !table person
drop table person;
-- contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- contract: add index ix_person_nick_mail(nick, email desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, email desc);
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat unless there's a row: person.mail must not hold null, as it becomes not null; give those rows a value, or fill the column in a data step
select 1 from person where mail is null limit 1;
-- retreat expand: let inserts go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nick, email desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: drop index aludel_twin_uq_person_email(email) unique of person
-- probe !index person.aludel_twin_uq_person_email
drop index aludel_twin_uq_person_email;
-- retreat expand: drop column person.email
-- probe !column person.email
alter table person drop column email;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- retreat expand: make person anew: rename constraint uq_person_email of person to uq_person_mail
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80),
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- retreat expand: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- retreat expand: drop the old table person
-- probe !table person
drop table person;
-- retreat expand: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- retreat expand: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- retreat expand: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- retreat expand: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- retreat contract: make person anew: set person.mail not null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- retreat contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- retreat contract: drop the old table person
-- probe !table person
drop table person;
-- retreat contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- retreat contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- retreat contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- retreat contract: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- retreat contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## two columns of an index
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: make person anew: set person.mail null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80),
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- expand: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- expand: drop the old table person
-- probe !table person
drop table person;
-- expand: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- expand: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- expand: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- expand: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80);
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.mail to person.email
-- probe !table person
update person set email = mail;
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none';
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.nick to person.nickname
-- probe !table person
update person set nickname = nick;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nickname, email desc);
-- expand: add index aludel_twin_uq_person_mail(email) unique to person
-- probe index person.aludel_twin_uq_person_mail
create unique index aludel_twin_uq_person_mail on person (email);
-- expand: let inserts keep person.mail and person.email, person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.email is not new.mail or new.nickname is not new.nick or new.mail is null
begin
  select raise(abort, 'NOT NULL constraint failed: person.mail') where case when new.email is not null then new.email else new.mail end is null;
  update person set
    mail = case when new.email is not null then new.email else new.mail end,
    email = case when new.email is not null then new.email else new.mail end,
    nick = case when new.nickname is not 'none' then new.nickname else new.nick end,
    nickname = case when new.nickname is not 'none' then new.nickname else new.nick end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.mail and person.email, person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.email is old.mail and old.nickname is old.nick
  and (new.email is not new.mail or new.nickname is not new.nick or (new.changed is old.changed and new.changed is not (current_timestamp)) or new.mail is null)
begin
  select raise(abort, 'NOT NULL constraint failed: person.mail') where case when new.email is not old.email then new.email else new.mail end is null;
  update person set
    mail = case when new.email is not old.email then new.email else new.mail end,
    email = case when new.email is not old.email then new.email else new.mail end,
    nick = case when new.nickname is not old.nickname then new.nickname else new.nick end,
    nickname = case when new.nickname is not old.nickname then new.nickname else new.nick end,
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.mail and person.email, person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.mail and person.email, person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop index aludel_twin_ix_person_nick_mail(nickname, email desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop index aludel_twin_uq_person_mail(email) unique of person
-- probe !index person.aludel_twin_uq_person_mail
drop index aludel_twin_uq_person_mail;
-- contract: drop column person.email
-- probe !column person.email
alter table person drop column email;
-- contract: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.mail to email
-- probe column person.email & !column person.mail
alter table person rename column mail to email;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person rename column nick to nickname;
-- contract: make person anew: set person.email not null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  email varchar(80) not null,
  nickname varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (email),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, email, nickname, note, team_id, state, points, score, changed)
select id, email, nickname, note, team_id, state, points, score, changed
from person;
-- contract: drop the old table person
-- probe !table person
drop table person;
-- contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- contract: add index ix_person_nick_mail(nickname, email desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nickname, email desc);
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat unless there's a row: person.mail must not hold null, as it becomes not null; give those rows a value, or fill the column in a data step
select 1 from person where mail is null limit 1;
-- retreat expand: let inserts go of person.mail and person.email, person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.mail and person.email, person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nickname, email desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: drop index aludel_twin_uq_person_mail(email) unique of person
-- probe !index person.aludel_twin_uq_person_mail
drop index aludel_twin_uq_person_mail;
-- retreat expand: drop column person.email
-- probe !column person.email
alter table person drop column email;
-- retreat expand: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- retreat contract: make person anew: set person.mail not null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- retreat contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- retreat contract: drop the old table person
-- probe !table person
drop table person;
-- retreat contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- retreat contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- retreat contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- retreat contract: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- retreat contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a column that refers
-- expand: add column person.club_id bigint null
-- probe column person.club_id
alter table person add column club_id bigint;
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.team_id to person.club_id
-- probe !table person
update person set club_id = team_id;
-- expand: let inserts keep person.team_id and person.club_id alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.club_id is not new.team_id
begin
  update person set
    team_id = case when new.club_id is not null then new.club_id else new.team_id end,
    club_id = case when new.club_id is not null then new.club_id else new.team_id end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.team_id and person.club_id alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.club_id is old.team_id
  and (new.club_id is not new.team_id or (new.changed is old.changed and new.changed is not (current_timestamp)))
begin
  update person set
    team_id = case when new.club_id is not old.club_id then new.club_id else new.team_id end,
    club_id = case when new.club_id is not old.club_id then new.club_id else new.team_id end,
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop column person.club_id
-- probe !column person.club_id
alter table person drop column club_id;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.team_id to club_id
-- probe column person.club_id & !column person.team_id
alter table person rename column team_id to club_id;
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat expand: let inserts go of person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop column person.club_id
-- probe !column person.club_id
alter table person drop column club_id;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a column without a value yet that gets one
-- expand: add column person.remark varchar(20) null
-- probe column person.remark
alter table person add column remark varchar(20);
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.note to person.remark
-- probe !table person
update person set remark = note;
-- expand: let inserts keep person.note and person.remark alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.remark is not new.note
begin
  update person set
    note = case when new.remark is not null then new.remark else new.note end,
    remark = case when new.remark is not null then new.remark else new.note end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.note and person.remark alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.remark is old.note
  and (new.remark is not new.note or (new.changed is old.changed and new.changed is not (current_timestamp)))
begin
  update person set
    note = case when new.remark is not old.remark then new.remark else new.note end,
    remark = case when new.remark is not old.remark then new.remark else new.note end,
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- data: backfill person.remark with '-'
-- probe 
update person set remark = '-' where remark is null;
-- contract: let inserts go of person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop column person.remark
-- probe !column person.remark
alter table person drop column remark;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.note to remark
-- probe column person.remark & !column person.note
alter table person rename column note to remark;
-- contract: make person anew: set person.remark not null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80) not null,
  nick varchar(20) default 'none',
  remark varchar(20) not null,
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, remark, team_id, state, points, score, changed)
select id, mail, nick, remark, team_id, state, points, score, changed
from person;
-- contract: drop the old table person
-- probe !table person
drop table person;
-- contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- contract: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat expand: let inserts go of person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop column person.remark
-- probe !column person.remark
alter table person drop column remark;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a column that becomes wider and gets an index
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: make person anew: add column person.age integer null; change type of person.nick from varchar(20) to varchar(40)
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80) not null,
  nick varchar(40) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  age integer,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- expand: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- expand: drop the old table person
-- probe !table person
drop table person;
-- expand: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- expand: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- expand: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- expand: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- expand: add column person.nickname varchar(40) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(40) default 'none';
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.nick to person.nickname
-- probe !table person
update person set nickname = nick;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nickname, mail desc);
-- expand: let inserts keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.nickname is not new.nick
begin
  update person set
    nick = case when new.nickname is not 'none' then new.nickname else new.nick end,
    nickname = case when new.nickname is not 'none' then new.nickname else new.nick end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.nickname is old.nick
  and (new.nickname is not new.nick or (new.changed is old.changed and new.changed is not (current_timestamp)))
begin
  update person set
    nick = case when new.nickname is not old.nickname then new.nickname else new.nick end,
    nickname = case when new.nickname is not old.nickname then new.nickname else new.nick end,
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop index aludel_twin_ix_person_nick_mail(nickname, mail desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person rename column nick to nickname;
-- contract: add index ix_person_nickname(nickname) to person
-- probe index person.ix_person_nickname
create index ix_person_nickname on person (nickname);
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat expand: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nickname, mail desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- retreat contract: make person anew: change type of person.nick from varchar(40) to varchar(20); drop column person.age
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- retreat contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- retreat contract: drop the old table person
-- probe !table person
drop table person;
-- retreat contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- retreat contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- retreat contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- retreat contract: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- retreat contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a column of the primary key
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: make person anew: set person.id null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint,
  mail varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- expand: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- expand: drop the old table person
-- probe !table person
drop table person;
-- expand: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- expand: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- expand: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- expand: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- expand: add column person.number bigint null
-- probe column person.number
alter table person add column number bigint;
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.id to person.number
-- probe !table person
update person set number = id;
-- expand: add index aludel_twin_pk_person(number) unique to person
-- probe index person.aludel_twin_pk_person
create unique index aludel_twin_pk_person on person (number);
-- expand: let inserts keep person.id and person.number alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.number is not new.id or new.id is null
begin
  select raise(abort, 'NOT NULL constraint failed: person.id') where case when new.number is not null then new.number else new.id end is null;
  update person set
    id = case when new.number is not null then new.number else new.id end,
    number = case when new.number is not null then new.number else new.id end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.id and person.number alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.number is old.id
  and (new.number is not new.id or (new.changed is old.changed and new.changed is not (current_timestamp)) or new.id is null)
begin
  select raise(abort, 'NOT NULL constraint failed: person.id') where case when new.number is not old.number then new.number else new.id end is null;
  update person set
    id = case when new.number is not old.number then new.number else new.id end,
    number = case when new.number is not old.number then new.number else new.id end,
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.id and person.number
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.id and person.number
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop index aludel_twin_pk_person(number) unique of person
-- probe !index person.aludel_twin_pk_person
drop index aludel_twin_pk_person;
-- contract: drop column person.number
-- probe !column person.number
alter table person drop column number;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.id to number
-- probe column person.number & !column person.id
alter table person rename column id to number;
-- contract: make person anew: set person.number not null
-- probe table aludel_new_person
create table aludel_new_person (
  number bigint not null,
  mail varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (number),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (number, mail, nick, note, team_id, state, points, score, changed)
select number, mail, nick, note, team_id, state, points, score, changed
from person;
-- contract: drop the old table person
-- probe !table person
drop table person;
-- contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- contract: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat unless there's a row: person.id must not hold null, as it becomes not null; give those rows a value, or fill the column in a data step
select 1 from person where id is null limit 1;
-- retreat expand: let inserts go of person.id and person.number
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.id and person.number
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop index aludel_twin_pk_person(number) unique of person
-- probe !index person.aludel_twin_pk_person
drop index aludel_twin_pk_person;
-- retreat expand: drop column person.number
-- probe !column person.number
alter table person drop column number;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- retreat contract: make person anew: set person.id not null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- retreat contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- retreat contract: drop the old table person
-- probe !table person
drop table person;
-- retreat contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- retreat contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- retreat contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- retreat contract: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- retreat contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a column that others refer to
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: make person anew: set person.mail null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80),
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- expand: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- expand: drop the old table person
-- probe !table person
drop table person;
-- expand: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- expand: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- expand: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- expand: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80);
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.mail to person.email
-- probe !table person
update person set email = mail;
-- expand: add index aludel_twin_ix_person_nick_mail(nick, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nick, email desc);
-- expand: add index aludel_twin_uq_person_mail(email) unique to person
-- probe index person.aludel_twin_uq_person_mail
create unique index aludel_twin_uq_person_mail on person (email);
-- expand: let inserts keep person.mail and person.email alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.email is not new.mail or new.mail is null
begin
  select raise(abort, 'NOT NULL constraint failed: person.mail') where case when new.email is not null then new.email else new.mail end is null;
  update person set
    mail = case when new.email is not null then new.email else new.mail end,
    email = case when new.email is not null then new.email else new.mail end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.mail and person.email alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.email is old.mail
  and (new.email is not new.mail or (new.changed is old.changed and new.changed is not (current_timestamp)) or new.mail is null)
begin
  select raise(abort, 'NOT NULL constraint failed: person.mail') where case when new.email is not old.email then new.email else new.mail end is null;
  update person set
    mail = case when new.email is not old.email then new.email else new.mail end,
    email = case when new.email is not old.email then new.email else new.mail end,
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop index aludel_twin_ix_person_nick_mail(nick, email desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop index aludel_twin_uq_person_mail(email) unique of person
-- probe !index person.aludel_twin_uq_person_mail
drop index aludel_twin_uq_person_mail;
-- contract: drop column person.email
-- probe !column person.email
alter table person drop column email;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.mail to email
-- probe column person.email & !column person.mail
alter table person rename column mail to email;
-- contract: make person anew: set person.email not null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  email varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (email),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, email, nick, note, team_id, state, points, score, changed)
select id, email, nick, note, team_id, state, points, score, changed
from person;
-- contract: drop the old table person
-- probe !table person
drop table person;
-- contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- contract: add index ix_person_nick_mail(nick, email desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, email desc);
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat unless there's a row: person.mail must not hold null, as it becomes not null; give those rows a value, or fill the column in a data step
select 1 from person where mail is null limit 1;
-- retreat expand: let inserts go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nick, email desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: drop index aludel_twin_uq_person_mail(email) unique of person
-- probe !index person.aludel_twin_uq_person_mail
drop index aludel_twin_uq_person_mail;
-- retreat expand: drop column person.email
-- probe !column person.email
alter table person drop column email;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- retreat contract: make person anew: set person.mail not null
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- retreat contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- retreat contract: drop the old table person
-- probe !table person
drop table person;
-- retreat contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- retreat contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- retreat contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- retreat contract: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- retreat contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a column whose values are listed
-- expand: add column person.status varchar(10) null
-- probe column person.status
alter table person add column status varchar(10);
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.state to person.status
-- probe !table person
update person set status = state;
-- expand: let inserts keep person.state and person.status alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.status is not new.state
begin
  update person set
    state = case when new.status is not null then new.status else new.state end,
    status = case when new.status is not null then new.status else new.state end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.state and person.status alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.status is old.state
  and (new.status is not new.state or (new.changed is old.changed and new.changed is not (current_timestamp)))
begin
  update person set
    state = case when new.status is not old.status then new.status else new.state end,
    status = case when new.status is not old.status then new.status else new.state end,
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.state and person.status
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.state and person.status
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop column person.status
-- probe !column person.status
alter table person drop column status;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.state to status
-- probe column person.status & !column person.state
alter table person rename column state to status;
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat expand: let inserts go of person.state and person.status
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.state and person.status
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop column person.status
-- probe !column person.status
alter table person drop column status;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a value on update
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at text;
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.changed to person.changed_at
-- probe !table person
update person set changed_at = changed;
-- expand: let inserts keep person.changed and person.changed_at alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.changed_at is not new.changed
begin
  update person set
    changed = case when new.changed_at is not null then new.changed_at else new.changed end,
    changed_at = case when new.changed_at is not null then new.changed_at else new.changed end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.changed and person.changed_at alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.changed_at is old.changed
  and (new.changed_at is not new.changed or (new.changed is old.changed and new.changed is not (current_timestamp)))
begin
  update person set
    changed = case when new.changed_at is not old.changed_at then new.changed_at when new.changed is old.changed then (current_timestamp) else new.changed end,
    changed_at = case when new.changed_at is not old.changed_at then new.changed_at when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop column person.changed_at
-- probe !column person.changed_at
alter table person drop column changed_at;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.changed to changed_at
-- probe column person.changed_at & !column person.changed
alter table person rename column changed to changed_at;
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed_at is old.changed_at
begin
  update person set
    changed_at = case when new.changed_at is old.changed_at then (current_timestamp) else new.changed_at end
  where rowid = new.rowid;
end;
-- retreat expand: let inserts go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop column person.changed_at
-- probe !column person.changed_at
alter table person drop column changed_at;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a value on update and a name beside it
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none';
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.nick to person.nickname
-- probe !table person
update person set nickname = nick;
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at text;
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.changed to person.changed_at
-- probe !table person
update person set changed_at = changed;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nickname, mail desc);
-- expand: let inserts keep person.nick and person.nickname, person.changed and person.changed_at alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.nickname is not new.nick or new.changed_at is not new.changed
begin
  update person set
    nick = case when new.nickname is not 'none' then new.nickname else new.nick end,
    nickname = case when new.nickname is not 'none' then new.nickname else new.nick end,
    changed = case when new.changed_at is not null then new.changed_at else new.changed end,
    changed_at = case when new.changed_at is not null then new.changed_at else new.changed end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.nick and person.nickname, person.changed and person.changed_at alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.nickname is old.nick and old.changed_at is old.changed
  and (new.nickname is not new.nick or new.changed_at is not new.changed or (new.changed is old.changed and new.changed is not (current_timestamp)))
begin
  update person set
    nick = case when new.nickname is not old.nickname then new.nickname else new.nick end,
    nickname = case when new.nickname is not old.nickname then new.nickname else new.nick end,
    changed = case when new.changed_at is not old.changed_at then new.changed_at when new.changed is old.changed then (current_timestamp) else new.changed end,
    changed_at = case when new.changed_at is not old.changed_at then new.changed_at when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.nick and person.nickname, person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.nick and person.nickname, person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop index aludel_twin_ix_person_nick_mail(nickname, mail desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- contract: drop column person.changed_at
-- probe !column person.changed_at
alter table person drop column changed_at;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.changed to changed_at
-- probe column person.changed_at & !column person.changed
alter table person rename column changed to changed_at;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person rename column nick to nickname;
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed_at is old.changed_at
begin
  update person set
    changed_at = case when new.changed_at is old.changed_at then (current_timestamp) else new.changed_at end
  where rowid = new.rowid;
end;
-- retreat expand: let inserts go of person.nick and person.nickname, person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.nick and person.nickname, person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nickname, mail desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- retreat expand: drop column person.changed_at
-- probe !column person.changed_at
alter table person drop column changed_at;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a type beside a name
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: make person anew: change type of person.points from integer to bigint
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points bigint default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- expand: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- expand: drop the old table person
-- probe !table person
drop table person;
-- expand: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- expand: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- expand: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- expand: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at text;
-- expand: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- expand: copy person.changed to person.changed_at
-- probe !table person
update person set changed_at = changed;
-- expand: let inserts keep person.changed and person.changed_at alike
-- probe !table person
create trigger if not exists person_twin_insert after insert on person for each row
when new.changed_at is not new.changed
begin
  update person set
    changed = case when new.changed_at is not null then new.changed_at else new.changed end,
    changed_at = case when new.changed_at is not null then new.changed_at else new.changed end
  where rowid = new.rowid;
end;
-- expand: let updates keep person.changed and person.changed_at alike
-- probe !table person
create trigger if not exists person_twin_update after update on person for each row
when old.changed_at is old.changed
  and (new.changed_at is not new.changed or (new.changed is old.changed and new.changed is not (current_timestamp)))
begin
  update person set
    changed = case when new.changed_at is not old.changed_at then new.changed_at when new.changed is old.changed then (current_timestamp) else new.changed end,
    changed_at = case when new.changed_at is not old.changed_at then new.changed_at when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- contract: let inserts go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_insert;
-- contract: let updates go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_update;
-- contract: drop column person.changed_at
-- probe !column person.changed_at
alter table person drop column changed_at;
-- contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- contract: rename column person.changed to changed_at
-- probe column person.changed_at & !column person.changed
alter table person rename column changed to changed_at;
-- contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed_at is old.changed_at
begin
  update person set
    changed_at = case when new.changed_at is old.changed_at then (current_timestamp) else new.changed_at end
  where rowid = new.rowid;
end;
-- retreat expand: let inserts go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_insert;
-- retreat expand: let updates go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_update;
-- retreat expand: drop column person.changed_at
-- probe !column person.changed_at
alter table person drop column changed_at;
-- retreat expand: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;
-- retreat contract: let go of values on update of person
-- probe !table person
drop trigger if exists person_on_update;
-- retreat contract: make person anew: change type of person.points from bigint to integer
-- probe table aludel_new_person
create table aludel_new_person (
  id bigint not null,
  mail varchar(80) not null,
  nick varchar(20) default 'none',
  note varchar(20),
  team_id bigint,
  state varchar(10),
  points integer default 1 not null,
  score integer default 0 not null,
  changed text,
  constraint pk_person primary key (id),
  constraint uq_person_mail unique (mail),
  constraint fk_person_team foreign key (team_id) references team (id),
  constraint ck_person_score check (score >= 0),
  constraint ck_person_state check (state in ('NEW', 'OLD'))
);
-- retreat contract: take the rows of person along
-- probe !table aludel_new_person
insert into aludel_new_person (id, mail, nick, note, team_id, state, points, score, changed)
select id, mail, nick, note, team_id, state, points, score, changed
from person;
-- retreat contract: drop the old table person
-- probe !table person
drop table person;
-- retreat contract: let views stand that name person
-- probe !table aludel_new_person
pragma legacy_alter_table = on;
-- retreat contract: let the new table person take its name
-- probe table person & !table aludel_new_person
alter table aludel_new_person rename to person;
-- retreat contract: let renames be seen by views again
-- probe !table person
pragma legacy_alter_table = off;
-- retreat contract: add index ix_person_nick_mail(nick, mail desc) to person
-- probe index person.ix_person_nick_mail
create index ix_person_nick_mail on person (nick, mail desc);
-- retreat contract: give person its values on update
-- probe !table person
create trigger if not exists person_on_update after update on person for each row
when new.changed is old.changed
begin
  update person set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## a name beside a check of a date
-- expand: add column meeting.places integer null
-- probe column meeting.places
alter table meeting add column places integer;
-- expand: copy meeting.seats to meeting.places
-- probe !table meeting
update meeting set places = seats;
-- expand: let inserts keep meeting.seats and meeting.places alike
-- probe !table meeting
create trigger if not exists meeting_twin_insert after insert on meeting for each row
when new.places is not new.seats
begin
  update meeting set
    seats = case when new.places is not null then new.places else new.seats end,
    places = case when new.places is not null then new.places else new.seats end
  where rowid = new.rowid;
end;
-- expand: let updates keep meeting.seats and meeting.places alike
-- probe !table meeting
create trigger if not exists meeting_twin_update after update on meeting for each row
when old.places is old.seats
  and (new.places is not new.seats)
begin
  update meeting set
    seats = case when new.places is not old.places then new.places else new.seats end,
    places = case when new.places is not old.places then new.places else new.seats end
  where rowid = new.rowid;
end;
-- contract: let inserts go of meeting.seats and meeting.places
-- probe !table meeting
drop trigger if exists meeting_twin_insert;
-- contract: let updates go of meeting.seats and meeting.places
-- probe !table meeting
drop trigger if exists meeting_twin_update;
-- contract: drop column meeting.places
-- probe !column meeting.places
alter table meeting drop column places;
-- contract: rename column meeting.seats to places
-- probe column meeting.places & !column meeting.seats
alter table meeting rename column seats to places;
-- retreat expand: let inserts go of meeting.seats and meeting.places
-- probe !table meeting
drop trigger if exists meeting_twin_insert;
-- retreat expand: let updates go of meeting.seats and meeting.places
-- probe !table meeting
drop trigger if exists meeting_twin_update;
-- retreat expand: drop column meeting.places
-- probe !column meeting.places
alter table meeting drop column places;
