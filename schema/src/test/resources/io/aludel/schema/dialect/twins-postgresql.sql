-- ## a column with a default
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none';
-- expand: keep person.nick and person.nickname alike
-- probe !table person
create or replace function person_twin_nickname() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if row(new.nickname)::record *<> row(cast('none' as varchar(20)))::record then
      new.nick := new.nickname;
    else
      new.nickname := new.nick;
    end if;
  elsif row(new.nickname)::record *<> row(old.nickname)::record then
    new.nick := new.nickname;
  else
    new.nickname := new.nick;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.nick and person.nickname alike
-- probe !table person
drop trigger if exists person_twin_nickname on person;
create trigger person_twin_nickname before insert or update on person for each row execute function person_twin_nickname();
-- expand: copy person.nick to person.nickname
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set nickname = nick
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(nickname)::record *<> row(nick)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
-- alone
create index concurrently aludel_twin_ix_person_nick_mail on person (nickname, mail desc);
-- contract: let go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname on person;
-- contract: drop function that kept person.nick and person.nickname alike
-- probe !table person
drop function if exists person_twin_nickname();
-- contract: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person rename column nick to nickname;
-- retreat expand: let go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname on person;
-- retreat expand: drop function that kept person.nick and person.nickname alike
-- probe !table person
drop function if exists person_twin_nickname();
-- retreat expand: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname;

-- ## a unique column
-- expand: rename constraint uq_person_mail of person to uq_person_email
-- probe constraint person.uq_person_email & !constraint person.uq_person_mail
alter table person rename constraint uq_person_mail to uq_person_email;
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80);
-- expand: keep person.mail and person.email alike
-- probe !table person
create or replace function person_twin_email() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.email is not null then
      new.mail := new.email;
    else
      new.email := new.mail;
    end if;
  elsif row(new.email)::record *<> row(old.email)::record then
    new.mail := new.email;
  else
    new.email := new.mail;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.mail and person.email alike
-- probe !table person
drop trigger if exists person_twin_email on person;
create trigger person_twin_email before insert or update on person for each row execute function person_twin_email();
-- expand: copy person.mail to person.email
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set email = mail
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(email)::record *<> row(mail)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_uq_person_email(email) unique to person
-- probe index person.aludel_twin_uq_person_email
-- alone
create unique index concurrently aludel_twin_uq_person_email on person (email);
-- expand: add index aludel_twin_ix_person_nick_mail(nick, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
-- alone
create index concurrently aludel_twin_ix_person_nick_mail on person (nick, email desc);
-- contract: let go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email on person;
-- contract: drop function that kept person.mail and person.email alike
-- probe !table person
drop function if exists person_twin_email();
-- contract: drop the twin of person.mail
-- probe !column person.email
alter table person drop column email;
-- contract: rename column person.mail to email
-- probe column person.email & !column person.mail
alter table person rename column mail to email;
-- retreat expand: let go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email on person;
-- retreat expand: drop function that kept person.mail and person.email alike
-- probe !table person
drop function if exists person_twin_email();
-- retreat expand: drop the twin of person.mail
-- probe !column person.email
alter table person drop column email;
-- retreat expand: rename constraint uq_person_email of person to uq_person_mail
-- probe constraint person.uq_person_mail & !constraint person.uq_person_email
alter table person rename constraint uq_person_email to uq_person_mail;

-- ## two columns of an index
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80);
-- expand: keep person.mail and person.email alike
-- probe !table person
create or replace function person_twin_email() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.email is not null then
      new.mail := new.email;
    else
      new.email := new.mail;
    end if;
  elsif row(new.email)::record *<> row(old.email)::record then
    new.mail := new.email;
  else
    new.email := new.mail;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.mail and person.email alike
-- probe !table person
drop trigger if exists person_twin_email on person;
create trigger person_twin_email before insert or update on person for each row execute function person_twin_email();
-- expand: copy person.mail to person.email
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set email = mail
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(email)::record *<> row(mail)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none';
-- expand: keep person.nick and person.nickname alike
-- probe !table person
create or replace function person_twin_nickname() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if row(new.nickname)::record *<> row(cast('none' as varchar(20)))::record then
      new.nick := new.nickname;
    else
      new.nickname := new.nick;
    end if;
  elsif row(new.nickname)::record *<> row(old.nickname)::record then
    new.nick := new.nickname;
  else
    new.nickname := new.nick;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.nick and person.nickname alike
-- probe !table person
drop trigger if exists person_twin_nickname on person;
create trigger person_twin_nickname before insert or update on person for each row execute function person_twin_nickname();
-- expand: copy person.nick to person.nickname
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set nickname = nick
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(nickname)::record *<> row(nick)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_uq_person_mail(email) unique to person
-- probe index person.aludel_twin_uq_person_mail
-- alone
create unique index concurrently aludel_twin_uq_person_mail on person (email);
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
-- alone
create index concurrently aludel_twin_ix_person_nick_mail on person (nickname, email desc);
-- contract: let go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email on person;
-- contract: drop function that kept person.mail and person.email alike
-- probe !table person
drop function if exists person_twin_email();
-- contract: drop the twin of person.mail
-- probe !column person.email
alter table person drop column email;
-- contract: rename column person.mail to email
-- probe column person.email & !column person.mail
alter table person rename column mail to email;
-- contract: let go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname on person;
-- contract: drop function that kept person.nick and person.nickname alike
-- probe !table person
drop function if exists person_twin_nickname();
-- contract: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person rename column nick to nickname;
-- retreat expand: let go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email on person;
-- retreat expand: drop function that kept person.mail and person.email alike
-- probe !table person
drop function if exists person_twin_email();
-- retreat expand: drop the twin of person.mail
-- probe !column person.email
alter table person drop column email;
-- retreat expand: let go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname on person;
-- retreat expand: drop function that kept person.nick and person.nickname alike
-- probe !table person
drop function if exists person_twin_nickname();
-- retreat expand: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname;

-- ## a column that refers
-- expand: add column person.club_id bigint null
-- probe column person.club_id
alter table person add column club_id bigint;
-- expand: keep person.team_id and person.club_id alike
-- probe !table person
create or replace function person_twin_club_id() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.club_id is not null then
      new.team_id := new.club_id;
    else
      new.club_id := new.team_id;
    end if;
  elsif row(new.club_id)::record *<> row(old.club_id)::record then
    new.team_id := new.club_id;
  else
    new.club_id := new.team_id;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.team_id and person.club_id alike
-- probe !table person
drop trigger if exists person_twin_club_id on person;
create trigger person_twin_club_id before insert or update on person for each row execute function person_twin_club_id();
-- expand: copy person.team_id to person.club_id
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set club_id = team_id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(club_id)::record *<> row(team_id)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: let go of person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_club_id on person;
-- contract: drop function that kept person.team_id and person.club_id alike
-- probe !table person
drop function if exists person_twin_club_id();
-- contract: drop the twin of person.team_id
-- probe !column person.club_id
alter table person drop column club_id;
-- contract: rename column person.team_id to club_id
-- probe column person.club_id & !column person.team_id
alter table person rename column team_id to club_id;
-- retreat expand: let go of person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_club_id on person;
-- retreat expand: drop function that kept person.team_id and person.club_id alike
-- probe !table person
drop function if exists person_twin_club_id();
-- retreat expand: drop the twin of person.team_id
-- probe !column person.club_id
alter table person drop column club_id;

-- ## a column without a value yet that gets one
-- expand: add column person.remark varchar(20) null
-- probe column person.remark
alter table person add column remark varchar(20);
-- expand: keep person.note and person.remark alike
-- probe !table person
create or replace function person_twin_remark() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.remark is not null then
      new.note := new.remark;
    else
      new.remark := new.note;
    end if;
  elsif row(new.remark)::record *<> row(old.remark)::record then
    new.note := new.remark;
  else
    new.remark := new.note;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.note and person.remark alike
-- probe !table person
drop trigger if exists person_twin_remark on person;
create trigger person_twin_remark before insert or update on person for each row execute function person_twin_remark();
-- expand: copy person.note to person.remark
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set remark = note
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(remark)::record *<> row(note)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- data: backfill person.remark with '-'
-- probe !table person
-- alone
update person set remark = '-' where remark is null;
-- contract: let go of person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_remark on person;
-- contract: drop function that kept person.note and person.remark alike
-- probe !table person
drop function if exists person_twin_remark();
-- contract: drop the twin of person.note
-- probe !column person.remark
alter table person drop column remark;
-- contract: rename column person.note to remark
-- probe column person.remark & !column person.note
alter table person rename column note to remark;
-- contract: set person.remark not null, for new rows
-- probe constraint person.aludel_not_null_remark
alter table person add constraint aludel_not_null_remark check (remark is not null) not valid;
-- contract: backfill person.remark with '-' once more
-- probe !table person
-- alone
update person set remark = '-' where remark is null;
-- contract: set person.remark not null, for all rows
-- probe valid person.aludel_not_null_remark
-- alone
alter table person validate constraint aludel_not_null_remark;
-- contract: set person.remark not null
-- probe notnull person.remark
alter table person alter column remark set not null;
-- contract: drop the check that was for set person.remark not null
-- probe !constraint person.aludel_not_null_remark
alter table person drop constraint aludel_not_null_remark;
-- retreat expand: let go of person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_remark on person;
-- retreat expand: drop function that kept person.note and person.remark alike
-- probe !table person
drop function if exists person_twin_remark();
-- retreat expand: drop the twin of person.note
-- probe !column person.remark
alter table person drop column remark;

-- ## a column that becomes wider and gets an index
-- expand: add column person.age integer null
-- probe column person.age
alter table person add column age integer;
-- expand: change type of person.nick from varchar(20) to varchar(40)
-- probe type person.nick character varying(40) & !type person.nick character varying(20)
alter table person alter column nick set data type varchar(40);
-- expand: set comment of person.nick
-- probe !table person
comment on column person.nick is 'as on the shirt';
-- expand: add column person.nickname varchar(40) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(40) default 'none';
-- expand: keep person.nick and person.nickname alike
-- probe !table person
create or replace function person_twin_nickname() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if row(new.nickname)::record *<> row(cast('none' as varchar(40)))::record then
      new.nick := new.nickname;
    else
      new.nickname := new.nick;
    end if;
  elsif row(new.nickname)::record *<> row(old.nickname)::record then
    new.nick := new.nickname;
  else
    new.nickname := new.nick;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.nick and person.nickname alike
-- probe !table person
drop trigger if exists person_twin_nickname on person;
create trigger person_twin_nickname before insert or update on person for each row execute function person_twin_nickname();
-- expand: copy person.nick to person.nickname
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set nickname = nick
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(nickname)::record *<> row(nick)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
-- alone
create index concurrently aludel_twin_ix_person_nick_mail on person (nickname, mail desc);
-- contract: let go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname on person;
-- contract: drop function that kept person.nick and person.nickname alike
-- probe !table person
drop function if exists person_twin_nickname();
-- contract: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person rename column nick to nickname;
-- contract: add index ix_person_nickname(nickname) to person
-- probe index person.ix_person_nickname
-- alone
create index concurrently ix_person_nickname on person (nickname);
-- retreat expand: let go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname on person;
-- retreat expand: drop function that kept person.nick and person.nickname alike
-- probe !table person
drop function if exists person_twin_nickname();
-- retreat expand: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname;
-- retreat expand: drop comment of person.nick
-- probe !table person
comment on column person.nick is null;
-- retreat contract: change type of person.nick from varchar(40) to varchar(20)
-- probe type person.nick character varying(20) & !type person.nick character varying(40)
alter table person alter column nick set data type varchar(20);
-- retreat contract: drop column person.age
-- probe !column person.age
alter table person drop column age;

-- ## a column of the primary key
-- expand: add column person.number bigint null
-- probe column person.number
alter table person add column number bigint;
-- expand: keep person.id and person.number alike
-- probe !table person
create or replace function person_twin_number() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.number is not null then
      new.id := new.number;
    else
      new.number := new.id;
    end if;
  elsif row(new.number)::record *<> row(old.number)::record then
    new.id := new.number;
  else
    new.number := new.id;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.id and person.number alike
-- probe !table person
drop trigger if exists person_twin_number on person;
create trigger person_twin_number before insert or update on person for each row execute function person_twin_number();
-- expand: copy person.id to person.number
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set number = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(number)::record *<> row(id)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_pk_person(number) unique to person
-- probe index person.aludel_twin_pk_person
-- alone
create unique index concurrently aludel_twin_pk_person on person (number);
-- contract: let go of person.id and person.number
-- probe !table person
drop trigger if exists person_twin_number on person;
-- contract: drop function that kept person.id and person.number alike
-- probe !table person
drop function if exists person_twin_number();
-- contract: drop the twin of person.id
-- probe !column person.number
alter table person drop column number;
-- contract: rename column person.id to number
-- probe column person.number & !column person.id
alter table person rename column id to number;
-- retreat expand: let go of person.id and person.number
-- probe !table person
drop trigger if exists person_twin_number on person;
-- retreat expand: drop function that kept person.id and person.number alike
-- probe !table person
drop function if exists person_twin_number();
-- retreat expand: drop the twin of person.id
-- probe !column person.number
alter table person drop column number;

-- ## a column that others refer to
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80);
-- expand: keep person.mail and person.email alike
-- probe !table person
create or replace function person_twin_email() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.email is not null then
      new.mail := new.email;
    else
      new.email := new.mail;
    end if;
  elsif row(new.email)::record *<> row(old.email)::record then
    new.mail := new.email;
  else
    new.email := new.mail;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.mail and person.email alike
-- probe !table person
drop trigger if exists person_twin_email on person;
create trigger person_twin_email before insert or update on person for each row execute function person_twin_email();
-- expand: copy person.mail to person.email
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set email = mail
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(email)::record *<> row(mail)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_uq_person_mail(email) unique to person
-- probe index person.aludel_twin_uq_person_mail
-- alone
create unique index concurrently aludel_twin_uq_person_mail on person (email);
-- expand: add index aludel_twin_ix_person_nick_mail(nick, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
-- alone
create index concurrently aludel_twin_ix_person_nick_mail on person (nick, email desc);
-- contract: let go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email on person;
-- contract: drop function that kept person.mail and person.email alike
-- probe !table person
drop function if exists person_twin_email();
-- contract: drop the twin of person.mail
-- probe !column person.email
alter table person drop column email;
-- contract: rename column person.mail to email
-- probe column person.email & !column person.mail
alter table person rename column mail to email;
-- retreat expand: let go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email on person;
-- retreat expand: drop function that kept person.mail and person.email alike
-- probe !table person
drop function if exists person_twin_email();
-- retreat expand: drop the twin of person.mail
-- probe !column person.email
alter table person drop column email;

-- ## a column whose values are listed
-- expand: add column person.status varchar(10) null
-- probe column person.status
alter table person add column status varchar(10);
-- expand: keep person.state and person.status alike
-- probe !table person
create or replace function person_twin_status() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.status is not null then
      new.state := new.status;
    else
      new.status := new.state;
    end if;
  elsif row(new.status)::record *<> row(old.status)::record then
    new.state := new.status;
  else
    new.status := new.state;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.state and person.status alike
-- probe !table person
drop trigger if exists person_twin_status on person;
create trigger person_twin_status before insert or update on person for each row execute function person_twin_status();
-- expand: copy person.state to person.status
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set status = state
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(status)::record *<> row(state)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: let go of person.state and person.status
-- probe !table person
drop trigger if exists person_twin_status on person;
-- contract: drop function that kept person.state and person.status alike
-- probe !table person
drop function if exists person_twin_status();
-- contract: drop the twin of person.state
-- probe !column person.status
alter table person drop column status;
-- contract: rename column person.state to status
-- probe column person.status & !column person.state
alter table person rename column state to status;
-- retreat expand: let go of person.state and person.status
-- probe !table person
drop trigger if exists person_twin_status on person;
-- retreat expand: drop function that kept person.state and person.status alike
-- probe !table person
drop function if exists person_twin_status();
-- retreat expand: drop the twin of person.state
-- probe !column person.status
alter table person drop column status;

-- ## a value on update
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at timestamp;
-- expand: keep person.changed and person.changed_at alike
-- probe !table person
create or replace function person_twin_changed_at() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.changed_at is not null then
      new.changed := new.changed_at;
    else
      new.changed_at := new.changed;
    end if;
  elsif row(new.changed_at)::record *<> row(old.changed_at)::record then
    new.changed := new.changed_at;
  else
    new.changed_at := new.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.changed and person.changed_at alike
-- probe !table person
drop trigger if exists person_twin_changed_at on person;
create trigger person_twin_changed_at before insert or update on person for each row execute function person_twin_changed_at();
-- expand: copy person.changed to person.changed_at
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set changed_at = changed
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(changed_at)::record *<> row(changed)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: let go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at on person;
-- contract: drop function that kept person.changed and person.changed_at alike
-- probe !table person
drop function if exists person_twin_changed_at();
-- contract: drop the twin of person.changed
-- probe !column person.changed_at
alter table person drop column changed_at;
-- contract: rename column person.changed to changed_at
-- probe column person.changed_at & !column person.changed
alter table person rename column changed to changed_at;
-- contract: give person its values on update
-- probe !table person
create or replace function person_on_update() returns trigger language plpgsql as $$
begin
  if new.changed_at is not distinct from old.changed_at then
    new.changed_at := current_timestamp;
  end if;
  return new;
end
$$;
-- retreat expand: let go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at on person;
-- retreat expand: drop function that kept person.changed and person.changed_at alike
-- probe !table person
drop function if exists person_twin_changed_at();
-- retreat expand: drop the twin of person.changed
-- probe !column person.changed_at
alter table person drop column changed_at;

-- ## a value on update and a name beside it
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none';
-- expand: keep person.nick and person.nickname alike
-- probe !table person
create or replace function person_twin_nickname() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if row(new.nickname)::record *<> row(cast('none' as varchar(20)))::record then
      new.nick := new.nickname;
    else
      new.nickname := new.nick;
    end if;
  elsif row(new.nickname)::record *<> row(old.nickname)::record then
    new.nick := new.nickname;
  else
    new.nickname := new.nick;
  end if;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.nick and person.nickname alike
-- probe !table person
drop trigger if exists person_twin_nickname on person;
create trigger person_twin_nickname before insert or update on person for each row execute function person_twin_nickname();
-- expand: copy person.nick to person.nickname
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set nickname = nick
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(nickname)::record *<> row(nick)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at timestamp;
-- expand: keep person.changed and person.changed_at alike
-- probe !table person
create or replace function person_twin_changed_at() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.changed_at is not null then
      new.changed := new.changed_at;
    else
      new.changed_at := new.changed;
    end if;
  elsif row(new.changed_at)::record *<> row(old.changed_at)::record then
    new.changed := new.changed_at;
  else
    new.changed_at := new.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.changed and person.changed_at alike
-- probe !table person
drop trigger if exists person_twin_changed_at on person;
create trigger person_twin_changed_at before insert or update on person for each row execute function person_twin_changed_at();
-- expand: copy person.changed to person.changed_at
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set changed_at = changed
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(changed_at)::record *<> row(changed)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
-- alone
create index concurrently aludel_twin_ix_person_nick_mail on person (nickname, mail desc);
-- contract: let go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at on person;
-- contract: drop function that kept person.changed and person.changed_at alike
-- probe !table person
drop function if exists person_twin_changed_at();
-- contract: drop the twin of person.changed
-- probe !column person.changed_at
alter table person drop column changed_at;
-- contract: rename column person.changed to changed_at
-- probe column person.changed_at & !column person.changed
alter table person rename column changed to changed_at;
-- contract: give person its values on update
-- probe !table person
create or replace function person_on_update() returns trigger language plpgsql as $$
begin
  if new.changed_at is not distinct from old.changed_at then
    new.changed_at := current_timestamp;
  end if;
  return new;
end
$$;
-- contract: let go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname on person;
-- contract: drop function that kept person.nick and person.nickname alike
-- probe !table person
drop function if exists person_twin_nickname();
-- contract: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person rename column nick to nickname;
-- retreat expand: let go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname on person;
-- retreat expand: drop function that kept person.nick and person.nickname alike
-- probe !table person
drop function if exists person_twin_nickname();
-- retreat expand: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname;
-- retreat expand: let go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at on person;
-- retreat expand: drop function that kept person.changed and person.changed_at alike
-- probe !table person
drop function if exists person_twin_changed_at();
-- retreat expand: drop the twin of person.changed
-- probe !column person.changed_at
alter table person drop column changed_at;

-- ## a type by an expression
-- expand: add column person.aludel_new_note integer null
-- probe column person.aludel_new_note
alter table person add column aludel_new_note integer;
-- expand: keep person.note as integer too
-- probe !table person
create or replace function person_twin_note() returns trigger language plpgsql as $$
begin
  begin
    select length(note) into new.aludel_new_note from (select new.*) as person;
  exception when others then
    new.aludel_new_note := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.note as integer too
-- probe !table person
drop trigger if exists person_twin_note on person;
create trigger person_twin_note before insert or update on person for each row execute function person_twin_note();
-- expand: copy person.note as integer
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_note = length(note)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_note is null and length(note) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on person.note as integer
-- probe !table person
create or replace function person_twin_note() returns trigger language plpgsql as $$
begin
  select length(note) into new.aludel_new_note from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.note as integer
-- probe !table person
drop trigger if exists person_twin_note on person;
create trigger person_twin_note before insert or update on person for each row execute function person_twin_note();
-- contract: copy what is left of person.note as integer
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_note = length(note)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_note is null and length(note) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: let go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note on person;
-- contract: drop function that kept person.note as integer
-- probe !table person
drop function if exists person_twin_note();
-- contract: drop column person.note of type varchar(20)
-- probe !column person.note
alter table person drop column note;
-- contract: change type of person.note from varchar(20) to integer using length(note)
-- probe column person.note & !column person.aludel_new_note
alter table person rename column aludel_new_note to note;
-- retreat expand: let go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note on person;
-- retreat expand: drop function that kept person.note as integer
-- probe !table person
drop function if exists person_twin_note();
-- retreat expand: drop the column for person.note as integer
-- probe !column person.aludel_new_note
alter table person drop column aludel_new_note;

-- ## a type that not all values have
-- expand: add column person.aludel_new_note integer null
-- probe column person.aludel_new_note
alter table person add column aludel_new_note integer;
-- expand: keep person.note as integer too
-- probe !table person
create or replace function person_twin_note() returns trigger language plpgsql as $$
begin
  begin
    select cast(note as integer) into new.aludel_new_note from (select new.*) as person;
  exception when others then
    new.aludel_new_note := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.note as integer too
-- probe !table person
drop trigger if exists person_twin_note on person;
create trigger person_twin_note before insert or update on person for each row execute function person_twin_note();
-- expand: copy person.note as integer
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_note = cast(note as integer)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_note is null and cast(note as integer) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on person.note as integer
-- probe !table person
create or replace function person_twin_note() returns trigger language plpgsql as $$
begin
  select cast(note as integer) into new.aludel_new_note from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.note as integer
-- probe !table person
drop trigger if exists person_twin_note on person;
create trigger person_twin_note before insert or update on person for each row execute function person_twin_note();
-- contract: copy what is left of person.note as integer
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_note = cast(note as integer)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_note is null and cast(note as integer) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: let go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note on person;
-- contract: drop function that kept person.note as integer
-- probe !table person
drop function if exists person_twin_note();
-- contract: drop column person.note of type varchar(20)
-- probe !column person.note
alter table person drop column note;
-- contract: change type of person.note from varchar(20) to integer using cast(note as integer)
-- probe column person.note & !column person.aludel_new_note
alter table person rename column aludel_new_note to note;
-- retreat expand: let go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note on person;
-- retreat expand: drop function that kept person.note as integer
-- probe !table person
drop function if exists person_twin_note();
-- retreat expand: drop the column for person.note as integer
-- probe !column person.aludel_new_note
alter table person drop column aludel_new_note;

-- ## a larger number that's never null
-- expand: add column person.aludel_new_points bigint null
-- probe column person.aludel_new_points
alter table person add column aludel_new_points bigint;
-- expand: keep person.points as bigint too
-- probe !table person
create or replace function person_twin_points() returns trigger language plpgsql as $$
begin
  begin
    select points into new.aludel_new_points from (select new.*) as person;
  exception when others then
    new.aludel_new_points := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.points as bigint too
-- probe !table person
drop trigger if exists person_twin_points on person;
create trigger person_twin_points before insert or update on person for each row execute function person_twin_points();
-- expand: copy person.points as bigint
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_points = points
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_points is null and points is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on person.points as bigint
-- probe !table person
create or replace function person_twin_points() returns trigger language plpgsql as $$
begin
  select points into new.aludel_new_points from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.points as bigint
-- probe !table person
drop trigger if exists person_twin_points on person;
create trigger person_twin_points before insert or update on person for each row execute function person_twin_points();
-- contract: copy what is left of person.points as bigint
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_points = points
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_points is null and points is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set person.aludel_new_points not null, for new rows
-- probe constraint person.aludel_not_null_aludel_new_points
alter table person add constraint aludel_not_null_aludel_new_points check (aludel_new_points is not null) not valid;
-- contract: set person.aludel_new_points not null, for all rows
-- probe valid person.aludel_not_null_aludel_new_points
-- alone
alter table person validate constraint aludel_not_null_aludel_new_points;
-- contract: set person.aludel_new_points not null
-- probe notnull person.aludel_new_points
alter table person alter column aludel_new_points set not null;
-- contract: drop the check that was for set person.aludel_new_points not null
-- probe !constraint person.aludel_not_null_aludel_new_points
alter table person drop constraint aludel_not_null_aludel_new_points;
-- contract: let go of person.points as bigint
-- probe !table person
drop trigger if exists person_twin_points on person;
-- contract: drop function that kept person.points as bigint
-- probe !table person
drop function if exists person_twin_points();
-- contract: drop column person.points of type integer
-- probe !column person.points
alter table person drop column points;
-- contract: change type of person.points from integer to bigint
-- probe column person.points & !column person.aludel_new_points
alter table person rename column aludel_new_points to points;
-- contract: set default of person.points to 1
-- probe default person.points
alter table person alter column points set default 1;
-- contract: set comment of person.points
-- probe !table person
comment on column person.points is 'of all seasons';
-- retreat expand: let go of person.points as bigint
-- probe !table person
drop trigger if exists person_twin_points on person;
-- retreat expand: drop function that kept person.points as bigint
-- probe !table person
drop function if exists person_twin_points();
-- retreat expand: drop the column for person.points as bigint
-- probe !column person.aludel_new_points
alter table person drop column aludel_new_points;

-- ## a type that a check is about
-- expand: add column person.aludel_new_score bigint null
-- probe column person.aludel_new_score
alter table person add column aludel_new_score bigint;
-- expand: keep person.score as bigint too
-- probe !table person
create or replace function person_twin_score() returns trigger language plpgsql as $$
begin
  begin
    select score into new.aludel_new_score from (select new.*) as person;
  exception when others then
    new.aludel_new_score := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.score as bigint too
-- probe !table person
drop trigger if exists person_twin_score on person;
create trigger person_twin_score before insert or update on person for each row execute function person_twin_score();
-- expand: copy person.score as bigint
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_score = score
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_score is null and score is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on person.score as bigint
-- probe !table person
create or replace function person_twin_score() returns trigger language plpgsql as $$
begin
  select score into new.aludel_new_score from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.score as bigint
-- probe !table person
drop trigger if exists person_twin_score on person;
create trigger person_twin_score before insert or update on person for each row execute function person_twin_score();
-- contract: copy what is left of person.score as bigint
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_score = score
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_score is null and score is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set person.aludel_new_score not null, for new rows
-- probe constraint person.aludel_not_null_aludel_new_score
alter table person add constraint aludel_not_null_aludel_new_score check (aludel_new_score is not null) not valid;
-- contract: set person.aludel_new_score not null, for all rows
-- probe valid person.aludel_not_null_aludel_new_score
-- alone
alter table person validate constraint aludel_not_null_aludel_new_score;
-- contract: set person.aludel_new_score not null
-- probe notnull person.aludel_new_score
alter table person alter column aludel_new_score set not null;
-- contract: drop the check that was for set person.aludel_new_score not null
-- probe !constraint person.aludel_not_null_aludel_new_score
alter table person drop constraint aludel_not_null_aludel_new_score;
-- contract: add check aludel_twin_ck_person_score "aludel_new_score >= 0" to person, for new rows
-- probe constraint person.aludel_twin_ck_person_score
alter table person add constraint aludel_twin_ck_person_score check (aludel_new_score >= 0) not valid;
-- contract: add check aludel_twin_ck_person_score "aludel_new_score >= 0" to person, for all rows
-- probe valid person.aludel_twin_ck_person_score
-- alone
alter table person validate constraint aludel_twin_ck_person_score;
-- contract: let go of person.score as bigint
-- probe !table person
drop trigger if exists person_twin_score on person;
-- contract: drop function that kept person.score as bigint
-- probe !table person
drop function if exists person_twin_score();
-- contract: drop check ck_person_score "score >= 0" of person
-- probe !constraint person.ck_person_score
alter table person drop constraint ck_person_score;
-- contract: drop column person.score of type integer
-- probe !column person.score
alter table person drop column score;
-- contract: change type of person.score from integer to bigint
-- probe column person.score & !column person.aludel_new_score
alter table person rename column aludel_new_score to score;
-- contract: rename constraint aludel_twin_ck_person_score of person to ck_person_score
-- probe constraint person.ck_person_score & !constraint person.aludel_twin_ck_person_score
alter table person rename constraint aludel_twin_ck_person_score to ck_person_score;
-- contract: set default of person.score to 0
-- probe default person.score
alter table person alter column score set default 0;
-- retreat expand: let go of person.score as bigint
-- probe !table person
drop trigger if exists person_twin_score on person;
-- retreat expand: drop function that kept person.score as bigint
-- probe !table person
drop function if exists person_twin_score();
-- retreat expand: drop the column for person.score as bigint
-- probe !column person.aludel_new_score
alter table person drop column aludel_new_score;

-- ## a type that texts are about
-- expand: add column person.aludel_new_note varchar(10) null
-- probe column person.aludel_new_note
alter table person add column aludel_new_note varchar(10);
-- expand: keep person.note as varchar(10) too
-- probe !table person
create or replace function person_twin_note() returns trigger language plpgsql as $$
begin
  begin
    select lower(note) into new.aludel_new_note from (select new.*) as person;
  exception when others then
    new.aludel_new_note := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.note as varchar(10) too
-- probe !table person
drop trigger if exists person_twin_note on person;
create trigger person_twin_note before insert or update on person for each row execute function person_twin_note();
-- expand: copy person.note as varchar(10)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_note = lower(note)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_note is null and lower(note) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on person.note as varchar(10)
-- probe !table person
create or replace function person_twin_note() returns trigger language plpgsql as $$
begin
  select lower(note) into new.aludel_new_note from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.note as varchar(10)
-- probe !table person
drop trigger if exists person_twin_note on person;
create trigger person_twin_note before insert or update on person for each row execute function person_twin_note();
-- contract: copy what is left of person.note as varchar(10)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_note = lower(note)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_note is null and lower(note) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: add check aludel_twin_ck_person_note "aludel_new_note <> nick and char_length(aludel_new_note) > 1" to person, for new rows
-- probe constraint person.aludel_twin_ck_person_note
alter table person add constraint aludel_twin_ck_person_note check (aludel_new_note <> nick and char_length(aludel_new_note) > 1) not valid;
-- contract: add check aludel_twin_ck_person_note "aludel_new_note <> nick and char_length(aludel_new_note) > 1" to person, for all rows
-- probe valid person.aludel_twin_ck_person_note
-- alone
alter table person validate constraint aludel_twin_ck_person_note;
-- contract: add index aludel_twin_ix_person_lower((lower(aludel_new_note))) to person
-- probe index person.aludel_twin_ix_person_lower
-- alone
create index concurrently aludel_twin_ix_person_lower on person ((lower(aludel_new_note)));
-- contract: add index aludel_twin_ix_person_noted(nick) where aludel_new_note is not null to person
-- probe index person.aludel_twin_ix_person_noted
-- alone
create index concurrently aludel_twin_ix_person_noted on person (nick) where aludel_new_note is not null;
-- contract: add index aludel_twin_ux_person_note(aludel_new_note) unique to person
-- probe index person.aludel_twin_ux_person_note
-- alone
create unique index concurrently aludel_twin_ux_person_note on person (aludel_new_note);
-- contract: let go of person.note as varchar(10)
-- probe !table person
drop trigger if exists person_twin_note on person;
-- contract: drop function that kept person.note as varchar(10)
-- probe !table person
drop function if exists person_twin_note();
-- contract: drop check ck_person_note "note <> nick and char_length("note") > 1" of person
-- probe !constraint person.ck_person_note
alter table person drop constraint ck_person_note;
-- contract: drop index ix_person_lower((lower(note))) of person
-- probe !index person.ix_person_lower
drop index ix_person_lower;
-- contract: drop index ix_person_noted(nick) where note is not null of person
-- probe !index person.ix_person_noted
drop index ix_person_noted;
-- contract: drop index ux_person_note(note) unique of person
-- probe !index person.ux_person_note
drop index ux_person_note;
-- contract: drop column person.note of type varchar(20)
-- probe !column person.note
alter table person drop column note;
-- contract: change type of person.note from varchar(20) to varchar(10) using lower(note)
-- probe column person.note & !column person.aludel_new_note
alter table person rename column aludel_new_note to note;
-- contract: rename constraint aludel_twin_ck_person_note of person to ck_person_note
-- probe constraint person.ck_person_note & !constraint person.aludel_twin_ck_person_note
alter table person rename constraint aludel_twin_ck_person_note to ck_person_note;
-- contract: rename index aludel_twin_ix_person_lower of person to ix_person_lower
-- probe index person.ix_person_lower & !index person.aludel_twin_ix_person_lower
alter index aludel_twin_ix_person_lower rename to ix_person_lower;
-- contract: rename index aludel_twin_ix_person_noted of person to ix_person_noted
-- probe index person.ix_person_noted & !index person.aludel_twin_ix_person_noted
alter index aludel_twin_ix_person_noted rename to ix_person_noted;
-- contract: rename index aludel_twin_ux_person_note of person to ux_person_note
-- probe index person.ux_person_note & !index person.aludel_twin_ux_person_note
alter index aludel_twin_ux_person_note rename to ux_person_note;
-- retreat expand: let go of person.note as varchar(10)
-- probe !table person
drop trigger if exists person_twin_note on person;
-- retreat expand: drop function that kept person.note as varchar(10)
-- probe !table person
drop function if exists person_twin_note();
-- retreat expand: drop the column for person.note as varchar(10)
-- probe !column person.aludel_new_note
alter table person drop column aludel_new_note;

-- ## a type of a column that's unique
-- expand: add column person.aludel_new_mail varchar(60) null
-- probe column person.aludel_new_mail
alter table person add column aludel_new_mail varchar(60);
-- expand: keep person.mail as varchar(60) too
-- probe !table person
create or replace function person_twin_mail() returns trigger language plpgsql as $$
begin
  begin
    select mail into new.aludel_new_mail from (select new.*) as person;
  exception when others then
    new.aludel_new_mail := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.mail as varchar(60) too
-- probe !table person
drop trigger if exists person_twin_mail on person;
create trigger person_twin_mail before insert or update on person for each row execute function person_twin_mail();
-- expand: copy person.mail as varchar(60)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_mail = mail
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_mail is null and mail is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_ix_person_nick_mail(nick, aludel_new_mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
-- alone
create index concurrently aludel_twin_ix_person_nick_mail on person (nick, aludel_new_mail desc);
-- contract: insist on person.mail as varchar(60)
-- probe !table person
create or replace function person_twin_mail() returns trigger language plpgsql as $$
begin
  select mail into new.aludel_new_mail from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail on person;
create trigger person_twin_mail before insert or update on person for each row execute function person_twin_mail();
-- contract: copy what is left of person.mail as varchar(60)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_mail = mail
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_mail is null and mail is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set person.aludel_new_mail not null, for new rows
-- probe constraint person.aludel_not_null_aludel_new_mail
alter table person add constraint aludel_not_null_aludel_new_mail check (aludel_new_mail is not null) not valid;
-- contract: set person.aludel_new_mail not null, for all rows
-- probe valid person.aludel_not_null_aludel_new_mail
-- alone
alter table person validate constraint aludel_not_null_aludel_new_mail;
-- contract: set person.aludel_new_mail not null
-- probe notnull person.aludel_new_mail
alter table person alter column aludel_new_mail set not null;
-- contract: drop the check that was for set person.aludel_new_mail not null
-- probe !constraint person.aludel_not_null_aludel_new_mail
alter table person drop constraint aludel_not_null_aludel_new_mail;
-- contract: create the index to have uq_person_mail stand on person.mail as varchar(60)
-- probe index person.aludel_twin_uq_person_mail
-- alone
create unique index concurrently aludel_twin_uq_person_mail on person (aludel_new_mail);
-- contract: let go of person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail on person;
-- contract: drop function that kept person.mail as varchar(60)
-- probe !table person
drop function if exists person_twin_mail();
-- contract: drop unique key uq_person_mail(mail) of person
-- probe !constraint person.uq_person_mail
alter table person drop constraint uq_person_mail;
-- contract: drop index ix_person_nick_mail(nick, mail desc) of person
-- probe !index person.ix_person_nick_mail
drop index ix_person_nick_mail;
-- contract: drop column person.mail of type varchar(80)
-- probe !column person.mail
alter table person drop column mail;
-- contract: change type of person.mail from varchar(80) to varchar(60)
-- probe column person.mail & !column person.aludel_new_mail
alter table person rename column aludel_new_mail to mail;
-- contract: have uq_person_mail stand on person.mail as varchar(60)
-- probe constraint person.uq_person_mail
alter table person add constraint uq_person_mail unique using index aludel_twin_uq_person_mail;
-- contract: rename index aludel_twin_ix_person_nick_mail of person to ix_person_nick_mail
-- probe index person.ix_person_nick_mail & !index person.aludel_twin_ix_person_nick_mail
alter index aludel_twin_ix_person_nick_mail rename to ix_person_nick_mail;
-- retreat expand: let go of person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail on person;
-- retreat expand: drop function that kept person.mail as varchar(60)
-- probe !table person
drop function if exists person_twin_mail();
-- retreat expand: drop the column for person.mail as varchar(60)
-- probe !column person.aludel_new_mail
alter table person drop column aludel_new_mail;

-- ## a type by an expression that's unique
-- expand: add column person.aludel_new_mail varchar(3) null
-- probe column person.aludel_new_mail
alter table person add column aludel_new_mail varchar(3);
-- expand: keep person.mail as varchar(3) too
-- probe !table person
create or replace function person_twin_mail() returns trigger language plpgsql as $$
begin
  begin
    select substring(mail from 1 for 3) into new.aludel_new_mail from (select new.*) as person;
  exception when others then
    new.aludel_new_mail := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.mail as varchar(3) too
-- probe !table person
drop trigger if exists person_twin_mail on person;
create trigger person_twin_mail before insert or update on person for each row execute function person_twin_mail();
-- expand: copy person.mail as varchar(3)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_mail = substring(mail from 1 for 3)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_mail is null and substring(mail from 1 for 3) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_ix_person_nick_mail(nick, aludel_new_mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
-- alone
create index concurrently aludel_twin_ix_person_nick_mail on person (nick, aludel_new_mail desc);
-- contract: insist on person.mail as varchar(3)
-- probe !table person
create or replace function person_twin_mail() returns trigger language plpgsql as $$
begin
  select substring(mail from 1 for 3) into new.aludel_new_mail from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.mail as varchar(3)
-- probe !table person
drop trigger if exists person_twin_mail on person;
create trigger person_twin_mail before insert or update on person for each row execute function person_twin_mail();
-- contract: copy what is left of person.mail as varchar(3)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_mail = substring(mail from 1 for 3)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_mail is null and substring(mail from 1 for 3) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set person.aludel_new_mail not null, for new rows
-- probe constraint person.aludel_not_null_aludel_new_mail
alter table person add constraint aludel_not_null_aludel_new_mail check (aludel_new_mail is not null) not valid;
-- contract: set person.aludel_new_mail not null, for all rows
-- probe valid person.aludel_not_null_aludel_new_mail
-- alone
alter table person validate constraint aludel_not_null_aludel_new_mail;
-- contract: set person.aludel_new_mail not null
-- probe notnull person.aludel_new_mail
alter table person alter column aludel_new_mail set not null;
-- contract: drop the check that was for set person.aludel_new_mail not null
-- probe !constraint person.aludel_not_null_aludel_new_mail
alter table person drop constraint aludel_not_null_aludel_new_mail;
-- contract: create the index to have uq_person_mail stand on person.mail as varchar(3)
-- probe index person.aludel_twin_uq_person_mail
-- alone
create unique index concurrently aludel_twin_uq_person_mail on person (aludel_new_mail);
-- contract: let go of person.mail as varchar(3)
-- probe !table person
drop trigger if exists person_twin_mail on person;
-- contract: drop function that kept person.mail as varchar(3)
-- probe !table person
drop function if exists person_twin_mail();
-- contract: drop unique key uq_person_mail(mail) of person
-- probe !constraint person.uq_person_mail
alter table person drop constraint uq_person_mail;
-- contract: drop index ix_person_nick_mail(nick, mail desc) of person
-- probe !index person.ix_person_nick_mail
drop index ix_person_nick_mail;
-- contract: drop column person.mail of type varchar(80)
-- probe !column person.mail
alter table person drop column mail;
-- contract: change type of person.mail from varchar(80) to varchar(3) using substring(mail from 1 for 3)
-- probe column person.mail & !column person.aludel_new_mail
alter table person rename column aludel_new_mail to mail;
-- contract: have uq_person_mail stand on person.mail as varchar(3)
-- probe constraint person.uq_person_mail
alter table person add constraint uq_person_mail unique using index aludel_twin_uq_person_mail;
-- contract: rename index aludel_twin_ix_person_nick_mail of person to ix_person_nick_mail
-- probe index person.ix_person_nick_mail & !index person.aludel_twin_ix_person_nick_mail
alter index aludel_twin_ix_person_nick_mail rename to ix_person_nick_mail;
-- retreat expand: let go of person.mail as varchar(3)
-- probe !table person
drop trigger if exists person_twin_mail on person;
-- retreat expand: drop function that kept person.mail as varchar(3)
-- probe !table person
drop function if exists person_twin_mail();
-- retreat expand: drop the column for person.mail as varchar(3)
-- probe !column person.aludel_new_mail
alter table person drop column aludel_new_mail;

-- ## a type by an expression of several columns, and another default
-- expand: add column person.aludel_new_nick varchar(10) null
-- probe column person.aludel_new_nick
alter table person add column aludel_new_nick varchar(10);
-- expand: keep person.nick as varchar(10) too
-- probe !table person
create or replace function person_twin_nick() returns trigger language plpgsql as $$
begin
  begin
    select substring(concat(nick, '-', note) from 1 for 10) into new.aludel_new_nick from (select new.*) as person;
  exception when others then
    new.aludel_new_nick := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.nick as varchar(10) too
-- probe !table person
drop trigger if exists person_twin_nick on person;
create trigger person_twin_nick before insert or update on person for each row execute function person_twin_nick();
-- expand: copy person.nick as varchar(10)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_nick = substring(concat(nick, '-', note) from 1 for 10)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_nick is null and substring(concat(nick, '-', note) from 1 for 10) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_ix_person_nick_mail(aludel_new_nick, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
-- alone
create index concurrently aludel_twin_ix_person_nick_mail on person (aludel_new_nick, mail desc);
-- contract: insist on person.nick as varchar(10)
-- probe !table person
create or replace function person_twin_nick() returns trigger language plpgsql as $$
begin
  select substring(concat(nick, '-', note) from 1 for 10) into new.aludel_new_nick from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick on person;
create trigger person_twin_nick before insert or update on person for each row execute function person_twin_nick();
-- contract: copy what is left of person.nick as varchar(10)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_nick = substring(concat(nick, '-', note) from 1 for 10)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_nick is null and substring(concat(nick, '-', note) from 1 for 10) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: let go of person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick on person;
-- contract: drop function that kept person.nick as varchar(10)
-- probe !table person
drop function if exists person_twin_nick();
-- contract: drop index ix_person_nick_mail(nick, mail desc) of person
-- probe !index person.ix_person_nick_mail
drop index ix_person_nick_mail;
-- contract: drop column person.nick of type varchar(20)
-- probe !column person.nick
alter table person drop column nick;
-- contract: change type of person.nick from varchar(20) to varchar(10) using substring(concat(nick, '-', note) from 1 for 10)
-- probe column person.nick & !column person.aludel_new_nick
alter table person rename column aludel_new_nick to nick;
-- contract: rename index aludel_twin_ix_person_nick_mail of person to ix_person_nick_mail
-- probe index person.ix_person_nick_mail & !index person.aludel_twin_ix_person_nick_mail
alter index aludel_twin_ix_person_nick_mail rename to ix_person_nick_mail;
-- contract: set default of person.nick to 'nobody'
-- probe default person.nick
alter table person alter column nick set default 'nobody';
-- retreat expand: let go of person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick on person;
-- retreat expand: drop function that kept person.nick as varchar(10)
-- probe !table person
drop function if exists person_twin_nick();
-- retreat expand: drop the column for person.nick as varchar(10)
-- probe !column person.aludel_new_nick
alter table person drop column aludel_new_nick;

-- ## types of two columns of an index
-- expand: add column person.aludel_new_mail varchar(60) null
-- probe column person.aludel_new_mail
alter table person add column aludel_new_mail varchar(60);
-- expand: keep person.mail as varchar(60) too
-- probe !table person
create or replace function person_twin_mail() returns trigger language plpgsql as $$
begin
  begin
    select mail into new.aludel_new_mail from (select new.*) as person;
  exception when others then
    new.aludel_new_mail := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.mail as varchar(60) too
-- probe !table person
drop trigger if exists person_twin_mail on person;
create trigger person_twin_mail before insert or update on person for each row execute function person_twin_mail();
-- expand: copy person.mail as varchar(60)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_mail = mail
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_mail is null and mail is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add column person.aludel_new_nick varchar(10) null
-- probe column person.aludel_new_nick
alter table person add column aludel_new_nick varchar(10);
-- expand: keep person.nick as varchar(10) too
-- probe !table person
create or replace function person_twin_nick() returns trigger language plpgsql as $$
begin
  begin
    select nick into new.aludel_new_nick from (select new.*) as person;
  exception when others then
    new.aludel_new_nick := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.nick as varchar(10) too
-- probe !table person
drop trigger if exists person_twin_nick on person;
create trigger person_twin_nick before insert or update on person for each row execute function person_twin_nick();
-- expand: copy person.nick as varchar(10)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_nick = nick
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_nick is null and nick is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_ix_person_nick_mail(aludel_new_nick, aludel_new_mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
-- alone
create index concurrently aludel_twin_ix_person_nick_mail on person (aludel_new_nick, aludel_new_mail desc);
-- contract: insist on person.mail as varchar(60)
-- probe !table person
create or replace function person_twin_mail() returns trigger language plpgsql as $$
begin
  select mail into new.aludel_new_mail from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail on person;
create trigger person_twin_mail before insert or update on person for each row execute function person_twin_mail();
-- contract: copy what is left of person.mail as varchar(60)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_mail = mail
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_mail is null and mail is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on person.nick as varchar(10)
-- probe !table person
create or replace function person_twin_nick() returns trigger language plpgsql as $$
begin
  select nick into new.aludel_new_nick from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick on person;
create trigger person_twin_nick before insert or update on person for each row execute function person_twin_nick();
-- contract: copy what is left of person.nick as varchar(10)
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_nick = nick
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_nick is null and nick is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set person.aludel_new_mail not null, for new rows
-- probe constraint person.aludel_not_null_aludel_new_mail
alter table person add constraint aludel_not_null_aludel_new_mail check (aludel_new_mail is not null) not valid;
-- contract: set person.aludel_new_mail not null, for all rows
-- probe valid person.aludel_not_null_aludel_new_mail
-- alone
alter table person validate constraint aludel_not_null_aludel_new_mail;
-- contract: set person.aludel_new_mail not null
-- probe notnull person.aludel_new_mail
alter table person alter column aludel_new_mail set not null;
-- contract: drop the check that was for set person.aludel_new_mail not null
-- probe !constraint person.aludel_not_null_aludel_new_mail
alter table person drop constraint aludel_not_null_aludel_new_mail;
-- contract: create the index to have uq_person_mail stand on person.mail as varchar(60), person.nick as varchar(10)
-- probe index person.aludel_twin_uq_person_mail
-- alone
create unique index concurrently aludel_twin_uq_person_mail on person (aludel_new_mail);
-- contract: let go of person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail on person;
-- contract: drop function that kept person.mail as varchar(60)
-- probe !table person
drop function if exists person_twin_mail();
-- contract: let go of person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick on person;
-- contract: drop function that kept person.nick as varchar(10)
-- probe !table person
drop function if exists person_twin_nick();
-- contract: drop unique key uq_person_mail(mail) of person
-- probe !constraint person.uq_person_mail
alter table person drop constraint uq_person_mail;
-- contract: drop index ix_person_nick_mail(nick, mail desc) of person
-- probe !index person.ix_person_nick_mail
drop index ix_person_nick_mail;
-- contract: drop column person.mail of type varchar(80)
-- probe !column person.mail
alter table person drop column mail;
-- contract: change type of person.mail from varchar(80) to varchar(60)
-- probe column person.mail & !column person.aludel_new_mail
alter table person rename column aludel_new_mail to mail;
-- contract: drop column person.nick of type varchar(20)
-- probe !column person.nick
alter table person drop column nick;
-- contract: change type of person.nick from varchar(20) to varchar(10)
-- probe column person.nick & !column person.aludel_new_nick
alter table person rename column aludel_new_nick to nick;
-- contract: have uq_person_mail stand on person.mail as varchar(60), person.nick as varchar(10)
-- probe constraint person.uq_person_mail
alter table person add constraint uq_person_mail unique using index aludel_twin_uq_person_mail;
-- contract: rename index aludel_twin_ix_person_nick_mail of person to ix_person_nick_mail
-- probe index person.ix_person_nick_mail & !index person.aludel_twin_ix_person_nick_mail
alter index aludel_twin_ix_person_nick_mail rename to ix_person_nick_mail;
-- contract: set default of person.nick to 'none'
-- probe default person.nick
alter table person alter column nick set default 'none';
-- retreat expand: let go of person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail on person;
-- retreat expand: drop function that kept person.mail as varchar(60)
-- probe !table person
drop function if exists person_twin_mail();
-- retreat expand: drop the column for person.mail as varchar(60)
-- probe !column person.aludel_new_mail
alter table person drop column aludel_new_mail;
-- retreat expand: let go of person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick on person;
-- retreat expand: drop function that kept person.nick as varchar(10)
-- probe !table person
drop function if exists person_twin_nick();
-- retreat expand: drop the column for person.nick as varchar(10)
-- probe !column person.aludel_new_nick
alter table person drop column aludel_new_nick;

-- ## a type beside a name
-- expand: change type of person.points from integer to bigint
-- probe type person.points bigint & !type person.points integer
alter table person alter column points set data type bigint;
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at timestamp;
-- expand: keep person.changed and person.changed_at alike
-- probe !table person
create or replace function person_twin_changed_at() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.changed_at is not null then
      new.changed := new.changed_at;
    else
      new.changed_at := new.changed;
    end if;
  elsif row(new.changed_at)::record *<> row(old.changed_at)::record then
    new.changed := new.changed_at;
  else
    new.changed_at := new.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.changed and person.changed_at alike
-- probe !table person
drop trigger if exists person_twin_changed_at on person;
create trigger person_twin_changed_at before insert or update on person for each row execute function person_twin_changed_at();
-- expand: copy person.changed to person.changed_at
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set changed_at = changed
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(changed_at)::record *<> row(changed)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: let go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at on person;
-- contract: drop function that kept person.changed and person.changed_at alike
-- probe !table person
drop function if exists person_twin_changed_at();
-- contract: drop the twin of person.changed
-- probe !column person.changed_at
alter table person drop column changed_at;
-- contract: rename column person.changed to changed_at
-- probe column person.changed_at & !column person.changed
alter table person rename column changed to changed_at;
-- contract: give person its values on update
-- probe !table person
create or replace function person_on_update() returns trigger language plpgsql as $$
begin
  if new.changed_at is not distinct from old.changed_at then
    new.changed_at := current_timestamp;
  end if;
  return new;
end
$$;
-- retreat expand: let go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at on person;
-- retreat expand: drop function that kept person.changed and person.changed_at alike
-- probe !table person
drop function if exists person_twin_changed_at();
-- retreat expand: drop the twin of person.changed
-- probe !column person.changed_at
alter table person drop column changed_at;
-- retreat contract: change type of person.points from bigint to integer
-- probe type person.points integer & !type person.points bigint
alter table person alter column points set data type integer;

-- ## a type that has no collation any more
-- contract: drop collation of person.note
-- probe !table person
alter table person alter column note set data type varchar(20);
-- contract: change type of person.note from varchar(20) to integer using length(note)
-- probe type person.note integer & !type person.note character varying(20)
alter table person alter column note set data type integer using length(note);

-- ## a type beside another collation
-- contract: change type of person.note from varchar(20) to varchar(10) using lower(note)
-- probe type person.note character varying(10) & !type person.note character varying(20)
alter table person alter column note set data type varchar(10) using lower(note);
-- contract: set collation of person.note to C
-- probe !table person
alter table person alter column note set data type varchar(10) collate "C";

-- ## a type of a column that refers
-- expand: add column person.aludel_new_team_id integer null
-- probe column person.aludel_new_team_id
alter table person add column aludel_new_team_id integer;
-- expand: keep person.team_id as integer too
-- probe !table person
create or replace function person_twin_team_id() returns trigger language plpgsql as $$
begin
  begin
    select team_id into new.aludel_new_team_id from (select new.*) as person;
  exception when others then
    new.aludel_new_team_id := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.team_id as integer too
-- probe !table person
drop trigger if exists person_twin_team_id on person;
create trigger person_twin_team_id before insert or update on person for each row execute function person_twin_team_id();
-- expand: copy person.team_id as integer
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_team_id = team_id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_team_id is null and team_id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on person.team_id as integer
-- probe !table person
create or replace function person_twin_team_id() returns trigger language plpgsql as $$
begin
  select team_id into new.aludel_new_team_id from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.team_id as integer
-- probe !table person
drop trigger if exists person_twin_team_id on person;
create trigger person_twin_team_id before insert or update on person for each row execute function person_twin_team_id();
-- contract: copy what is left of person.team_id as integer
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_team_id = team_id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_team_id is null and team_id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: add foreign key aludel_twin_fk_person_team(aludel_new_team_id) -> team(id) to person, for new rows
-- probe constraint person.aludel_twin_fk_person_team
alter table person
  add constraint aludel_twin_fk_person_team foreign key (aludel_new_team_id) references team (id) not valid;
-- contract: add foreign key aludel_twin_fk_person_team(aludel_new_team_id) -> team(id) to person, for all rows
-- probe valid person.aludel_twin_fk_person_team
-- alone
alter table person validate constraint aludel_twin_fk_person_team;
-- contract: drop foreign key fk_person_team(team_id) -> team(id) of person
-- probe !constraint person.fk_person_team
alter table person drop constraint fk_person_team;
-- contract: let go of person.team_id as integer
-- probe !table person
drop trigger if exists person_twin_team_id on person;
-- contract: drop function that kept person.team_id as integer
-- probe !table person
drop function if exists person_twin_team_id();
-- contract: drop column person.team_id of type bigint
-- probe !column person.team_id
alter table person drop column team_id;
-- contract: change type of person.team_id from bigint to integer
-- probe column person.team_id & !column person.aludel_new_team_id
alter table person rename column aludel_new_team_id to team_id;
-- contract: rename constraint aludel_twin_fk_person_team of person to fk_person_team
-- probe constraint person.fk_person_team & !constraint person.aludel_twin_fk_person_team
alter table person rename constraint aludel_twin_fk_person_team to fk_person_team;
-- retreat expand: let go of person.team_id as integer
-- probe !table person
drop trigger if exists person_twin_team_id on person;
-- retreat expand: drop function that kept person.team_id as integer
-- probe !table person
drop function if exists person_twin_team_id();
-- retreat expand: drop the column for person.team_id as integer
-- probe !column person.aludel_new_team_id
alter table person drop column aludel_new_team_id;

-- ## a type of the primary key
-- expand: add column person.aludel_new_id integer null
-- probe column person.aludel_new_id
alter table person add column aludel_new_id integer;
-- expand: keep person.id as integer too
-- probe !table person
create or replace function person_twin_id() returns trigger language plpgsql as $$
begin
  begin
    select id into new.aludel_new_id from (select new.*) as person;
  exception when others then
    new.aludel_new_id := null;
  end;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- expand: let writes keep person.id as integer too
-- probe !table person
drop trigger if exists person_twin_id on person;
create trigger person_twin_id before insert or update on person for each row execute function person_twin_id();
-- expand: copy person.id as integer
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_id = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_id is null and id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on person.id as integer
-- probe !table person
create or replace function person_twin_id() returns trigger language plpgsql as $$
begin
  select id into new.aludel_new_id from (select new.*) as person;
  if tg_op = 'UPDATE' and current_setting('aludel.copying', true) = 'on' then
    new.changed := old.changed;
  end if;
  return new;
end
$$;
-- contract: let writes insist on person.id as integer
-- probe !table person
drop trigger if exists person_twin_id on person;
create trigger person_twin_id before insert or update on person for each row execute function person_twin_id();
-- contract: copy what is left of person.id as integer
-- probe !table person
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('person') loop
    perform set_config('aludel.copying', 'on', true);
    update person set aludel_new_id = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_id is null and id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set person.aludel_new_id not null, for new rows
-- probe constraint person.aludel_not_null_aludel_new_id
alter table person add constraint aludel_not_null_aludel_new_id check (aludel_new_id is not null) not valid;
-- contract: set person.aludel_new_id not null, for all rows
-- probe valid person.aludel_not_null_aludel_new_id
-- alone
alter table person validate constraint aludel_not_null_aludel_new_id;
-- contract: set person.aludel_new_id not null
-- probe notnull person.aludel_new_id
alter table person alter column aludel_new_id set not null;
-- contract: drop the check that was for set person.aludel_new_id not null
-- probe !constraint person.aludel_not_null_aludel_new_id
alter table person drop constraint aludel_not_null_aludel_new_id;
-- contract: create the index to have pk_person stand on person.id as integer
-- probe index person.aludel_twin_pk_person
-- alone
create unique index concurrently aludel_twin_pk_person on person (aludel_new_id);
-- contract: let go of person.id as integer
-- probe !table person
drop trigger if exists person_twin_id on person;
-- contract: drop function that kept person.id as integer
-- probe !table person
drop function if exists person_twin_id();
-- contract: drop primary key pk_person(id) of person
-- probe !constraint person.pk_person
alter table person drop constraint pk_person;
-- contract: drop column person.id of type bigint
-- probe !column person.id
alter table person drop column id;
-- contract: change type of person.id from bigint to integer
-- probe column person.id & !column person.aludel_new_id
alter table person rename column aludel_new_id to id;
-- contract: have pk_person stand on person.id as integer
-- probe constraint person.pk_person
alter table person add constraint pk_person primary key using index aludel_twin_pk_person;
-- retreat expand: let go of person.id as integer
-- probe !table person
drop trigger if exists person_twin_id on person;
-- retreat expand: drop function that kept person.id as integer
-- probe !table person
drop function if exists person_twin_id();
-- retreat expand: drop the column for person.id as integer
-- probe !column person.aludel_new_id
alter table person drop column aludel_new_id;

-- ## a type of an identity to which others refer
-- expand: add column club.aludel_new_id bigint null
-- probe column club.aludel_new_id
alter table club add column aludel_new_id bigint;
-- expand: keep club.id as bigint too
-- probe !table club
create or replace function club_twin_id() returns trigger language plpgsql as $$
begin
  begin
    select id into new.aludel_new_id from (select new.*) as club;
  exception when others then
    new.aludel_new_id := null;
  end;
  return new;
end
$$;
-- expand: let writes keep club.id as bigint too
-- probe !table club
drop trigger if exists club_twin_id on club;
create trigger club_twin_id before insert or update on club for each row execute function club_twin_id();
-- expand: copy club.id as bigint
-- probe !table club
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('club') loop
    update club set aludel_new_id = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_id is null and id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on club.id as bigint
-- probe !table club
create or replace function club_twin_id() returns trigger language plpgsql as $$
begin
  select id into new.aludel_new_id from (select new.*) as club;
  return new;
end
$$;
-- contract: let writes insist on club.id as bigint
-- probe !table club
drop trigger if exists club_twin_id on club;
create trigger club_twin_id before insert or update on club for each row execute function club_twin_id();
-- contract: copy what is left of club.id as bigint
-- probe !table club
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('club') loop
    update club set aludel_new_id = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_id is null and id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set club.aludel_new_id not null, for new rows
-- probe constraint club.aludel_not_null_aludel_new_id
alter table club add constraint aludel_not_null_aludel_new_id check (aludel_new_id is not null) not valid;
-- contract: set club.aludel_new_id not null, for all rows
-- probe valid club.aludel_not_null_aludel_new_id
-- alone
alter table club validate constraint aludel_not_null_aludel_new_id;
-- contract: set club.aludel_new_id not null
-- probe notnull club.aludel_new_id
alter table club alter column aludel_new_id set not null;
-- contract: drop the check that was for set club.aludel_new_id not null
-- probe !constraint club.aludel_not_null_aludel_new_id
alter table club drop constraint aludel_not_null_aludel_new_id;
-- contract: create the index to have pk_club stand on club.id as bigint
-- probe index club.aludel_twin_pk_club
-- alone
create unique index concurrently aludel_twin_pk_club on club (aludel_new_id);
-- contract: add foreign key aludel_twin_fk_club_parent(parent_id) -> club(aludel_new_id) to club, for new rows
-- probe constraint club.aludel_twin_fk_club_parent
alter table club
  add constraint aludel_twin_fk_club_parent foreign key (parent_id) references club (aludel_new_id) not valid;
-- contract: add foreign key aludel_twin_fk_club_parent(parent_id) -> club(aludel_new_id) to club, for all rows
-- probe valid club.aludel_twin_fk_club_parent
-- alone
alter table club validate constraint aludel_twin_fk_club_parent;
-- contract: add foreign key aludel_twin_fk_member_club(club_id) -> club(aludel_new_id) on delete cascade to member, for new rows
-- probe constraint member.aludel_twin_fk_member_club
alter table member
  add constraint aludel_twin_fk_member_club foreign key (club_id) references club (aludel_new_id) on delete cascade not valid;
-- contract: add foreign key aludel_twin_fk_member_club(club_id) -> club(aludel_new_id) on delete cascade to member, for all rows
-- probe valid member.aludel_twin_fk_member_club
-- alone
alter table member validate constraint aludel_twin_fk_member_club;
-- contract: drop foreign key fk_member_club(club_id) -> club(id) on delete cascade of member
-- probe !constraint member.fk_member_club
alter table member drop constraint fk_member_club;
-- contract: drop foreign key fk_club_parent(parent_id) -> club(id) of club
-- probe !constraint club.fk_club_parent
alter table club drop constraint fk_club_parent;
-- contract: let go of club.id as bigint
-- probe !table club
drop trigger if exists club_twin_id on club;
-- contract: drop function that kept club.id as bigint
-- probe !table club
drop function if exists club_twin_id();
-- contract: have club.id as bigint go on with its numbers
-- probe identity club.aludel_new_id & !identity club.id
do $$
declare
  numbers text := pg_get_serial_sequence('club', 'id');
  reached record;
begin
  execute 'alter sequence ' || numbers || ' increment by 2';
  execute 'select last_value, is_called from ' || numbers into reached;
  alter table club alter column id drop identity;
  execute replace('alter table club alter column aludel_new_id add generated by default as identity (sequence name %s start with 5 increment by 2)', '%s', numbers);
  perform setval(numbers, reached.last_value, reached.is_called);
end
$$;
-- contract: drop primary key pk_club(id) of club
-- probe !constraint club.pk_club
alter table club drop constraint pk_club;
-- contract: drop column club.id of type integer
-- probe !column club.id
alter table club drop column id;
-- contract: change type of club.id from integer to bigint
-- probe column club.id & !column club.aludel_new_id
alter table club rename column aludel_new_id to id;
-- contract: have pk_club stand on club.id as bigint
-- probe constraint club.pk_club
alter table club add constraint pk_club primary key using index aludel_twin_pk_club;
-- contract: rename constraint aludel_twin_fk_club_parent of club to fk_club_parent
-- probe constraint club.fk_club_parent & !constraint club.aludel_twin_fk_club_parent
alter table club rename constraint aludel_twin_fk_club_parent to fk_club_parent;
-- contract: rename constraint aludel_twin_fk_member_club of member to fk_member_club
-- probe constraint member.fk_member_club & !constraint member.aludel_twin_fk_member_club
alter table member rename constraint aludel_twin_fk_member_club to fk_member_club;
-- retreat expand: let go of club.id as bigint
-- probe !table club
drop trigger if exists club_twin_id on club;
-- retreat expand: drop function that kept club.id as bigint
-- probe !table club
drop function if exists club_twin_id();
-- retreat expand: drop the column for club.id as bigint
-- probe !column club.aludel_new_id
alter table club drop column aludel_new_id;

-- ## types of an identity and of all that refer to it
-- expand: add column club.aludel_new_id bigint null
-- probe column club.aludel_new_id
alter table club add column aludel_new_id bigint;
-- expand: keep club.id as bigint too
-- probe !table club
create or replace function club_twin_id() returns trigger language plpgsql as $$
begin
  begin
    select id into new.aludel_new_id from (select new.*) as club;
  exception when others then
    new.aludel_new_id := null;
  end;
  return new;
end
$$;
-- expand: let writes keep club.id as bigint too
-- probe !table club
drop trigger if exists club_twin_id on club;
create trigger club_twin_id before insert or update on club for each row execute function club_twin_id();
-- expand: copy club.id as bigint
-- probe !table club
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('club') loop
    update club set aludel_new_id = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_id is null and id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add column club.aludel_new_parent_id bigint null
-- probe column club.aludel_new_parent_id
alter table club add column aludel_new_parent_id bigint;
-- expand: keep club.parent_id as bigint too
-- probe !table club
create or replace function club_twin_parent_id() returns trigger language plpgsql as $$
begin
  begin
    select parent_id into new.aludel_new_parent_id from (select new.*) as club;
  exception when others then
    new.aludel_new_parent_id := null;
  end;
  return new;
end
$$;
-- expand: let writes keep club.parent_id as bigint too
-- probe !table club
drop trigger if exists club_twin_parent_id on club;
create trigger club_twin_parent_id before insert or update on club for each row execute function club_twin_parent_id();
-- expand: copy club.parent_id as bigint
-- probe !table club
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('club') loop
    update club set aludel_new_parent_id = parent_id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_parent_id is null and parent_id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add column member.aludel_new_club_id bigint null
-- probe column member.aludel_new_club_id
alter table member add column aludel_new_club_id bigint;
-- expand: keep member.club_id as bigint too
-- probe !table member
create or replace function member_twin_club_id() returns trigger language plpgsql as $$
begin
  begin
    select club_id into new.aludel_new_club_id from (select new.*) as member;
  exception when others then
    new.aludel_new_club_id := null;
  end;
  return new;
end
$$;
-- expand: let writes keep member.club_id as bigint too
-- probe !table member
drop trigger if exists member_twin_club_id on member;
create trigger member_twin_club_id before insert or update on member for each row execute function member_twin_club_id();
-- expand: copy member.club_id as bigint
-- probe !table member
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('member') loop
    update member set aludel_new_club_id = club_id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_club_id is null and club_id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_ix_member_club(aludel_new_club_id) to member
-- probe index member.aludel_twin_ix_member_club
-- alone
create index concurrently aludel_twin_ix_member_club on member (aludel_new_club_id);
-- contract: insist on club.id as bigint
-- probe !table club
create or replace function club_twin_id() returns trigger language plpgsql as $$
begin
  select id into new.aludel_new_id from (select new.*) as club;
  return new;
end
$$;
-- contract: let writes insist on club.id as bigint
-- probe !table club
drop trigger if exists club_twin_id on club;
create trigger club_twin_id before insert or update on club for each row execute function club_twin_id();
-- contract: copy what is left of club.id as bigint
-- probe !table club
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('club') loop
    update club set aludel_new_id = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_id is null and id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on club.parent_id as bigint
-- probe !table club
create or replace function club_twin_parent_id() returns trigger language plpgsql as $$
begin
  select parent_id into new.aludel_new_parent_id from (select new.*) as club;
  return new;
end
$$;
-- contract: let writes insist on club.parent_id as bigint
-- probe !table club
drop trigger if exists club_twin_parent_id on club;
create trigger club_twin_parent_id before insert or update on club for each row execute function club_twin_parent_id();
-- contract: copy what is left of club.parent_id as bigint
-- probe !table club
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('club') loop
    update club set aludel_new_parent_id = parent_id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_parent_id is null and parent_id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set club.aludel_new_id not null, for new rows
-- probe constraint club.aludel_not_null_aludel_new_id
alter table club add constraint aludel_not_null_aludel_new_id check (aludel_new_id is not null) not valid;
-- contract: set club.aludel_new_id not null, for all rows
-- probe valid club.aludel_not_null_aludel_new_id
-- alone
alter table club validate constraint aludel_not_null_aludel_new_id;
-- contract: set club.aludel_new_id not null
-- probe notnull club.aludel_new_id
alter table club alter column aludel_new_id set not null;
-- contract: drop the check that was for set club.aludel_new_id not null
-- probe !constraint club.aludel_not_null_aludel_new_id
alter table club drop constraint aludel_not_null_aludel_new_id;
-- contract: create the index to have pk_club stand on club.id as bigint, club.parent_id as bigint
-- probe index club.aludel_twin_pk_club
-- alone
create unique index concurrently aludel_twin_pk_club on club (aludel_new_id);
-- contract: add foreign key aludel_twin_fk_club_parent(aludel_new_parent_id) -> club(aludel_new_id) to club, for new rows
-- probe constraint club.aludel_twin_fk_club_parent
alter table club
  add constraint aludel_twin_fk_club_parent foreign key (aludel_new_parent_id) references club (aludel_new_id) not valid;
-- contract: add foreign key aludel_twin_fk_club_parent(aludel_new_parent_id) -> club(aludel_new_id) to club, for all rows
-- probe valid club.aludel_twin_fk_club_parent
-- alone
alter table club validate constraint aludel_twin_fk_club_parent;
-- contract: add foreign key aludel_twin_fk_member_club(club_id) -> club(aludel_new_id) on delete cascade to member, for new rows
-- probe constraint member.aludel_twin_fk_member_club
alter table member
  add constraint aludel_twin_fk_member_club foreign key (club_id) references club (aludel_new_id) on delete cascade not valid;
-- contract: add foreign key aludel_twin_fk_member_club(club_id) -> club(aludel_new_id) on delete cascade to member, for all rows
-- probe valid member.aludel_twin_fk_member_club
-- alone
alter table member validate constraint aludel_twin_fk_member_club;
-- contract: drop foreign key fk_member_club(club_id) -> club(id) on delete cascade of member
-- probe !constraint member.fk_member_club
alter table member drop constraint fk_member_club;
-- contract: drop foreign key fk_club_parent(parent_id) -> club(id) of club
-- probe !constraint club.fk_club_parent
alter table club drop constraint fk_club_parent;
-- contract: let go of club.id as bigint
-- probe !table club
drop trigger if exists club_twin_id on club;
-- contract: drop function that kept club.id as bigint
-- probe !table club
drop function if exists club_twin_id();
-- contract: have club.id as bigint go on with its numbers
-- probe identity club.aludel_new_id & !identity club.id
do $$
declare
  numbers text := pg_get_serial_sequence('club', 'id');
  reached record;
begin
  execute 'alter sequence ' || numbers || ' increment by 2';
  execute 'select last_value, is_called from ' || numbers into reached;
  alter table club alter column id drop identity;
  execute replace('alter table club alter column aludel_new_id add generated by default as identity (sequence name %s start with 5 increment by 2)', '%s', numbers);
  perform setval(numbers, reached.last_value, reached.is_called);
end
$$;
-- contract: let go of club.parent_id as bigint
-- probe !table club
drop trigger if exists club_twin_parent_id on club;
-- contract: drop function that kept club.parent_id as bigint
-- probe !table club
drop function if exists club_twin_parent_id();
-- contract: drop primary key pk_club(id) of club
-- probe !constraint club.pk_club
alter table club drop constraint pk_club;
-- contract: drop column club.id of type integer
-- probe !column club.id
alter table club drop column id;
-- contract: change type of club.id from integer to bigint
-- probe column club.id & !column club.aludel_new_id
alter table club rename column aludel_new_id to id;
-- contract: drop column club.parent_id of type integer
-- probe !column club.parent_id
alter table club drop column parent_id;
-- contract: change type of club.parent_id from integer to bigint
-- probe column club.parent_id & !column club.aludel_new_parent_id
alter table club rename column aludel_new_parent_id to parent_id;
-- contract: have pk_club stand on club.id as bigint, club.parent_id as bigint
-- probe constraint club.pk_club
alter table club add constraint pk_club primary key using index aludel_twin_pk_club;
-- contract: rename constraint aludel_twin_fk_club_parent of club to fk_club_parent
-- probe constraint club.fk_club_parent & !constraint club.aludel_twin_fk_club_parent
alter table club rename constraint aludel_twin_fk_club_parent to fk_club_parent;
-- contract: rename constraint aludel_twin_fk_member_club of member to fk_member_club
-- probe constraint member.fk_member_club & !constraint member.aludel_twin_fk_member_club
alter table member rename constraint aludel_twin_fk_member_club to fk_member_club;
-- contract: insist on member.club_id as bigint
-- probe !table member
create or replace function member_twin_club_id() returns trigger language plpgsql as $$
begin
  select club_id into new.aludel_new_club_id from (select new.*) as member;
  return new;
end
$$;
-- contract: let writes insist on member.club_id as bigint
-- probe !table member
drop trigger if exists member_twin_club_id on member;
create trigger member_twin_club_id before insert or update on member for each row execute function member_twin_club_id();
-- contract: copy what is left of member.club_id as bigint
-- probe !table member
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('member') loop
    update member set aludel_new_club_id = club_id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_club_id is null and club_id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set member.aludel_new_club_id not null, for new rows
-- probe constraint member.aludel_not_null_aludel_new_club_id
alter table member add constraint aludel_not_null_aludel_new_club_id check (aludel_new_club_id is not null) not valid;
-- contract: set member.aludel_new_club_id not null, for all rows
-- probe valid member.aludel_not_null_aludel_new_club_id
-- alone
alter table member validate constraint aludel_not_null_aludel_new_club_id;
-- contract: set member.aludel_new_club_id not null
-- probe notnull member.aludel_new_club_id
alter table member alter column aludel_new_club_id set not null;
-- contract: drop the check that was for set member.aludel_new_club_id not null
-- probe !constraint member.aludel_not_null_aludel_new_club_id
alter table member drop constraint aludel_not_null_aludel_new_club_id;
-- contract: add foreign key aludel_twin_fk_member_club(aludel_new_club_id) -> club(id) on delete cascade to member, for new rows
-- probe constraint member.aludel_twin_fk_member_club
alter table member
  add constraint aludel_twin_fk_member_club foreign key (aludel_new_club_id) references club (id) on delete cascade not valid;
-- contract: add foreign key aludel_twin_fk_member_club(aludel_new_club_id) -> club(id) on delete cascade to member, for all rows
-- probe valid member.aludel_twin_fk_member_club
-- alone
alter table member validate constraint aludel_twin_fk_member_club;
-- contract: drop foreign key fk_member_club(club_id) -> club(id) on delete cascade of member
-- probe !constraint member.fk_member_club
alter table member drop constraint fk_member_club;
-- contract: let go of member.club_id as bigint
-- probe !table member
drop trigger if exists member_twin_club_id on member;
-- contract: drop function that kept member.club_id as bigint
-- probe !table member
drop function if exists member_twin_club_id();
-- contract: drop index ix_member_club(club_id) of member
-- probe !index member.ix_member_club
drop index ix_member_club;
-- contract: drop column member.club_id of type integer
-- probe !column member.club_id
alter table member drop column club_id;
-- contract: change type of member.club_id from integer to bigint
-- probe column member.club_id & !column member.aludel_new_club_id
alter table member rename column aludel_new_club_id to club_id;
-- contract: rename index aludel_twin_ix_member_club of member to ix_member_club
-- probe index member.ix_member_club & !index member.aludel_twin_ix_member_club
alter index aludel_twin_ix_member_club rename to ix_member_club;
-- contract: rename constraint aludel_twin_fk_member_club of member to fk_member_club
-- probe constraint member.fk_member_club & !constraint member.aludel_twin_fk_member_club
alter table member rename constraint aludel_twin_fk_member_club to fk_member_club;
-- retreat expand: let go of club.id as bigint
-- probe !table club
drop trigger if exists club_twin_id on club;
-- retreat expand: drop function that kept club.id as bigint
-- probe !table club
drop function if exists club_twin_id();
-- retreat expand: drop the column for club.id as bigint
-- probe !column club.aludel_new_id
alter table club drop column aludel_new_id;
-- retreat expand: let go of club.parent_id as bigint
-- probe !table club
drop trigger if exists club_twin_parent_id on club;
-- retreat expand: drop function that kept club.parent_id as bigint
-- probe !table club
drop function if exists club_twin_parent_id();
-- retreat expand: drop the column for club.parent_id as bigint
-- probe !column club.aludel_new_parent_id
alter table club drop column aludel_new_parent_id;
-- retreat expand: let go of member.club_id as bigint
-- probe !table member
drop trigger if exists member_twin_club_id on member;
-- retreat expand: drop function that kept member.club_id as bigint
-- probe !table member
drop function if exists member_twin_club_id();
-- retreat expand: drop the column for member.club_id as bigint
-- probe !column member.aludel_new_club_id
alter table member drop column aludel_new_club_id;

-- ## a type of numbers of a sequence
-- expand: add column member.aludel_new_id bigint null
-- probe column member.aludel_new_id
alter table member add column aludel_new_id bigint;
-- expand: keep member.id as bigint too
-- probe !table member
create or replace function member_twin_id() returns trigger language plpgsql as $$
begin
  begin
    select id into new.aludel_new_id from (select new.*) as member;
  exception when others then
    new.aludel_new_id := null;
  end;
  return new;
end
$$;
-- expand: let writes keep member.id as bigint too
-- probe !table member
drop trigger if exists member_twin_id on member;
create trigger member_twin_id before insert or update on member for each row execute function member_twin_id();
-- expand: copy member.id as bigint
-- probe !table member
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('member') loop
    update member set aludel_new_id = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_id is null and id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on member.id as bigint
-- probe !table member
create or replace function member_twin_id() returns trigger language plpgsql as $$
begin
  select id into new.aludel_new_id from (select new.*) as member;
  return new;
end
$$;
-- contract: let writes insist on member.id as bigint
-- probe !table member
drop trigger if exists member_twin_id on member;
create trigger member_twin_id before insert or update on member for each row execute function member_twin_id();
-- contract: copy what is left of member.id as bigint
-- probe !table member
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('member') loop
    update member set aludel_new_id = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_id is null and id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set member.aludel_new_id not null, for new rows
-- probe constraint member.aludel_not_null_aludel_new_id
alter table member add constraint aludel_not_null_aludel_new_id check (aludel_new_id is not null) not valid;
-- contract: set member.aludel_new_id not null, for all rows
-- probe valid member.aludel_not_null_aludel_new_id
-- alone
alter table member validate constraint aludel_not_null_aludel_new_id;
-- contract: set member.aludel_new_id not null
-- probe notnull member.aludel_new_id
alter table member alter column aludel_new_id set not null;
-- contract: drop the check that was for set member.aludel_new_id not null
-- probe !constraint member.aludel_not_null_aludel_new_id
alter table member drop constraint aludel_not_null_aludel_new_id;
-- contract: create the index to have pk_member stand on member.id as bigint
-- probe index member.aludel_twin_pk_member
-- alone
create unique index concurrently aludel_twin_pk_member on member (aludel_new_id);
-- contract: let go of member.id as bigint
-- probe !table member
drop trigger if exists member_twin_id on member;
-- contract: drop function that kept member.id as bigint
-- probe !table member
drop function if exists member_twin_id();
-- contract: have member.id as bigint own its sequence, if it does
-- probe !table member
do $$
declare
  numbers text := pg_get_serial_sequence('member', 'id');
begin
  while numbers is not null loop
    execute 'alter sequence ' || numbers || ' owned by member.aludel_new_id';
    numbers := pg_get_serial_sequence('member', 'id');
  end loop;
end
$$;
-- contract: drop primary key pk_member(id) of member
-- probe !constraint member.pk_member
alter table member drop constraint pk_member;
-- contract: drop column member.id of type integer
-- probe !column member.id
alter table member drop column id;
-- contract: change type of member.id from integer to bigint
-- probe column member.id & !column member.aludel_new_id
alter table member rename column aludel_new_id to id;
-- contract: have pk_member stand on member.id as bigint
-- probe constraint member.pk_member
alter table member add constraint pk_member primary key using index aludel_twin_pk_member;
-- contract: set default of member.id to nextval('member_seq')
-- probe default member.id
alter table member alter column id set default nextval('member_seq');
-- retreat expand: let go of member.id as bigint
-- probe !table member
drop trigger if exists member_twin_id on member;
-- retreat expand: drop function that kept member.id as bigint
-- probe !table member
drop function if exists member_twin_id();
-- retreat expand: drop the column for member.id as bigint
-- probe !column member.aludel_new_id
alter table member drop column aludel_new_id;

-- ## a type in a table with a text as its key
-- expand: add column word.aludel_new_times bigint null
-- probe column word.aludel_new_times
alter table word add column aludel_new_times bigint;
-- expand: keep word.times as bigint too
-- probe !table word
create or replace function word_twin_times() returns trigger language plpgsql as $$
begin
  begin
    select times into new.aludel_new_times from (select new.*) as word;
  exception when others then
    new.aludel_new_times := null;
  end;
  return new;
end
$$;
-- expand: let writes keep word.times as bigint too
-- probe !table word
drop trigger if exists word_twin_times on word;
create trigger word_twin_times before insert or update on word for each row execute function word_twin_times();
-- expand: copy word.times as bigint
-- probe !table word
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('word') loop
    update word set aludel_new_times = times
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_times is null and times is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on word.times as bigint
-- probe !table word
create or replace function word_twin_times() returns trigger language plpgsql as $$
begin
  select times into new.aludel_new_times from (select new.*) as word;
  return new;
end
$$;
-- contract: let writes insist on word.times as bigint
-- probe !table word
drop trigger if exists word_twin_times on word;
create trigger word_twin_times before insert or update on word for each row execute function word_twin_times();
-- contract: copy what is left of word.times as bigint
-- probe !table word
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('word') loop
    update word set aludel_new_times = times
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_times is null and times is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: let go of word.times as bigint
-- probe !table word
drop trigger if exists word_twin_times on word;
-- contract: drop function that kept word.times as bigint
-- probe !table word
drop function if exists word_twin_times();
-- contract: drop column word.times of type integer
-- probe !column word.times
alter table word drop column times;
-- contract: change type of word.times from integer to bigint
-- probe column word.times & !column word.aludel_new_times
alter table word rename column aludel_new_times to times;
-- retreat expand: let go of word.times as bigint
-- probe !table word
drop trigger if exists word_twin_times on word;
-- retreat expand: drop function that kept word.times as bigint
-- probe !table word
drop function if exists word_twin_times();
-- retreat expand: drop the column for word.times as bigint
-- probe !column word.aludel_new_times
alter table word drop column aludel_new_times;

-- ## types of both columns of a pair
-- expand: add column game.aludel_new_id bigint null
-- probe column game.aludel_new_id
alter table game add column aludel_new_id bigint;
-- expand: keep game.id as bigint too
-- probe !table game
create or replace function game_twin_id() returns trigger language plpgsql as $$
begin
  begin
    select id into new.aludel_new_id from (select new.*) as game;
  exception when others then
    new.aludel_new_id := null;
  end;
  return new;
end
$$;
-- expand: let writes keep game.id as bigint too
-- probe !table game
drop trigger if exists game_twin_id on game;
create trigger game_twin_id before insert or update on game for each row execute function game_twin_id();
-- expand: copy game.id as bigint
-- probe !table game
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('game') loop
    update game set aludel_new_id = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_id is null and id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add column game.aludel_new_no bigint null
-- probe column game.aludel_new_no
alter table game add column aludel_new_no bigint;
-- expand: keep game.no as bigint too
-- probe !table game
create or replace function game_twin_no() returns trigger language plpgsql as $$
begin
  begin
    select no into new.aludel_new_no from (select new.*) as game;
  exception when others then
    new.aludel_new_no := null;
  end;
  return new;
end
$$;
-- expand: let writes keep game.no as bigint too
-- probe !table game
drop trigger if exists game_twin_no on game;
create trigger game_twin_no before insert or update on game for each row execute function game_twin_no();
-- expand: copy game.no as bigint
-- probe !table game
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('game') loop
    update game set aludel_new_no = no
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_no is null and no is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add column goal.aludel_new_game_id bigint null
-- probe column goal.aludel_new_game_id
alter table goal add column aludel_new_game_id bigint;
-- expand: keep goal.game_id as bigint too
-- probe !table goal
create or replace function goal_twin_game_id() returns trigger language plpgsql as $$
begin
  begin
    select game_id into new.aludel_new_game_id from (select new.*) as goal;
  exception when others then
    new.aludel_new_game_id := null;
  end;
  return new;
end
$$;
-- expand: let writes keep goal.game_id as bigint too
-- probe !table goal
drop trigger if exists goal_twin_game_id on goal;
create trigger goal_twin_game_id before insert or update on goal for each row execute function goal_twin_game_id();
-- expand: copy goal.game_id as bigint
-- probe !table goal
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('goal') loop
    update goal set aludel_new_game_id = game_id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_game_id is null and game_id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add column goal.aludel_new_game_no bigint null
-- probe column goal.aludel_new_game_no
alter table goal add column aludel_new_game_no bigint;
-- expand: keep goal.game_no as bigint too
-- probe !table goal
create or replace function goal_twin_game_no() returns trigger language plpgsql as $$
begin
  begin
    select game_no into new.aludel_new_game_no from (select new.*) as goal;
  exception when others then
    new.aludel_new_game_no := null;
  end;
  return new;
end
$$;
-- expand: let writes keep goal.game_no as bigint too
-- probe !table goal
drop trigger if exists goal_twin_game_no on goal;
create trigger goal_twin_game_no before insert or update on goal for each row execute function goal_twin_game_no();
-- expand: copy goal.game_no as bigint
-- probe !table goal
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('goal') loop
    update goal set aludel_new_game_no = game_no
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_game_no is null and game_no is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on game.id as bigint
-- probe !table game
create or replace function game_twin_id() returns trigger language plpgsql as $$
begin
  select id into new.aludel_new_id from (select new.*) as game;
  return new;
end
$$;
-- contract: let writes insist on game.id as bigint
-- probe !table game
drop trigger if exists game_twin_id on game;
create trigger game_twin_id before insert or update on game for each row execute function game_twin_id();
-- contract: copy what is left of game.id as bigint
-- probe !table game
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('game') loop
    update game set aludel_new_id = id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_id is null and id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on game.no as bigint
-- probe !table game
create or replace function game_twin_no() returns trigger language plpgsql as $$
begin
  select no into new.aludel_new_no from (select new.*) as game;
  return new;
end
$$;
-- contract: let writes insist on game.no as bigint
-- probe !table game
drop trigger if exists game_twin_no on game;
create trigger game_twin_no before insert or update on game for each row execute function game_twin_no();
-- contract: copy what is left of game.no as bigint
-- probe !table game
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('game') loop
    update game set aludel_new_no = no
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_no is null and no is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set game.aludel_new_id not null, for new rows
-- probe constraint game.aludel_not_null_aludel_new_id
alter table game add constraint aludel_not_null_aludel_new_id check (aludel_new_id is not null) not valid;
-- contract: set game.aludel_new_id not null, for all rows
-- probe valid game.aludel_not_null_aludel_new_id
-- alone
alter table game validate constraint aludel_not_null_aludel_new_id;
-- contract: set game.aludel_new_id not null
-- probe notnull game.aludel_new_id
alter table game alter column aludel_new_id set not null;
-- contract: drop the check that was for set game.aludel_new_id not null
-- probe !constraint game.aludel_not_null_aludel_new_id
alter table game drop constraint aludel_not_null_aludel_new_id;
-- contract: set game.aludel_new_no not null, for new rows
-- probe constraint game.aludel_not_null_aludel_new_no
alter table game add constraint aludel_not_null_aludel_new_no check (aludel_new_no is not null) not valid;
-- contract: set game.aludel_new_no not null, for all rows
-- probe valid game.aludel_not_null_aludel_new_no
-- alone
alter table game validate constraint aludel_not_null_aludel_new_no;
-- contract: set game.aludel_new_no not null
-- probe notnull game.aludel_new_no
alter table game alter column aludel_new_no set not null;
-- contract: drop the check that was for set game.aludel_new_no not null
-- probe !constraint game.aludel_not_null_aludel_new_no
alter table game drop constraint aludel_not_null_aludel_new_no;
-- contract: create the index to have pk_game stand on game.id as bigint, game.no as bigint
-- probe index game.aludel_twin_pk_game
-- alone
create unique index concurrently aludel_twin_pk_game on game (aludel_new_id);
-- contract: create the index to have uq_game stand on game.id as bigint, game.no as bigint
-- probe index game.aludel_twin_uq_game
-- alone
create unique index concurrently aludel_twin_uq_game on game (aludel_new_id, aludel_new_no);
-- contract: add foreign key aludel_twin_fk_goal_game(game_id, game_no) -> game(aludel_new_id, aludel_new_no) on delete set null on update cascade to goal, for new rows
-- probe constraint goal.aludel_twin_fk_goal_game
alter table goal
  add constraint aludel_twin_fk_goal_game foreign key (game_id, game_no) references game (aludel_new_id, aludel_new_no) on delete set null on update cascade not valid;
-- contract: add foreign key aludel_twin_fk_goal_game(game_id, game_no) -> game(aludel_new_id, aludel_new_no) on delete set null on update cascade to goal, for all rows
-- probe valid goal.aludel_twin_fk_goal_game
-- alone
alter table goal validate constraint aludel_twin_fk_goal_game;
-- contract: drop foreign key fk_goal_game(game_id, game_no) -> game(id, no) on delete set null on update cascade of goal
-- probe !constraint goal.fk_goal_game
alter table goal drop constraint fk_goal_game;
-- contract: let go of game.id as bigint
-- probe !table game
drop trigger if exists game_twin_id on game;
-- contract: drop function that kept game.id as bigint
-- probe !table game
drop function if exists game_twin_id();
-- contract: let go of game.no as bigint
-- probe !table game
drop trigger if exists game_twin_no on game;
-- contract: drop function that kept game.no as bigint
-- probe !table game
drop function if exists game_twin_no();
-- contract: drop primary key pk_game(id) of game
-- probe !constraint game.pk_game
alter table game drop constraint pk_game;
-- contract: drop unique key uq_game(id, no) of game
-- probe !constraint game.uq_game
alter table game drop constraint uq_game;
-- contract: drop column game.id of type integer
-- probe !column game.id
alter table game drop column id;
-- contract: change type of game.id from integer to bigint
-- probe column game.id & !column game.aludel_new_id
alter table game rename column aludel_new_id to id;
-- contract: drop column game.no of type integer
-- probe !column game.no
alter table game drop column no;
-- contract: change type of game.no from integer to bigint
-- probe column game.no & !column game.aludel_new_no
alter table game rename column aludel_new_no to no;
-- contract: have pk_game stand on game.id as bigint, game.no as bigint
-- probe constraint game.pk_game
alter table game add constraint pk_game primary key using index aludel_twin_pk_game;
-- contract: have uq_game stand on game.id as bigint, game.no as bigint
-- probe constraint game.uq_game
alter table game add constraint uq_game unique using index aludel_twin_uq_game;
-- contract: rename constraint aludel_twin_fk_goal_game of goal to fk_goal_game
-- probe constraint goal.fk_goal_game & !constraint goal.aludel_twin_fk_goal_game
alter table goal rename constraint aludel_twin_fk_goal_game to fk_goal_game;
-- contract: insist on goal.game_id as bigint
-- probe !table goal
create or replace function goal_twin_game_id() returns trigger language plpgsql as $$
begin
  select game_id into new.aludel_new_game_id from (select new.*) as goal;
  return new;
end
$$;
-- contract: let writes insist on goal.game_id as bigint
-- probe !table goal
drop trigger if exists goal_twin_game_id on goal;
create trigger goal_twin_game_id before insert or update on goal for each row execute function goal_twin_game_id();
-- contract: copy what is left of goal.game_id as bigint
-- probe !table goal
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('goal') loop
    update goal set aludel_new_game_id = game_id
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_game_id is null and game_id is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on goal.game_no as bigint
-- probe !table goal
create or replace function goal_twin_game_no() returns trigger language plpgsql as $$
begin
  select game_no into new.aludel_new_game_no from (select new.*) as goal;
  return new;
end
$$;
-- contract: let writes insist on goal.game_no as bigint
-- probe !table goal
drop trigger if exists goal_twin_game_no on goal;
create trigger goal_twin_game_no before insert or update on goal for each row execute function goal_twin_game_no();
-- contract: copy what is left of goal.game_no as bigint
-- probe !table goal
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('goal') loop
    update goal set aludel_new_game_no = game_no
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_game_no is null and game_no is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: add foreign key aludel_twin_fk_goal_game(aludel_new_game_id, aludel_new_game_no) -> game(id, no) on delete set null on update cascade to goal, for new rows
-- probe constraint goal.aludel_twin_fk_goal_game
alter table goal
  add constraint aludel_twin_fk_goal_game foreign key (aludel_new_game_id, aludel_new_game_no) references game (id, no) on delete set null on update cascade not valid;
-- contract: add foreign key aludel_twin_fk_goal_game(aludel_new_game_id, aludel_new_game_no) -> game(id, no) on delete set null on update cascade to goal, for all rows
-- probe valid goal.aludel_twin_fk_goal_game
-- alone
alter table goal validate constraint aludel_twin_fk_goal_game;
-- contract: drop foreign key fk_goal_game(game_id, game_no) -> game(id, no) on delete set null on update cascade of goal
-- probe !constraint goal.fk_goal_game
alter table goal drop constraint fk_goal_game;
-- contract: let go of goal.game_id as bigint
-- probe !table goal
drop trigger if exists goal_twin_game_id on goal;
-- contract: drop function that kept goal.game_id as bigint
-- probe !table goal
drop function if exists goal_twin_game_id();
-- contract: let go of goal.game_no as bigint
-- probe !table goal
drop trigger if exists goal_twin_game_no on goal;
-- contract: drop function that kept goal.game_no as bigint
-- probe !table goal
drop function if exists goal_twin_game_no();
-- contract: drop column goal.game_id of type integer
-- probe !column goal.game_id
alter table goal drop column game_id;
-- contract: change type of goal.game_id from integer to bigint
-- probe column goal.game_id & !column goal.aludel_new_game_id
alter table goal rename column aludel_new_game_id to game_id;
-- contract: drop column goal.game_no of type integer
-- probe !column goal.game_no
alter table goal drop column game_no;
-- contract: change type of goal.game_no from integer to bigint
-- probe column goal.game_no & !column goal.aludel_new_game_no
alter table goal rename column aludel_new_game_no to game_no;
-- contract: rename constraint aludel_twin_fk_goal_game of goal to fk_goal_game
-- probe constraint goal.fk_goal_game & !constraint goal.aludel_twin_fk_goal_game
alter table goal rename constraint aludel_twin_fk_goal_game to fk_goal_game;
-- retreat expand: let go of game.id as bigint
-- probe !table game
drop trigger if exists game_twin_id on game;
-- retreat expand: drop function that kept game.id as bigint
-- probe !table game
drop function if exists game_twin_id();
-- retreat expand: drop the column for game.id as bigint
-- probe !column game.aludel_new_id
alter table game drop column aludel_new_id;
-- retreat expand: let go of game.no as bigint
-- probe !table game
drop trigger if exists game_twin_no on game;
-- retreat expand: drop function that kept game.no as bigint
-- probe !table game
drop function if exists game_twin_no();
-- retreat expand: drop the column for game.no as bigint
-- probe !column game.aludel_new_no
alter table game drop column aludel_new_no;
-- retreat expand: let go of goal.game_id as bigint
-- probe !table goal
drop trigger if exists goal_twin_game_id on goal;
-- retreat expand: drop function that kept goal.game_id as bigint
-- probe !table goal
drop function if exists goal_twin_game_id();
-- retreat expand: drop the column for goal.game_id as bigint
-- probe !column goal.aludel_new_game_id
alter table goal drop column aludel_new_game_id;
-- retreat expand: let go of goal.game_no as bigint
-- probe !table goal
drop trigger if exists goal_twin_game_no on goal;
-- retreat expand: drop function that kept goal.game_no as bigint
-- probe !table goal
drop function if exists goal_twin_game_no();
-- retreat expand: drop the column for goal.game_no as bigint
-- probe !column goal.aludel_new_game_no
alter table goal drop column aludel_new_game_no;

-- ## types of columns of both sides and of a unique index
-- expand: add column node.aludel_new_no bigint null
-- probe column node.aludel_new_no
alter table node add column aludel_new_no bigint;
-- expand: keep node.no as bigint too
-- probe !table node
create or replace function node_twin_no() returns trigger language plpgsql as $$
begin
  begin
    select no into new.aludel_new_no from (select new.*) as node;
  exception when others then
    new.aludel_new_no := null;
  end;
  return new;
end
$$;
-- expand: let writes keep node.no as bigint too
-- probe !table node
drop trigger if exists node_twin_no on node;
create trigger node_twin_no before insert or update on node for each row execute function node_twin_no();
-- expand: copy node.no as bigint
-- probe !table node
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('node') loop
    update node set aludel_new_no = no
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_no is null and no is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add column node.aludel_new_tenant bigint null
-- probe column node.aludel_new_tenant
alter table node add column aludel_new_tenant bigint;
-- expand: keep node.tenant as bigint too
-- probe !table node
create or replace function node_twin_tenant() returns trigger language plpgsql as $$
begin
  begin
    select tenant into new.aludel_new_tenant from (select new.*) as node;
  exception when others then
    new.aludel_new_tenant := null;
  end;
  return new;
end
$$;
-- expand: let writes keep node.tenant as bigint too
-- probe !table node
drop trigger if exists node_twin_tenant on node;
create trigger node_twin_tenant before insert or update on node for each row execute function node_twin_tenant();
-- expand: copy node.tenant as bigint
-- probe !table node
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('node') loop
    update node set aludel_new_tenant = tenant
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_tenant is null and tenant is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on node.no as bigint
-- probe !table node
create or replace function node_twin_no() returns trigger language plpgsql as $$
begin
  select no into new.aludel_new_no from (select new.*) as node;
  return new;
end
$$;
-- contract: let writes insist on node.no as bigint
-- probe !table node
drop trigger if exists node_twin_no on node;
create trigger node_twin_no before insert or update on node for each row execute function node_twin_no();
-- contract: copy what is left of node.no as bigint
-- probe !table node
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('node') loop
    update node set aludel_new_no = no
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_no is null and no is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on node.tenant as bigint
-- probe !table node
create or replace function node_twin_tenant() returns trigger language plpgsql as $$
begin
  select tenant into new.aludel_new_tenant from (select new.*) as node;
  return new;
end
$$;
-- contract: let writes insist on node.tenant as bigint
-- probe !table node
drop trigger if exists node_twin_tenant on node;
create trigger node_twin_tenant before insert or update on node for each row execute function node_twin_tenant();
-- contract: copy what is left of node.tenant as bigint
-- probe !table node
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('node') loop
    update node set aludel_new_tenant = tenant
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_tenant is null and tenant is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set node.aludel_new_tenant not null, for new rows
-- probe constraint node.aludel_not_null_aludel_new_tenant
alter table node add constraint aludel_not_null_aludel_new_tenant check (aludel_new_tenant is not null) not valid;
-- contract: set node.aludel_new_tenant not null, for all rows
-- probe valid node.aludel_not_null_aludel_new_tenant
-- alone
alter table node validate constraint aludel_not_null_aludel_new_tenant;
-- contract: set node.aludel_new_tenant not null
-- probe notnull node.aludel_new_tenant
alter table node alter column aludel_new_tenant set not null;
-- contract: drop the check that was for set node.aludel_new_tenant not null
-- probe !constraint node.aludel_not_null_aludel_new_tenant
alter table node drop constraint aludel_not_null_aludel_new_tenant;
-- contract: add index aludel_twin_ux_node_no(aludel_new_no) unique to node
-- probe index node.aludel_twin_ux_node_no
-- alone
create unique index concurrently aludel_twin_ux_node_no on node (aludel_new_no);
-- contract: create the index to have pk_node stand on node.no as bigint, node.tenant as bigint
-- probe index node.aludel_twin_pk_node
-- alone
create unique index concurrently aludel_twin_pk_node on node (aludel_new_tenant, id);
-- contract: add foreign key aludel_twin_fk_leaf_node(node_no) -> node(aludel_new_no) on update cascade to leaf, for new rows
-- probe constraint leaf.aludel_twin_fk_leaf_node
alter table leaf
  add constraint aludel_twin_fk_leaf_node foreign key (node_no) references node (aludel_new_no) on update cascade not valid;
-- contract: add foreign key aludel_twin_fk_leaf_node(node_no) -> node(aludel_new_no) on update cascade to leaf, for all rows
-- probe valid leaf.aludel_twin_fk_leaf_node
-- alone
alter table leaf validate constraint aludel_twin_fk_leaf_node;
-- contract: add foreign key aludel_twin_fk_node_parent(aludel_new_tenant, parent) -> node(aludel_new_tenant, id) deferrable initially deferred to node, for new rows
-- probe constraint node.aludel_twin_fk_node_parent
alter table node
  add constraint aludel_twin_fk_node_parent foreign key (aludel_new_tenant, parent) references node (aludel_new_tenant, id) deferrable initially deferred not valid;
-- contract: add foreign key aludel_twin_fk_node_parent(aludel_new_tenant, parent) -> node(aludel_new_tenant, id) deferrable initially deferred to node, for all rows
-- probe valid node.aludel_twin_fk_node_parent
-- alone
alter table node validate constraint aludel_twin_fk_node_parent;
-- contract: drop foreign key fk_leaf_node(node_no) -> node(no) on update cascade of leaf
-- probe !constraint leaf.fk_leaf_node
alter table leaf drop constraint fk_leaf_node;
-- contract: drop foreign key fk_node_parent(tenant, parent) -> node(tenant, id) deferrable initially deferred of node
-- probe !constraint node.fk_node_parent
alter table node drop constraint fk_node_parent;
-- contract: let go of node.no as bigint
-- probe !table node
drop trigger if exists node_twin_no on node;
-- contract: drop function that kept node.no as bigint
-- probe !table node
drop function if exists node_twin_no();
-- contract: let go of node.tenant as bigint
-- probe !table node
drop trigger if exists node_twin_tenant on node;
-- contract: drop function that kept node.tenant as bigint
-- probe !table node
drop function if exists node_twin_tenant();
-- contract: drop index ux_node_no(no) unique of node
-- probe !index node.ux_node_no
drop index ux_node_no;
-- contract: drop primary key pk_node(tenant, id) of node
-- probe !constraint node.pk_node
alter table node drop constraint pk_node;
-- contract: drop column node.no of type integer
-- probe !column node.no
alter table node drop column no;
-- contract: change type of node.no from integer to bigint
-- probe column node.no & !column node.aludel_new_no
alter table node rename column aludel_new_no to no;
-- contract: drop column node.tenant of type integer
-- probe !column node.tenant
alter table node drop column tenant;
-- contract: change type of node.tenant from integer to bigint
-- probe column node.tenant & !column node.aludel_new_tenant
alter table node rename column aludel_new_tenant to tenant;
-- contract: rename index aludel_twin_ux_node_no of node to ux_node_no
-- probe index node.ux_node_no & !index node.aludel_twin_ux_node_no
alter index aludel_twin_ux_node_no rename to ux_node_no;
-- contract: have pk_node stand on node.no as bigint, node.tenant as bigint
-- probe constraint node.pk_node
alter table node add constraint pk_node primary key using index aludel_twin_pk_node;
-- contract: rename constraint aludel_twin_fk_leaf_node of leaf to fk_leaf_node
-- probe constraint leaf.fk_leaf_node & !constraint leaf.aludel_twin_fk_leaf_node
alter table leaf rename constraint aludel_twin_fk_leaf_node to fk_leaf_node;
-- contract: rename constraint aludel_twin_fk_node_parent of node to fk_node_parent
-- probe constraint node.fk_node_parent & !constraint node.aludel_twin_fk_node_parent
alter table node rename constraint aludel_twin_fk_node_parent to fk_node_parent;
-- retreat expand: let go of node.no as bigint
-- probe !table node
drop trigger if exists node_twin_no on node;
-- retreat expand: drop function that kept node.no as bigint
-- probe !table node
drop function if exists node_twin_no();
-- retreat expand: drop the column for node.no as bigint
-- probe !column node.aludel_new_no
alter table node drop column aludel_new_no;
-- retreat expand: let go of node.tenant as bigint
-- probe !table node
drop trigger if exists node_twin_tenant on node;
-- retreat expand: drop function that kept node.tenant as bigint
-- probe !table node
drop function if exists node_twin_tenant();
-- retreat expand: drop the column for node.tenant as bigint
-- probe !column node.aludel_new_tenant
alter table node drop column aludel_new_tenant;

-- ## a type beside a check of a date
-- expand: add column meeting.aludel_new_seats bigint null
-- probe column meeting.aludel_new_seats
alter table meeting add column aludel_new_seats bigint;
-- expand: keep meeting.seats as bigint too
-- probe !table meeting
create or replace function meeting_twin_seats() returns trigger language plpgsql as $$
begin
  begin
    select seats into new.aludel_new_seats from (select new.*) as meeting;
  exception when others then
    new.aludel_new_seats := null;
  end;
  return new;
end
$$;
-- expand: let writes keep meeting.seats as bigint too
-- probe !table meeting
drop trigger if exists meeting_twin_seats on meeting;
create trigger meeting_twin_seats before insert or update on meeting for each row execute function meeting_twin_seats();
-- expand: copy meeting.seats as bigint
-- probe !table meeting
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('meeting') loop
    update meeting set aludel_new_seats = seats
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_seats is null and seats is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on meeting.seats as bigint
-- probe !table meeting
create or replace function meeting_twin_seats() returns trigger language plpgsql as $$
begin
  select seats into new.aludel_new_seats from (select new.*) as meeting;
  return new;
end
$$;
-- contract: let writes insist on meeting.seats as bigint
-- probe !table meeting
drop trigger if exists meeting_twin_seats on meeting;
create trigger meeting_twin_seats before insert or update on meeting for each row execute function meeting_twin_seats();
-- contract: copy what is left of meeting.seats as bigint
-- probe !table meeting
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('meeting') loop
    update meeting set aludel_new_seats = seats
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_seats is null and seats is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: let go of meeting.seats as bigint
-- probe !table meeting
drop trigger if exists meeting_twin_seats on meeting;
-- contract: drop function that kept meeting.seats as bigint
-- probe !table meeting
drop function if exists meeting_twin_seats();
-- contract: drop column meeting.seats of type integer
-- probe !column meeting.seats
alter table meeting drop column seats;
-- contract: change type of meeting.seats from integer to bigint
-- probe column meeting.seats & !column meeting.aludel_new_seats
alter table meeting rename column aludel_new_seats to seats;
-- retreat expand: let go of meeting.seats as bigint
-- probe !table meeting
drop trigger if exists meeting_twin_seats on meeting;
-- retreat expand: drop function that kept meeting.seats as bigint
-- probe !table meeting
drop function if exists meeting_twin_seats();
-- retreat expand: drop the column for meeting.seats as bigint
-- probe !column meeting.aludel_new_seats
alter table meeting drop column aludel_new_seats;

-- ## a name beside a check of a date
-- expand: add column meeting.places integer null
-- probe column meeting.places
alter table meeting add column places integer;
-- expand: keep meeting.seats and meeting.places alike
-- probe !table meeting
create or replace function meeting_twin_places() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.places is not null then
      new.seats := new.places;
    else
      new.places := new.seats;
    end if;
  elsif row(new.places)::record *<> row(old.places)::record then
    new.seats := new.places;
  else
    new.places := new.seats;
  end if;
  return new;
end
$$;
-- expand: let writes keep meeting.seats and meeting.places alike
-- probe !table meeting
drop trigger if exists meeting_twin_places on meeting;
create trigger meeting_twin_places before insert or update on meeting for each row execute function meeting_twin_places();
-- expand: copy meeting.seats to meeting.places
-- probe !table meeting
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('meeting') loop
    update meeting set places = seats
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and row(places)::record *<> row(seats)::record;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: let go of meeting.seats and meeting.places
-- probe !table meeting
drop trigger if exists meeting_twin_places on meeting;
-- contract: drop function that kept meeting.seats and meeting.places alike
-- probe !table meeting
drop function if exists meeting_twin_places();
-- contract: drop the twin of meeting.seats
-- probe !column meeting.places
alter table meeting drop column places;
-- contract: rename column meeting.seats to places
-- probe column meeting.places & !column meeting.seats
alter table meeting rename column seats to places;
-- retreat expand: let go of meeting.seats and meeting.places
-- probe !table meeting
drop trigger if exists meeting_twin_places on meeting;
-- retreat expand: drop function that kept meeting.seats and meeting.places alike
-- probe !table meeting
drop function if exists meeting_twin_places();
-- retreat expand: drop the twin of meeting.seats
-- probe !column meeting.places
alter table meeting drop column places;

-- ## a type that can't be paired with the other
-- expand: change type of game.id from integer to numeric(10)
-- probe type game.id numeric(10,0) & !type game.id integer
alter table game alter column id set data type numeric(10);

-- ## types of two columns of a key, a check and indexes
-- expand: add column race.aludel_new_first integer null
-- probe column race.aludel_new_first
alter table race add column aludel_new_first integer;
-- expand: keep race.first as integer too
-- probe !table race
create or replace function race_twin_first() returns trigger language plpgsql as $$
begin
  begin
    select cast(first as integer) into new.aludel_new_first from (select new.*) as race;
  exception when others then
    new.aludel_new_first := null;
  end;
  return new;
end
$$;
-- expand: let writes keep race.first as integer too
-- probe !table race
drop trigger if exists race_twin_first on race;
create trigger race_twin_first before insert or update on race for each row execute function race_twin_first();
-- expand: copy race.first as integer
-- probe !table race
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('race') loop
    update race set aludel_new_first = cast(first as integer)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_first is null and cast(first as integer) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add column race.aludel_new_last integer null
-- probe column race.aludel_new_last
alter table race add column aludel_new_last integer;
-- expand: keep race.last as integer too
-- probe !table race
create or replace function race_twin_last() returns trigger language plpgsql as $$
begin
  begin
    select cast(last as integer) into new.aludel_new_last from (select new.*) as race;
  exception when others then
    new.aludel_new_last := null;
  end;
  return new;
end
$$;
-- expand: let writes keep race.last as integer too
-- probe !table race
drop trigger if exists race_twin_last on race;
create trigger race_twin_last before insert or update on race for each row execute function race_twin_last();
-- expand: copy race.last as integer
-- probe !table race
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('race') loop
    update race set aludel_new_last = cast(last as integer)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_last is null and cast(last as integer) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- expand: add index aludel_twin_ix_race(aludel_new_last, aludel_new_first desc) to race
-- probe index race.aludel_twin_ix_race
-- alone
create index concurrently aludel_twin_ix_race on race (aludel_new_last, aludel_new_first desc);
-- contract: insist on race.first as integer
-- probe !table race
create or replace function race_twin_first() returns trigger language plpgsql as $$
begin
  select cast(first as integer) into new.aludel_new_first from (select new.*) as race;
  return new;
end
$$;
-- contract: let writes insist on race.first as integer
-- probe !table race
drop trigger if exists race_twin_first on race;
create trigger race_twin_first before insert or update on race for each row execute function race_twin_first();
-- contract: copy what is left of race.first as integer
-- probe !table race
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('race') loop
    update race set aludel_new_first = cast(first as integer)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_first is null and cast(first as integer) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: insist on race.last as integer
-- probe !table race
create or replace function race_twin_last() returns trigger language plpgsql as $$
begin
  select cast(last as integer) into new.aludel_new_last from (select new.*) as race;
  return new;
end
$$;
-- contract: let writes insist on race.last as integer
-- probe !table race
drop trigger if exists race_twin_last on race;
create trigger race_twin_last before insert or update on race for each row execute function race_twin_last();
-- contract: copy what is left of race.last as integer
-- probe !table race
-- alone
do $$
declare
  page bigint := 0;
begin
  while page * current_setting('block_size')::bigint < pg_relation_size('race') loop
    update race set aludel_new_last = cast(last as integer)
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + 200)::tid
        and aludel_new_last is null and cast(last as integer) is not null;
    commit;
    page := page + 200;
  end loop;
end
$$;
-- contract: set race.aludel_new_first not null, for new rows
-- probe constraint race.aludel_not_null_aludel_new_first
alter table race add constraint aludel_not_null_aludel_new_first check (aludel_new_first is not null) not valid;
-- contract: set race.aludel_new_first not null, for all rows
-- probe valid race.aludel_not_null_aludel_new_first
-- alone
alter table race validate constraint aludel_not_null_aludel_new_first;
-- contract: set race.aludel_new_first not null
-- probe notnull race.aludel_new_first
alter table race alter column aludel_new_first set not null;
-- contract: drop the check that was for set race.aludel_new_first not null
-- probe !constraint race.aludel_not_null_aludel_new_first
alter table race drop constraint aludel_not_null_aludel_new_first;
-- contract: set race.aludel_new_last not null, for new rows
-- probe constraint race.aludel_not_null_aludel_new_last
alter table race add constraint aludel_not_null_aludel_new_last check (aludel_new_last is not null) not valid;
-- contract: set race.aludel_new_last not null, for all rows
-- probe valid race.aludel_not_null_aludel_new_last
-- alone
alter table race validate constraint aludel_not_null_aludel_new_last;
-- contract: set race.aludel_new_last not null
-- probe notnull race.aludel_new_last
alter table race alter column aludel_new_last set not null;
-- contract: drop the check that was for set race.aludel_new_last not null
-- probe !constraint race.aludel_not_null_aludel_new_last
alter table race drop constraint aludel_not_null_aludel_new_last;
-- contract: add check aludel_twin_ck_race "aludel_new_first <= aludel_new_last" to race, for new rows
-- probe constraint race.aludel_twin_ck_race
alter table race add constraint aludel_twin_ck_race check (aludel_new_first <= aludel_new_last) not valid;
-- contract: add check aludel_twin_ck_race "aludel_new_first <= aludel_new_last" to race, for all rows
-- probe valid race.aludel_twin_ck_race
-- alone
alter table race validate constraint aludel_twin_ck_race;
-- contract: add index aludel_twin_ux_race((coalesce(aludel_new_first, aludel_new_last)), aludel_new_last) unique where aludel_new_first <> aludel_new_last to race
-- probe index race.aludel_twin_ux_race
-- alone
create unique index concurrently aludel_twin_ux_race on race ((coalesce(aludel_new_first, aludel_new_last)), aludel_new_last) where aludel_new_first <> aludel_new_last;
-- contract: create the index to have uq_race stand on race.first as integer, race.last as integer
-- probe index race.aludel_twin_uq_race
-- alone
create unique index concurrently aludel_twin_uq_race on race (aludel_new_first, aludel_new_last);
-- contract: let go of race.first as integer
-- probe !table race
drop trigger if exists race_twin_first on race;
-- contract: drop function that kept race.first as integer
-- probe !table race
drop function if exists race_twin_first();
-- contract: let go of race.last as integer
-- probe !table race
drop trigger if exists race_twin_last on race;
-- contract: drop function that kept race.last as integer
-- probe !table race
drop function if exists race_twin_last();
-- contract: drop unique key uq_race(first, last) of race
-- probe !constraint race.uq_race
alter table race drop constraint uq_race;
-- contract: drop check ck_race "first <= last" of race
-- probe !constraint race.ck_race
alter table race drop constraint ck_race;
-- contract: drop index ix_race(last, first desc) of race
-- probe !index race.ix_race
drop index ix_race;
-- contract: drop index ux_race((coalesce(first, last)), last) unique where first <> last of race
-- probe !index race.ux_race
drop index ux_race;
-- contract: drop column race.first of type varchar(10)
-- probe !column race.first
alter table race drop column first;
-- contract: change type of race.first from varchar(10) to integer using cast(first as integer)
-- probe column race.first & !column race.aludel_new_first
alter table race rename column aludel_new_first to first;
-- contract: drop column race.last of type varchar(10)
-- probe !column race.last
alter table race drop column last;
-- contract: change type of race.last from varchar(10) to integer using cast(last as integer)
-- probe column race.last & !column race.aludel_new_last
alter table race rename column aludel_new_last to last;
-- contract: have uq_race stand on race.first as integer, race.last as integer
-- probe constraint race.uq_race
alter table race add constraint uq_race unique using index aludel_twin_uq_race;
-- contract: rename constraint aludel_twin_ck_race of race to ck_race
-- probe constraint race.ck_race & !constraint race.aludel_twin_ck_race
alter table race rename constraint aludel_twin_ck_race to ck_race;
-- contract: rename index aludel_twin_ix_race of race to ix_race
-- probe index race.ix_race & !index race.aludel_twin_ix_race
alter index aludel_twin_ix_race rename to ix_race;
-- contract: rename index aludel_twin_ux_race of race to ux_race
-- probe index race.ux_race & !index race.aludel_twin_ux_race
alter index aludel_twin_ux_race rename to ux_race;
-- contract: set default of race.last to '9'
-- probe default race.last
alter table race alter column last set default '9';
-- retreat expand: let go of race.first as integer
-- probe !table race
drop trigger if exists race_twin_first on race;
-- retreat expand: drop function that kept race.first as integer
-- probe !table race
drop function if exists race_twin_first();
-- retreat expand: drop the column for race.first as integer
-- probe !column race.aludel_new_first
alter table race drop column aludel_new_first;
-- retreat expand: let go of race.last as integer
-- probe !table race
drop trigger if exists race_twin_last on race;
-- retreat expand: drop function that kept race.last as integer
-- probe !table race
drop function if exists race_twin_last();
-- retreat expand: drop the column for race.last as integer
-- probe !column race.aludel_new_last
alter table race drop column aludel_new_last;
