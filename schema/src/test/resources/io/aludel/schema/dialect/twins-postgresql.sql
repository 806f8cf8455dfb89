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

-- ## types of two columns of an index
-- contract: change type of person.mail from varchar(80) to varchar(60)
-- probe type person.mail character varying(60) & !type person.mail character varying(80)
alter table person alter column mail set data type varchar(60);
-- contract: change type of person.nick from varchar(20) to varchar(10)
-- probe type person.nick character varying(10) & !type person.nick character varying(20)
alter table person alter column nick set data type varchar(10);

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
-- contract: change type of person.team_id from bigint to integer
-- probe type person.team_id integer & !type person.team_id bigint
alter table person alter column team_id set data type integer;

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
