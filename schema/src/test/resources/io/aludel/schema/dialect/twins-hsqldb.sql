-- ## a column with a default
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none';
-- expand: let inserts keep person.nick and person.nickname alike
-- probe trigger person.person_twin_nickname_insert
create trigger person_twin_nickname_insert before insert on person
referencing new as n for each row
begin atomic
  if n.nickname is distinct from cast('none' as varchar(20)) or char_length(n.nickname) <> char_length(cast('none' as varchar(20))) or position(n.nickname in cast('none' as varchar(20))) <> 1 then
    set n.nick = n.nickname;
  else
    set n.nickname = n.nick;
  end if;
end;
-- expand: let updates keep person.nick and person.nickname alike
-- probe trigger person.person_twin_nickname_update
create trigger person_twin_nickname_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.nickname is distinct from o.nickname or char_length(n.nickname) <> char_length(o.nickname) or position(n.nickname in o.nickname) <> 1 then
    set n.nick = n.nickname;
    if case when n.nickname is distinct from o.nick or char_length(n.nickname) <> char_length(o.nick) or position(n.nickname in o.nick) <> 1 then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.nickname = n.nick;
  end if;
end;
-- expand: copy person.nick to person.nickname
-- probe !table person
update person set nickname = nick where nickname is distinct from nick or char_length(nickname) <> char_length(nick) or position(nickname in nick) <> 1;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nickname, mail);
-- contract: let inserts go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_insert
drop trigger person_twin_nickname_insert;
-- contract: let updates go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_update
drop trigger person_twin_nickname_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.nick step aside
-- probe column person.aludel_twin_nickname & !column person.nickname
alter table person alter column nickname rename to aludel_twin_nickname;
-- contract: copy the twin to person.nick
-- probe !table person
update person set nick = aludel_twin_nickname where nick is distinct from aludel_twin_nickname or char_length(nick) <> char_length(aludel_twin_nickname) or position(nick in aludel_twin_nickname) <> 1;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person alter column nick rename to nickname;
-- contract: drop index aludel_twin_ix_person_nick_mail
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop the twin of person.nickname
-- probe !column person.aludel_twin_nickname
alter table person drop column aludel_twin_nickname;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- retreat expand: let inserts go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_insert
drop trigger person_twin_nickname_insert;
-- retreat expand: let updates go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_update
drop trigger person_twin_nickname_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nickname, mail desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a unique column
-- expand: drop unique key uq_person_mail(mail) of person
-- probe !constraint person.uq_person_mail
alter table person drop constraint uq_person_mail;
-- expand: add unique key uq_person_email(mail) to person
-- probe constraint person.uq_person_email
alter table person add constraint uq_person_email unique (mail);
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80);
-- expand: let inserts keep person.mail and person.email alike
-- probe trigger person.person_twin_email_insert
create trigger person_twin_email_insert before insert on person
referencing new as n for each row
begin atomic
  if n.email is not null then
    set n.mail = n.email;
  else
    set n.email = n.mail;
  end if;
end;
-- expand: let updates keep person.mail and person.email alike
-- probe trigger person.person_twin_email_update
create trigger person_twin_email_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.email is distinct from o.email or char_length(n.email) <> char_length(o.email) or position(n.email in o.email) <> 1 then
    set n.mail = n.email;
    if case when n.email is distinct from o.mail or char_length(n.email) <> char_length(o.mail) or position(n.email in o.mail) <> 1 then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.email = n.mail;
  end if;
end;
-- expand: copy person.mail to person.email
-- probe !table person
update person set email = mail where email is distinct from mail or char_length(email) <> char_length(mail) or position(email in mail) <> 1;
-- expand: add index aludel_twin_uq_person_email(email) unique to person
-- probe index person.aludel_twin_uq_person_email
create unique index aludel_twin_uq_person_email on person (email);
-- expand: add index aludel_twin_ix_person_nick_mail(nick, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nick, email);
-- contract: let inserts go of person.mail and person.email
-- probe !trigger person.person_twin_email_insert
drop trigger person_twin_email_insert;
-- contract: let updates go of person.mail and person.email
-- probe !trigger person.person_twin_email_update
drop trigger person_twin_email_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.mail step aside
-- probe column person.aludel_twin_email & !column person.email
alter table person alter column email rename to aludel_twin_email;
-- contract: copy the twin to person.mail
-- probe !table person
update person set mail = aludel_twin_email where mail is distinct from aludel_twin_email or char_length(mail) <> char_length(aludel_twin_email) or position(mail in aludel_twin_email) <> 1;
-- contract: rename column person.mail to email
-- probe column person.email & !column person.mail
alter table person alter column mail rename to email;
-- contract: drop index aludel_twin_uq_person_email
-- probe !index person.aludel_twin_uq_person_email
drop index aludel_twin_uq_person_email;
-- contract: drop index aludel_twin_ix_person_nick_mail
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop the twin of person.email
-- probe !column person.aludel_twin_email
alter table person drop column aludel_twin_email;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- retreat expand: let inserts go of person.mail and person.email
-- probe !trigger person.person_twin_email_insert
drop trigger person_twin_email_insert;
-- retreat expand: let updates go of person.mail and person.email
-- probe !trigger person.person_twin_email_update
drop trigger person_twin_email_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nick, email desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: drop index aludel_twin_uq_person_email(email) unique of person
-- probe !index person.aludel_twin_uq_person_email
drop index aludel_twin_uq_person_email;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.email
-- probe !column person.email
alter table person drop column email;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- retreat expand: drop unique key uq_person_email(mail) of person
-- probe !constraint person.uq_person_email
alter table person drop constraint uq_person_email;
-- retreat expand: add unique key uq_person_mail(mail) to person
-- probe constraint person.uq_person_mail
alter table person add constraint uq_person_mail unique (mail);

-- ## two columns of an index
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80);
-- expand: let inserts keep person.mail and person.email alike
-- probe trigger person.person_twin_email_insert
create trigger person_twin_email_insert before insert on person
referencing new as n for each row
begin atomic
  if n.email is not null then
    set n.mail = n.email;
  else
    set n.email = n.mail;
  end if;
end;
-- expand: let updates keep person.mail and person.email alike
-- probe trigger person.person_twin_email_update
create trigger person_twin_email_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.email is distinct from o.email or char_length(n.email) <> char_length(o.email) or position(n.email in o.email) <> 1 then
    set n.mail = n.email;
    if case when n.email is distinct from o.mail or char_length(n.email) <> char_length(o.mail) or position(n.email in o.mail) <> 1 then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.email = n.mail;
  end if;
end;
-- expand: copy person.mail to person.email
-- probe !table person
update person set email = mail where email is distinct from mail or char_length(email) <> char_length(mail) or position(email in mail) <> 1;
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none';
-- expand: let inserts keep person.nick and person.nickname alike
-- probe trigger person.person_twin_nickname_insert
create trigger person_twin_nickname_insert before insert on person
referencing new as n for each row
begin atomic
  if n.nickname is distinct from cast('none' as varchar(20)) or char_length(n.nickname) <> char_length(cast('none' as varchar(20))) or position(n.nickname in cast('none' as varchar(20))) <> 1 then
    set n.nick = n.nickname;
  else
    set n.nickname = n.nick;
  end if;
end;
-- expand: let updates keep person.nick and person.nickname alike
-- probe trigger person.person_twin_nickname_update
create trigger person_twin_nickname_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.nickname is distinct from o.nickname or char_length(n.nickname) <> char_length(o.nickname) or position(n.nickname in o.nickname) <> 1 then
    set n.nick = n.nickname;
    if case when n.nickname is distinct from o.nick or char_length(n.nickname) <> char_length(o.nick) or position(n.nickname in o.nick) <> 1 then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.nickname = n.nick;
  end if;
end;
-- expand: copy person.nick to person.nickname
-- probe !table person
update person set nickname = nick where nickname is distinct from nick or char_length(nickname) <> char_length(nick) or position(nickname in nick) <> 1;
-- expand: add index aludel_twin_uq_person_mail(email) unique to person
-- probe index person.aludel_twin_uq_person_mail
create unique index aludel_twin_uq_person_mail on person (email);
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nickname, email);
-- contract: let inserts go of person.mail and person.email
-- probe !trigger person.person_twin_email_insert
drop trigger person_twin_email_insert;
-- contract: let updates go of person.mail and person.email
-- probe !trigger person.person_twin_email_update
drop trigger person_twin_email_update;
-- contract: let inserts go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_insert
drop trigger person_twin_nickname_insert;
-- contract: let updates go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_update
drop trigger person_twin_nickname_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.mail step aside
-- probe column person.aludel_twin_email & !column person.email
alter table person alter column email rename to aludel_twin_email;
-- contract: copy the twin to person.mail
-- probe !table person
update person set mail = aludel_twin_email where mail is distinct from aludel_twin_email or char_length(mail) <> char_length(aludel_twin_email) or position(mail in aludel_twin_email) <> 1;
-- contract: rename column person.mail to email
-- probe column person.email & !column person.mail
alter table person alter column mail rename to email;
-- contract: drop index aludel_twin_uq_person_mail
-- probe !index person.aludel_twin_uq_person_mail
drop index aludel_twin_uq_person_mail;
-- contract: drop index aludel_twin_ix_person_nick_mail
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop the twin of person.email
-- probe !column person.aludel_twin_email
alter table person drop column aludel_twin_email;
-- contract: let the twin of person.nick step aside
-- probe column person.aludel_twin_nickname & !column person.nickname
alter table person alter column nickname rename to aludel_twin_nickname;
-- contract: copy the twin to person.nick
-- probe !table person
update person set nick = aludel_twin_nickname where nick is distinct from aludel_twin_nickname or char_length(nick) <> char_length(aludel_twin_nickname) or position(nick in aludel_twin_nickname) <> 1;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person alter column nick rename to nickname;
-- contract: drop the twin of person.nickname
-- probe !column person.aludel_twin_nickname
alter table person drop column aludel_twin_nickname;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- retreat expand: let inserts go of person.mail and person.email
-- probe !trigger person.person_twin_email_insert
drop trigger person_twin_email_insert;
-- retreat expand: let updates go of person.mail and person.email
-- probe !trigger person.person_twin_email_update
drop trigger person_twin_email_update;
-- retreat expand: let inserts go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_insert
drop trigger person_twin_nickname_insert;
-- retreat expand: let updates go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_update
drop trigger person_twin_nickname_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nickname, email desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: drop index aludel_twin_uq_person_mail(email) unique of person
-- probe !index person.aludel_twin_uq_person_mail
drop index aludel_twin_uq_person_mail;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- retreat expand: drop column person.email
-- probe !column person.email
alter table person drop column email;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a column that refers
-- expand: add column person.club_id bigint null
-- probe column person.club_id
alter table person add column club_id bigint;
-- expand: let inserts keep person.team_id and person.club_id alike
-- probe trigger person.person_twin_club_id_insert
create trigger person_twin_club_id_insert before insert on person
referencing new as n for each row
begin atomic
  if n.club_id is not null then
    set n.team_id = n.club_id;
  else
    set n.club_id = n.team_id;
  end if;
end;
-- expand: let updates keep person.team_id and person.club_id alike
-- probe trigger person.person_twin_club_id_update
create trigger person_twin_club_id_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.club_id is distinct from o.club_id then
    set n.team_id = n.club_id;
    if case when n.club_id is distinct from o.team_id then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.club_id = n.team_id;
  end if;
end;
-- expand: copy person.team_id to person.club_id
-- probe !table person
update person set club_id = team_id where club_id is distinct from team_id;
-- contract: let inserts go of person.team_id and person.club_id
-- probe !trigger person.person_twin_club_id_insert
drop trigger person_twin_club_id_insert;
-- contract: let updates go of person.team_id and person.club_id
-- probe !trigger person.person_twin_club_id_update
drop trigger person_twin_club_id_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.team_id step aside
-- probe column person.aludel_twin_club_id & !column person.club_id
alter table person alter column club_id rename to aludel_twin_club_id;
-- contract: copy the twin to person.team_id
-- probe !table person
update person set team_id = aludel_twin_club_id where team_id is distinct from aludel_twin_club_id;
-- contract: rename column person.team_id to club_id
-- probe column person.club_id & !column person.team_id
alter table person alter column team_id rename to club_id;
-- contract: drop the twin of person.club_id
-- probe !column person.aludel_twin_club_id
alter table person drop column aludel_twin_club_id;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- retreat expand: let inserts go of person.team_id and person.club_id
-- probe !trigger person.person_twin_club_id_insert
drop trigger person_twin_club_id_insert;
-- retreat expand: let updates go of person.team_id and person.club_id
-- probe !trigger person.person_twin_club_id_update
drop trigger person_twin_club_id_update;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.club_id
-- probe !column person.club_id
alter table person drop column club_id;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a column without a value yet that gets one
-- expand: add column person.remark varchar(20) null
-- probe column person.remark
alter table person add column remark varchar(20);
-- expand: let inserts keep person.note and person.remark alike
-- probe trigger person.person_twin_remark_insert
create trigger person_twin_remark_insert before insert on person
referencing new as n for each row
begin atomic
  if n.remark is not null then
    set n.note = n.remark;
  else
    set n.remark = n.note;
  end if;
end;
-- expand: let updates keep person.note and person.remark alike
-- probe trigger person.person_twin_remark_update
create trigger person_twin_remark_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.remark is distinct from o.remark or char_length(n.remark) <> char_length(o.remark) or position(n.remark in o.remark) <> 1 then
    set n.note = n.remark;
    if case when n.remark is distinct from o.note or char_length(n.remark) <> char_length(o.note) or position(n.remark in o.note) <> 1 then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.remark = n.note;
  end if;
end;
-- expand: copy person.note to person.remark
-- probe !table person
update person set remark = note where remark is distinct from note or char_length(remark) <> char_length(note) or position(remark in note) <> 1;
-- data: backfill person.remark with '-'
-- probe 
update person set remark = '-' where remark is null;
-- contract: let inserts go of person.note and person.remark
-- probe !trigger person.person_twin_remark_insert
drop trigger person_twin_remark_insert;
-- contract: let updates go of person.note and person.remark
-- probe !trigger person.person_twin_remark_update
drop trigger person_twin_remark_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.note step aside
-- probe column person.aludel_twin_remark & !column person.remark
alter table person alter column remark rename to aludel_twin_remark;
-- contract: copy the twin to person.note
-- probe !table person
update person set note = aludel_twin_remark where note is distinct from aludel_twin_remark or char_length(note) <> char_length(aludel_twin_remark) or position(note in aludel_twin_remark) <> 1;
-- contract: rename column person.note to remark
-- probe column person.remark & !column person.note
alter table person alter column note rename to remark;
-- contract: drop the twin of person.remark
-- probe !column person.aludel_twin_remark
alter table person drop column aludel_twin_remark;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- contract: set person.remark not null
-- probe notnull person.remark
alter table person alter column remark set not null;
-- retreat expand: let inserts go of person.note and person.remark
-- probe !trigger person.person_twin_remark_insert
drop trigger person_twin_remark_insert;
-- retreat expand: let updates go of person.note and person.remark
-- probe !trigger person.person_twin_remark_update
drop trigger person_twin_remark_update;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.remark
-- probe !column person.remark
alter table person drop column remark;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a column that becomes wider and gets an index
-- expand: add column person.age integer null
-- probe column person.age
alter table person add column age integer;
-- expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- expand: change type of person.nick from varchar(20) to varchar(40)
-- probe type person.nick VARCHAR(40) & !type person.nick VARCHAR(20)
alter table person alter column nick set data type varchar(40);
-- expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- expand: set comment of person.nick
-- probe !table person
comment on column person.nick is 'as on the shirt';
-- expand: add column person.nickname varchar(40) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(40) default 'none';
-- expand: let inserts keep person.nick and person.nickname alike
-- probe trigger person.person_twin_nickname_insert
create trigger person_twin_nickname_insert before insert on person
referencing new as n for each row
begin atomic
  if n.nickname is distinct from cast('none' as varchar(40)) or char_length(n.nickname) <> char_length(cast('none' as varchar(40))) or position(n.nickname in cast('none' as varchar(40))) <> 1 then
    set n.nick = n.nickname;
  else
    set n.nickname = n.nick;
  end if;
end;
-- expand: let updates keep person.nick and person.nickname alike
-- probe trigger person.person_twin_nickname_update
create trigger person_twin_nickname_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.nickname is distinct from o.nickname or char_length(n.nickname) <> char_length(o.nickname) or position(n.nickname in o.nickname) <> 1 then
    set n.nick = n.nickname;
    if case when n.nickname is distinct from o.nick or char_length(n.nickname) <> char_length(o.nick) or position(n.nickname in o.nick) <> 1 then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.nickname = n.nick;
  end if;
end;
-- expand: copy person.nick to person.nickname
-- probe !table person
update person set nickname = nick where nickname is distinct from nick or char_length(nickname) <> char_length(nick) or position(nickname in nick) <> 1;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nickname, mail);
-- contract: let inserts go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_insert
drop trigger person_twin_nickname_insert;
-- contract: let updates go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_update
drop trigger person_twin_nickname_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.nick step aside
-- probe column person.aludel_twin_nickname & !column person.nickname
alter table person alter column nickname rename to aludel_twin_nickname;
-- contract: copy the twin to person.nick
-- probe !table person
update person set nick = aludel_twin_nickname where nick is distinct from aludel_twin_nickname or char_length(nick) <> char_length(aludel_twin_nickname) or position(nick in aludel_twin_nickname) <> 1;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person alter column nick rename to nickname;
-- contract: drop index aludel_twin_ix_person_nick_mail
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop the twin of person.nickname
-- probe !column person.aludel_twin_nickname
alter table person drop column aludel_twin_nickname;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- contract: add index ix_person_nickname(nickname) to person
-- probe index person.ix_person_nickname
create index ix_person_nickname on person (nickname);
-- retreat expand: let inserts go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_insert
drop trigger person_twin_nickname_insert;
-- retreat expand: let updates go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_update
drop trigger person_twin_nickname_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nickname, mail desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- retreat expand: drop comment of person.nick
-- probe !table person
comment on column person.nick is '';
-- retreat contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat contract: change type of person.nick from varchar(40) to varchar(20)
-- probe type person.nick VARCHAR(20) & !type person.nick VARCHAR(40)
alter table person alter column nick set data type varchar(20);
-- retreat contract: drop column person.age
-- probe !column person.age
alter table person drop column age;
-- retreat contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a column of the primary key
-- expand: add column person.number bigint null
-- probe column person.number
alter table person add column number bigint;
-- expand: let inserts keep person.id and person.number alike
-- probe trigger person.person_twin_number_insert
create trigger person_twin_number_insert before insert on person
referencing new as n for each row
begin atomic
  if n.number is not null then
    set n.id = n.number;
  else
    set n.number = n.id;
  end if;
end;
-- expand: let updates keep person.id and person.number alike
-- probe trigger person.person_twin_number_update
create trigger person_twin_number_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.number is distinct from o.number then
    set n.id = n.number;
    if case when n.number is distinct from o.id then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.number = n.id;
  end if;
end;
-- expand: copy person.id to person.number
-- probe !table person
update person set number = id where number is distinct from id;
-- expand: add index aludel_twin_pk_person(number) unique to person
-- probe index person.aludel_twin_pk_person
create unique index aludel_twin_pk_person on person (number);
-- contract: let inserts go of person.id and person.number
-- probe !trigger person.person_twin_number_insert
drop trigger person_twin_number_insert;
-- contract: let updates go of person.id and person.number
-- probe !trigger person.person_twin_number_update
drop trigger person_twin_number_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.id step aside
-- probe column person.aludel_twin_number & !column person.number
alter table person alter column number rename to aludel_twin_number;
-- contract: copy the twin to person.id
-- probe !table person
update person set id = aludel_twin_number where id is distinct from aludel_twin_number;
-- contract: rename column person.id to number
-- probe column person.number & !column person.id
alter table person alter column id rename to number;
-- contract: drop index aludel_twin_pk_person
-- probe !index person.aludel_twin_pk_person
drop index aludel_twin_pk_person;
-- contract: drop the twin of person.number
-- probe !column person.aludel_twin_number
alter table person drop column aludel_twin_number;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- retreat expand: let inserts go of person.id and person.number
-- probe !trigger person.person_twin_number_insert
drop trigger person_twin_number_insert;
-- retreat expand: let updates go of person.id and person.number
-- probe !trigger person.person_twin_number_update
drop trigger person_twin_number_update;
-- retreat expand: drop index aludel_twin_pk_person(number) unique of person
-- probe !index person.aludel_twin_pk_person
drop index aludel_twin_pk_person;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.number
-- probe !column person.number
alter table person drop column number;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a column that others refer to
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80);
-- expand: let inserts keep person.mail and person.email alike
-- probe trigger person.person_twin_email_insert
create trigger person_twin_email_insert before insert on person
referencing new as n for each row
begin atomic
  if n.email is not null then
    set n.mail = n.email;
  else
    set n.email = n.mail;
  end if;
end;
-- expand: let updates keep person.mail and person.email alike
-- probe trigger person.person_twin_email_update
create trigger person_twin_email_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.email is distinct from o.email or char_length(n.email) <> char_length(o.email) or position(n.email in o.email) <> 1 then
    set n.mail = n.email;
    if case when n.email is distinct from o.mail or char_length(n.email) <> char_length(o.mail) or position(n.email in o.mail) <> 1 then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.email = n.mail;
  end if;
end;
-- expand: copy person.mail to person.email
-- probe !table person
update person set email = mail where email is distinct from mail or char_length(email) <> char_length(mail) or position(email in mail) <> 1;
-- expand: add index aludel_twin_uq_person_mail(email) unique to person
-- probe index person.aludel_twin_uq_person_mail
create unique index aludel_twin_uq_person_mail on person (email);
-- expand: add index aludel_twin_ix_person_nick_mail(nick, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nick, email);
-- contract: let inserts go of person.mail and person.email
-- probe !trigger person.person_twin_email_insert
drop trigger person_twin_email_insert;
-- contract: let updates go of person.mail and person.email
-- probe !trigger person.person_twin_email_update
drop trigger person_twin_email_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.mail step aside
-- probe column person.aludel_twin_email & !column person.email
alter table person alter column email rename to aludel_twin_email;
-- contract: copy the twin to person.mail
-- probe !table person
update person set mail = aludel_twin_email where mail is distinct from aludel_twin_email or char_length(mail) <> char_length(aludel_twin_email) or position(mail in aludel_twin_email) <> 1;
-- contract: rename column person.mail to email
-- probe column person.email & !column person.mail
alter table person alter column mail rename to email;
-- contract: drop index aludel_twin_uq_person_mail
-- probe !index person.aludel_twin_uq_person_mail
drop index aludel_twin_uq_person_mail;
-- contract: drop index aludel_twin_ix_person_nick_mail
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop the twin of person.email
-- probe !column person.aludel_twin_email
alter table person drop column aludel_twin_email;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- retreat expand: let inserts go of person.mail and person.email
-- probe !trigger person.person_twin_email_insert
drop trigger person_twin_email_insert;
-- retreat expand: let updates go of person.mail and person.email
-- probe !trigger person.person_twin_email_update
drop trigger person_twin_email_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nick, email desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: drop index aludel_twin_uq_person_mail(email) unique of person
-- probe !index person.aludel_twin_uq_person_mail
drop index aludel_twin_uq_person_mail;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.email
-- probe !column person.email
alter table person drop column email;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a column whose values are listed
-- expand: add column person.status varchar(10) null
-- probe column person.status
alter table person add column status varchar(10);
-- expand: let inserts keep person.state and person.status alike
-- probe trigger person.person_twin_status_insert
create trigger person_twin_status_insert before insert on person
referencing new as n for each row
begin atomic
  if n.status is not null then
    set n.state = n.status;
  else
    set n.status = n.state;
  end if;
end;
-- expand: let updates keep person.state and person.status alike
-- probe trigger person.person_twin_status_update
create trigger person_twin_status_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.status is distinct from o.status or char_length(n.status) <> char_length(o.status) or position(n.status in o.status) <> 1 then
    set n.state = n.status;
    if case when n.status is distinct from o.state or char_length(n.status) <> char_length(o.state) or position(n.status in o.state) <> 1 then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.status = n.state;
  end if;
end;
-- expand: copy person.state to person.status
-- probe !table person
update person set status = state where status is distinct from state or char_length(status) <> char_length(state) or position(status in state) <> 1;
-- contract: let inserts go of person.state and person.status
-- probe !trigger person.person_twin_status_insert
drop trigger person_twin_status_insert;
-- contract: let updates go of person.state and person.status
-- probe !trigger person.person_twin_status_update
drop trigger person_twin_status_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.state step aside
-- probe column person.aludel_twin_status & !column person.status
alter table person alter column status rename to aludel_twin_status;
-- contract: copy the twin to person.state
-- probe !table person
update person set state = aludel_twin_status where state is distinct from aludel_twin_status or char_length(state) <> char_length(aludel_twin_status) or position(state in aludel_twin_status) <> 1;
-- contract: rename column person.state to status
-- probe column person.status & !column person.state
alter table person alter column state rename to status;
-- contract: drop the twin of person.status
-- probe !column person.aludel_twin_status
alter table person drop column aludel_twin_status;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- retreat expand: let inserts go of person.state and person.status
-- probe !trigger person.person_twin_status_insert
drop trigger person_twin_status_insert;
-- retreat expand: let updates go of person.state and person.status
-- probe !trigger person.person_twin_status_update
drop trigger person_twin_status_update;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.status
-- probe !column person.status
alter table person drop column status;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a value on update
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at timestamp;
-- expand: let inserts keep person.changed and person.changed_at alike
-- probe trigger person.person_twin_changed_at_insert
create trigger person_twin_changed_at_insert before insert on person
referencing new as n for each row
begin atomic
  if n.changed_at is not null then
    set n.changed = n.changed_at;
  else
    set n.changed_at = n.changed;
  end if;
end;
-- expand: let updates keep person.changed and person.changed_at alike
-- probe trigger person.person_twin_changed_at_update
create trigger person_twin_changed_at_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed_at is distinct from o.changed_at then
    set n.changed = n.changed_at;
  else
    set n.changed_at = n.changed;
  end if;
end;
-- expand: copy person.changed to person.changed_at
-- probe !table person
update person set changed_at = changed where changed_at is distinct from changed;
-- contract: let inserts go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_insert
drop trigger person_twin_changed_at_insert;
-- contract: let updates go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_update
drop trigger person_twin_changed_at_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.changed step aside
-- probe column person.aludel_twin_changed_at & !column person.changed_at
alter table person alter column changed_at rename to aludel_twin_changed_at;
-- contract: copy the twin to person.changed
-- probe !table person
update person set changed = aludel_twin_changed_at where changed is distinct from aludel_twin_changed_at;
-- contract: rename column person.changed to changed_at
-- probe column person.changed_at & !column person.changed
alter table person alter column changed rename to changed_at;
-- contract: drop the twin of person.changed_at
-- probe !column person.aludel_twin_changed_at
alter table person drop column aludel_twin_changed_at;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed_at is not distinct from o.changed_at then
    set n.changed_at = current_timestamp;
  end if;
end;
-- retreat expand: let inserts go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_insert
drop trigger person_twin_changed_at_insert;
-- retreat expand: let updates go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_update
drop trigger person_twin_changed_at_update;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.changed_at
-- probe !column person.changed_at
alter table person drop column changed_at;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a value on update and a name beside it
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none';
-- expand: let inserts keep person.nick and person.nickname alike
-- probe trigger person.person_twin_nickname_insert
create trigger person_twin_nickname_insert before insert on person
referencing new as n for each row
begin atomic
  if n.nickname is distinct from cast('none' as varchar(20)) or char_length(n.nickname) <> char_length(cast('none' as varchar(20))) or position(n.nickname in cast('none' as varchar(20))) <> 1 then
    set n.nick = n.nickname;
  else
    set n.nickname = n.nick;
  end if;
end;
-- expand: let updates keep person.nick and person.nickname alike
-- probe trigger person.person_twin_nickname_update
create trigger person_twin_nickname_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.nickname is distinct from o.nickname or char_length(n.nickname) <> char_length(o.nickname) or position(n.nickname in o.nickname) <> 1 then
    set n.nick = n.nickname;
    if case when n.nickname is distinct from o.nick or char_length(n.nickname) <> char_length(o.nick) or position(n.nickname in o.nick) <> 1 then 1 else 0 end = 0 then
      set n.changed = o.changed;
    end if;
  else
    set n.nickname = n.nick;
  end if;
end;
-- expand: copy person.nick to person.nickname
-- probe !table person
update person set nickname = nick where nickname is distinct from nick or char_length(nickname) <> char_length(nick) or position(nickname in nick) <> 1;
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at timestamp;
-- expand: let inserts keep person.changed and person.changed_at alike
-- probe trigger person.person_twin_changed_at_insert
create trigger person_twin_changed_at_insert before insert on person
referencing new as n for each row
begin atomic
  if n.changed_at is not null then
    set n.changed = n.changed_at;
  else
    set n.changed_at = n.changed;
  end if;
end;
-- expand: let updates keep person.changed and person.changed_at alike
-- probe trigger person.person_twin_changed_at_update
create trigger person_twin_changed_at_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed_at is distinct from o.changed_at then
    set n.changed = n.changed_at;
  else
    set n.changed_at = n.changed;
  end if;
end;
-- expand: copy person.changed to person.changed_at
-- probe !table person
update person set changed_at = changed where changed_at is distinct from changed;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
create index aludel_twin_ix_person_nick_mail on person (nickname, mail);
-- contract: let inserts go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_insert
drop trigger person_twin_nickname_insert;
-- contract: let updates go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_update
drop trigger person_twin_nickname_update;
-- contract: let inserts go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_insert
drop trigger person_twin_changed_at_insert;
-- contract: let updates go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_update
drop trigger person_twin_changed_at_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.changed step aside
-- probe column person.aludel_twin_changed_at & !column person.changed_at
alter table person alter column changed_at rename to aludel_twin_changed_at;
-- contract: copy the twin to person.changed
-- probe !table person
update person set changed = aludel_twin_changed_at where changed is distinct from aludel_twin_changed_at;
-- contract: rename column person.changed to changed_at
-- probe column person.changed_at & !column person.changed
alter table person alter column changed rename to changed_at;
-- contract: drop the twin of person.changed_at
-- probe !column person.aludel_twin_changed_at
alter table person drop column aludel_twin_changed_at;
-- contract: let the twin of person.nick step aside
-- probe column person.aludel_twin_nickname & !column person.nickname
alter table person alter column nickname rename to aludel_twin_nickname;
-- contract: copy the twin to person.nick
-- probe !table person
update person set nick = aludel_twin_nickname where nick is distinct from aludel_twin_nickname or char_length(nick) <> char_length(aludel_twin_nickname) or position(nick in aludel_twin_nickname) <> 1;
-- contract: rename column person.nick to nickname
-- probe column person.nickname & !column person.nick
alter table person alter column nick rename to nickname;
-- contract: drop index aludel_twin_ix_person_nick_mail
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- contract: drop the twin of person.nickname
-- probe !column person.aludel_twin_nickname
alter table person drop column aludel_twin_nickname;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed_at is not distinct from o.changed_at then
    set n.changed_at = current_timestamp;
  end if;
end;
-- retreat expand: let inserts go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_insert
drop trigger person_twin_nickname_insert;
-- retreat expand: let updates go of person.nick and person.nickname
-- probe !trigger person.person_twin_nickname_update
drop trigger person_twin_nickname_update;
-- retreat expand: let inserts go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_insert
drop trigger person_twin_changed_at_insert;
-- retreat expand: let updates go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_update
drop trigger person_twin_changed_at_update;
-- retreat expand: drop index aludel_twin_ix_person_nick_mail(nickname, mail desc) of person
-- probe !index person.aludel_twin_ix_person_nick_mail
drop index aludel_twin_ix_person_nick_mail;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.changed_at
-- probe !column person.changed_at
alter table person drop column changed_at;
-- retreat expand: drop column person.nickname
-- probe !column person.nickname
alter table person drop column nickname;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a type beside a name
-- expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- expand: change type of person.points from integer to bigint
-- probe type person.points BIGINT & !type person.points INTEGER
alter table person alter column points set data type bigint;
-- expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at timestamp;
-- expand: let inserts keep person.changed and person.changed_at alike
-- probe trigger person.person_twin_changed_at_insert
create trigger person_twin_changed_at_insert before insert on person
referencing new as n for each row
begin atomic
  if n.changed_at is not null then
    set n.changed = n.changed_at;
  else
    set n.changed_at = n.changed;
  end if;
end;
-- expand: let updates keep person.changed and person.changed_at alike
-- probe trigger person.person_twin_changed_at_update
create trigger person_twin_changed_at_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed_at is distinct from o.changed_at then
    set n.changed = n.changed_at;
  else
    set n.changed_at = n.changed;
  end if;
end;
-- expand: copy person.changed to person.changed_at
-- probe !table person
update person set changed_at = changed where changed_at is distinct from changed;
-- contract: let inserts go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_insert
drop trigger person_twin_changed_at_insert;
-- contract: let updates go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_update
drop trigger person_twin_changed_at_update;
-- contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- contract: let the twin of person.changed step aside
-- probe column person.aludel_twin_changed_at & !column person.changed_at
alter table person alter column changed_at rename to aludel_twin_changed_at;
-- contract: copy the twin to person.changed
-- probe !table person
update person set changed = aludel_twin_changed_at where changed is distinct from aludel_twin_changed_at;
-- contract: rename column person.changed to changed_at
-- probe column person.changed_at & !column person.changed
alter table person alter column changed rename to changed_at;
-- contract: drop the twin of person.changed_at
-- probe !column person.aludel_twin_changed_at
alter table person drop column aludel_twin_changed_at;
-- contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed_at is not distinct from o.changed_at then
    set n.changed_at = current_timestamp;
  end if;
end;
-- retreat expand: let inserts go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_insert
drop trigger person_twin_changed_at_insert;
-- retreat expand: let updates go of person.changed and person.changed_at
-- probe !trigger person.person_twin_changed_at_update
drop trigger person_twin_changed_at_update;
-- retreat expand: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat expand: drop column person.changed_at
-- probe !column person.changed_at
alter table person drop column changed_at;
-- retreat expand: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;
-- retreat contract: take its values on update from person
-- probe !trigger person.person_on_update
drop trigger person_on_update;
-- retreat contract: change type of person.points from bigint to integer
-- probe type person.points INTEGER & !type person.points BIGINT
alter table person alter column points set data type integer;
-- retreat contract: give person its values on update
-- probe trigger person.person_on_update
create trigger person_on_update before update on person
referencing new as n old as o for each row
begin atomic
  if n.changed is not distinct from o.changed then
    set n.changed = current_timestamp;
  end if;
end;

-- ## a name beside a check of a date
-- expand: add column meeting.places integer null
-- probe column meeting.places
alter table meeting add column places integer;
-- expand: let inserts keep meeting.seats and meeting.places alike
-- probe trigger meeting.meeting_twin_places_insert
create trigger meeting_twin_places_insert before insert on meeting
referencing new as n for each row
begin atomic
  if n.places is not null then
    set n.seats = n.places;
  else
    set n.places = n.seats;
  end if;
end;
-- expand: let updates keep meeting.seats and meeting.places alike
-- probe trigger meeting.meeting_twin_places_update
create trigger meeting_twin_places_update before update on meeting
referencing new as n old as o for each row
begin atomic
  if n.places is distinct from o.places then
    set n.seats = n.places;
  else
    set n.places = n.seats;
  end if;
end;
-- expand: copy meeting.seats to meeting.places
-- probe !table meeting
update meeting set places = seats where places is distinct from seats;
-- contract: let inserts go of meeting.seats and meeting.places
-- probe !trigger meeting.meeting_twin_places_insert
drop trigger meeting_twin_places_insert;
-- contract: let updates go of meeting.seats and meeting.places
-- probe !trigger meeting.meeting_twin_places_update
drop trigger meeting_twin_places_update;
-- contract: let the twin of meeting.seats step aside
-- probe column meeting.aludel_twin_places & !column meeting.places
alter table meeting alter column places rename to aludel_twin_places;
-- contract: copy the twin to meeting.seats
-- probe !table meeting
update meeting set seats = aludel_twin_places where seats is distinct from aludel_twin_places;
-- contract: rename column meeting.seats to places
-- probe column meeting.places & !column meeting.seats
alter table meeting alter column seats rename to places;
-- contract: drop the twin of meeting.places
-- probe !column meeting.aludel_twin_places
alter table meeting drop column aludel_twin_places;
-- retreat expand: let inserts go of meeting.seats and meeting.places
-- probe !trigger meeting.meeting_twin_places_insert
drop trigger meeting_twin_places_insert;
-- retreat expand: let updates go of meeting.seats and meeting.places
-- probe !trigger meeting.meeting_twin_places_update
drop trigger meeting_twin_places_update;
-- retreat expand: drop column meeting.places
-- probe !column meeting.places
alter table meeting drop column places;
