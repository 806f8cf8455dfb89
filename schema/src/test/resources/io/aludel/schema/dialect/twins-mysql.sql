-- ## a column with a default
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none', algorithm=instant;
-- expand: make way for inserts that keep alike person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- expand: let inserts keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_nickname_insert before insert on person for each row set
    new.nick = if(new.nickname <=> 'none' and cast(new.nickname as binary) <=> cast('none' as binary), new.nick, new.nickname),
    new.nickname = new.nick;
-- expand: make way for updates that keep alike person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- expand: let updates keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_nickname_update before update on person for each row set
    new.nick = if(new.nickname <=> old.nickname and cast(new.nickname as binary) <=> cast(old.nickname as binary), new.nick, new.nickname),
    new.nickname = new.nick;
-- expand: make way for a procedure that can copy person.nick to person.nickname
-- probe !table person
drop procedure if exists person_twin_nickname_copy;
-- expand: have a procedure that can copy person.nick to person.nickname
-- probe !table person
create procedure person_twin_nickname_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set nickname = nick, changed = changed where id between aludel_first and aludel_last
      and not (nickname <=> nick and cast(nickname as binary) <=> cast(nick as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.nick to person.nickname
-- probe !table person
call person_twin_nickname_copy();
-- expand: drop the procedure that could copy person.nick to person.nickname
-- probe !table person
drop procedure if exists person_twin_nickname_copy;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
alter table person add index aludel_twin_ix_person_nick_mail (nickname, mail desc), algorithm=inplace, lock=none;
-- contract: exchange the names of person.nick and person.nickname
-- probe column person.aludel_twin_nickname
alter table person rename column nick to nickname, rename column nickname to nick, add column aludel_twin_nickname tinyint, algorithm=instant;
-- contract: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- contract: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- contract: drop what stands on the twin of person.nickname
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- contract: drop the twin of person.nickname
-- probe !column person.nick
alter table person drop column nick, drop column aludel_twin_nickname, algorithm=instant;
-- retreat expand: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- retreat expand: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- retreat expand: drop what stands on the twin of person.nick
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- retreat expand: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname, algorithm=instant;

-- ## a unique column
-- expand: rename constraint uq_person_mail of person to uq_person_email
-- probe constraint person.uq_person_email & !constraint person.uq_person_mail
alter table person rename index uq_person_mail to uq_person_email, algorithm=inplace, lock=none;
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80), algorithm=instant;
-- expand: make way for inserts that keep alike person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_insert;
-- expand: let inserts keep person.mail and person.email alike
-- probe !table person
create trigger if not exists person_twin_email_insert before insert on person for each row set
    new.mail = if(new.email is null, new.mail, new.email),
    new.email = new.mail;
-- expand: make way for updates that keep alike person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_update;
-- expand: let updates keep person.mail and person.email alike
-- probe !table person
create trigger if not exists person_twin_email_update before update on person for each row set
    new.mail = if(new.email <=> old.email and cast(new.email as binary) <=> cast(old.email as binary), new.mail, new.email),
    new.email = new.mail;
-- expand: make way for a procedure that can copy person.mail to person.email
-- probe !table person
drop procedure if exists person_twin_email_copy;
-- expand: have a procedure that can copy person.mail to person.email
-- probe !table person
create procedure person_twin_email_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set email = mail, changed = changed where id between aludel_first and aludel_last
      and not (email <=> mail and cast(email as binary) <=> cast(mail as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.mail to person.email
-- probe !table person
call person_twin_email_copy();
-- expand: drop the procedure that could copy person.mail to person.email
-- probe !table person
drop procedure if exists person_twin_email_copy;
-- expand: add index aludel_twin_uq_person_email(email) unique to person
-- probe index person.aludel_twin_uq_person_email
alter table person add unique index aludel_twin_uq_person_email (email), algorithm=inplace, lock=none;
-- expand: add index aludel_twin_ix_person_nick_mail(nick, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
alter table person add index aludel_twin_ix_person_nick_mail (nick, email desc), algorithm=inplace, lock=none;
-- contract: exchange the names of person.mail and person.email
-- probe column person.aludel_twin_email
alter table person rename column mail to email, rename column email to mail, add column aludel_twin_email tinyint, algorithm=instant;
-- contract: let inserts go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_insert;
-- contract: let updates go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_update;
-- contract: drop what stands on the twin of person.email
-- probe !index person.aludel_twin_uq_person_email
alter table person drop index aludel_twin_uq_person_email, drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- contract: drop the twin of person.email
-- probe !column person.mail
alter table person drop column mail, drop column aludel_twin_email, algorithm=instant;
-- retreat expand: let inserts go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_insert;
-- retreat expand: let updates go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_update;
-- retreat expand: drop what stands on the twin of person.mail
-- probe !index person.aludel_twin_uq_person_email
alter table person drop index aludel_twin_uq_person_email, drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- retreat expand: drop the twin of person.mail
-- probe !column person.email
alter table person drop column email, algorithm=instant;
-- retreat expand: rename constraint uq_person_email of person to uq_person_mail
-- probe constraint person.uq_person_mail & !constraint person.uq_person_email
alter table person rename index uq_person_email to uq_person_mail, algorithm=inplace, lock=none;

-- ## two columns of an index
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80), algorithm=instant;
-- expand: make way for inserts that keep alike person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_insert;
-- expand: let inserts keep person.mail and person.email alike
-- probe !table person
create trigger if not exists person_twin_email_insert before insert on person for each row set
    new.mail = if(new.email is null, new.mail, new.email),
    new.email = new.mail;
-- expand: make way for updates that keep alike person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_update;
-- expand: let updates keep person.mail and person.email alike
-- probe !table person
create trigger if not exists person_twin_email_update before update on person for each row set
    new.mail = if(new.email <=> old.email and cast(new.email as binary) <=> cast(old.email as binary), new.mail, new.email),
    new.email = new.mail;
-- expand: make way for a procedure that can copy person.mail to person.email
-- probe !table person
drop procedure if exists person_twin_email_copy;
-- expand: have a procedure that can copy person.mail to person.email
-- probe !table person
create procedure person_twin_email_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set email = mail, changed = changed where id between aludel_first and aludel_last
      and not (email <=> mail and cast(email as binary) <=> cast(mail as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.mail to person.email
-- probe !table person
call person_twin_email_copy();
-- expand: drop the procedure that could copy person.mail to person.email
-- probe !table person
drop procedure if exists person_twin_email_copy;
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none', algorithm=instant;
-- expand: make way for inserts that keep alike person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- expand: let inserts keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_nickname_insert before insert on person for each row set
    new.nick = if(new.nickname <=> 'none' and cast(new.nickname as binary) <=> cast('none' as binary), new.nick, new.nickname),
    new.nickname = new.nick;
-- expand: make way for updates that keep alike person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- expand: let updates keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_nickname_update before update on person for each row set
    new.nick = if(new.nickname <=> old.nickname and cast(new.nickname as binary) <=> cast(old.nickname as binary), new.nick, new.nickname),
    new.nickname = new.nick;
-- expand: make way for a procedure that can copy person.nick to person.nickname
-- probe !table person
drop procedure if exists person_twin_nickname_copy;
-- expand: have a procedure that can copy person.nick to person.nickname
-- probe !table person
create procedure person_twin_nickname_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set nickname = nick, changed = changed where id between aludel_first and aludel_last
      and not (nickname <=> nick and cast(nickname as binary) <=> cast(nick as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.nick to person.nickname
-- probe !table person
call person_twin_nickname_copy();
-- expand: drop the procedure that could copy person.nick to person.nickname
-- probe !table person
drop procedure if exists person_twin_nickname_copy;
-- expand: add index aludel_twin_uq_person_mail(email) unique to person
-- probe index person.aludel_twin_uq_person_mail
alter table person add unique index aludel_twin_uq_person_mail (email), algorithm=inplace, lock=none;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
alter table person add index aludel_twin_ix_person_nick_mail (nickname, email desc), algorithm=inplace, lock=none;
-- contract: exchange the names of person.mail and person.email
-- probe column person.aludel_twin_email
alter table person rename column mail to email, rename column email to mail, add column aludel_twin_email tinyint, algorithm=instant;
-- contract: let inserts go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_insert;
-- contract: let updates go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_update;
-- contract: drop what stands on the twin of person.email
-- probe !index person.aludel_twin_uq_person_mail
alter table person drop index aludel_twin_uq_person_mail, drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- contract: drop the twin of person.email
-- probe !column person.mail
alter table person drop column mail, drop column aludel_twin_email, algorithm=instant;
-- contract: exchange the names of person.nick and person.nickname
-- probe column person.aludel_twin_nickname
alter table person rename column nick to nickname, rename column nickname to nick, add column aludel_twin_nickname tinyint, algorithm=instant;
-- contract: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- contract: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- contract: drop the twin of person.nickname
-- probe !column person.nick
alter table person drop column nick, drop column aludel_twin_nickname, algorithm=instant;
-- retreat expand: let inserts go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_insert;
-- retreat expand: let updates go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_update;
-- retreat expand: drop what stands on the twin of person.mail
-- probe !index person.aludel_twin_uq_person_mail
alter table person drop index aludel_twin_uq_person_mail, drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- retreat expand: drop the twin of person.mail
-- probe !column person.email
alter table person drop column email, algorithm=instant;
-- retreat expand: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- retreat expand: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- retreat expand: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname, algorithm=instant;

-- ## a column that refers
-- expand: add column person.club_id bigint null
-- probe column person.club_id
alter table person add column club_id bigint, algorithm=instant;
-- expand: make way for inserts that keep alike person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_club_id_insert;
-- expand: let inserts keep person.team_id and person.club_id alike
-- probe !table person
create trigger if not exists person_twin_club_id_insert before insert on person for each row set
    new.team_id = if(new.club_id is null, new.team_id, new.club_id),
    new.club_id = new.team_id;
-- expand: make way for updates that keep alike person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_club_id_update;
-- expand: let updates keep person.team_id and person.club_id alike
-- probe !table person
create trigger if not exists person_twin_club_id_update before update on person for each row set
    new.team_id = if(new.club_id <=> old.club_id, new.team_id, new.club_id),
    new.club_id = new.team_id;
-- expand: make way for a procedure that can copy person.team_id to person.club_id
-- probe !table person
drop procedure if exists person_twin_club_id_copy;
-- expand: have a procedure that can copy person.team_id to person.club_id
-- probe !table person
create procedure person_twin_club_id_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set club_id = team_id, changed = changed where id between aludel_first and aludel_last
      and not (club_id <=> team_id);
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.team_id to person.club_id
-- probe !table person
call person_twin_club_id_copy();
-- expand: drop the procedure that could copy person.team_id to person.club_id
-- probe !table person
drop procedure if exists person_twin_club_id_copy;
-- contract: exchange the names of person.team_id and person.club_id
-- probe column person.aludel_twin_club_id
alter table person rename column team_id to club_id, rename column club_id to team_id, add column aludel_twin_club_id tinyint, algorithm=instant;
-- contract: let inserts go of person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_club_id_insert;
-- contract: let updates go of person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_club_id_update;
-- contract: drop the twin of person.club_id
-- probe !column person.team_id
alter table person drop column team_id, drop column aludel_twin_club_id, algorithm=instant;
-- retreat expand: let inserts go of person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_club_id_insert;
-- retreat expand: let updates go of person.team_id and person.club_id
-- probe !table person
drop trigger if exists person_twin_club_id_update;
-- retreat expand: drop the twin of person.team_id
-- probe !column person.club_id
alter table person drop column club_id, algorithm=instant;

-- ## a column without a value yet that gets one
-- expand: add column person.remark varchar(20) null
-- probe column person.remark
alter table person add column remark varchar(20), algorithm=instant;
-- expand: make way for inserts that keep alike person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_remark_insert;
-- expand: let inserts keep person.note and person.remark alike
-- probe !table person
create trigger if not exists person_twin_remark_insert before insert on person for each row set
    new.note = if(new.remark is null, new.note, new.remark),
    new.remark = new.note;
-- expand: make way for updates that keep alike person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_remark_update;
-- expand: let updates keep person.note and person.remark alike
-- probe !table person
create trigger if not exists person_twin_remark_update before update on person for each row set
    new.note = if(new.remark <=> old.remark and cast(new.remark as binary) <=> cast(old.remark as binary), new.note, new.remark),
    new.remark = new.note;
-- expand: make way for a procedure that can copy person.note to person.remark
-- probe !table person
drop procedure if exists person_twin_remark_copy;
-- expand: have a procedure that can copy person.note to person.remark
-- probe !table person
create procedure person_twin_remark_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set remark = note, changed = changed where id between aludel_first and aludel_last
      and not (remark <=> note and cast(remark as binary) <=> cast(note as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.note to person.remark
-- probe !table person
call person_twin_remark_copy();
-- expand: drop the procedure that could copy person.note to person.remark
-- probe !table person
drop procedure if exists person_twin_remark_copy;
-- data: backfill person.remark with '-'
-- probe 
update person set remark = '-' where remark is null;
-- contract: exchange the names of person.note and person.remark
-- probe column person.aludel_twin_remark
alter table person rename column note to remark, rename column remark to note, add column aludel_twin_remark tinyint, algorithm=instant;
-- contract: let inserts go of person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_remark_insert;
-- contract: let updates go of person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_remark_update;
-- contract: drop the twin of person.remark
-- probe !column person.note
alter table person drop column note, drop column aludel_twin_remark, algorithm=instant;
-- contract: set person.remark not null
-- probe notnull person.remark
alter table person modify column remark varchar(20) not null, algorithm=inplace, lock=none;
-- retreat expand: let inserts go of person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_remark_insert;
-- retreat expand: let updates go of person.note and person.remark
-- probe !table person
drop trigger if exists person_twin_remark_update;
-- retreat expand: drop the twin of person.note
-- probe !column person.remark
alter table person drop column remark, algorithm=instant;

-- ## a column that becomes wider and gets an index
-- expand: add column person.age integer null
-- probe column person.age
alter table person add column age int, algorithm=instant;
-- expand: change type of person.nick from varchar(20) to varchar(40)
-- probe type person.nick varchar(40) & !type person.nick varchar(20)
alter table person modify column nick varchar(40) default 'none', algorithm=inplace, lock=none;
-- expand: set comment of person.nick
-- probe !table person
alter table person modify column nick varchar(40) default 'none' comment 'as on the shirt', algorithm=inplace, lock=none;
-- expand: add column person.nickname varchar(40) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(40) default 'none', algorithm=instant;
-- expand: make way for inserts that keep alike person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- expand: let inserts keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_nickname_insert before insert on person for each row set
    new.nick = if(new.nickname <=> 'none' and cast(new.nickname as binary) <=> cast('none' as binary), new.nick, new.nickname),
    new.nickname = new.nick;
-- expand: make way for updates that keep alike person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- expand: let updates keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_nickname_update before update on person for each row set
    new.nick = if(new.nickname <=> old.nickname and cast(new.nickname as binary) <=> cast(old.nickname as binary), new.nick, new.nickname),
    new.nickname = new.nick;
-- expand: make way for a procedure that can copy person.nick to person.nickname
-- probe !table person
drop procedure if exists person_twin_nickname_copy;
-- expand: have a procedure that can copy person.nick to person.nickname
-- probe !table person
create procedure person_twin_nickname_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set nickname = nick, changed = changed where id between aludel_first and aludel_last
      and not (nickname <=> nick and cast(nickname as binary) <=> cast(nick as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.nick to person.nickname
-- probe !table person
call person_twin_nickname_copy();
-- expand: drop the procedure that could copy person.nick to person.nickname
-- probe !table person
drop procedure if exists person_twin_nickname_copy;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
alter table person add index aludel_twin_ix_person_nick_mail (nickname, mail desc), algorithm=inplace, lock=none;
-- contract: exchange the names of person.nick and person.nickname
-- probe column person.aludel_twin_nickname
alter table person rename column nick to nickname, rename column nickname to nick, add column aludel_twin_nickname tinyint, algorithm=instant;
-- contract: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- contract: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- contract: drop what stands on the twin of person.nickname
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- contract: drop the twin of person.nickname
-- probe !column person.nick
alter table person drop column nick, drop column aludel_twin_nickname, algorithm=instant;
-- contract: add index ix_person_nickname(nickname) to person
-- probe index person.ix_person_nickname
alter table person add index ix_person_nickname (nickname), algorithm=inplace, lock=none;
-- retreat expand: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- retreat expand: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- retreat expand: drop what stands on the twin of person.nick
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- retreat expand: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname, algorithm=instant;
-- retreat expand: drop comment of person.nick
-- probe !table person
alter table person modify column nick varchar(40) default 'none', algorithm=inplace, lock=none;
-- retreat contract: change type of person.nick from varchar(40) to varchar(20)
-- probe type person.nick varchar(20) & !type person.nick varchar(40)
alter table person modify column nick varchar(20) default 'none';
-- retreat contract: drop column person.age
-- probe !column person.age
alter table person drop column age, algorithm=instant;

-- ## a column of the primary key
-- expand: add column person.number bigint null
-- probe column person.number
alter table person add column number bigint, algorithm=instant;
-- expand: make way for inserts that keep alike person.id and person.number
-- probe !table person
drop trigger if exists person_twin_number_insert;
-- expand: let inserts keep person.id and person.number alike
-- probe !table person
create trigger if not exists person_twin_number_insert before insert on person for each row set
    new.id = if(new.number is null, new.id, new.number),
    new.number = new.id;
-- expand: make way for updates that keep alike person.id and person.number
-- probe !table person
drop trigger if exists person_twin_number_update;
-- expand: let updates keep person.id and person.number alike
-- probe !table person
create trigger if not exists person_twin_number_update before update on person for each row set
    new.id = if(new.number <=> old.number, new.id, new.number),
    new.number = new.id;
-- expand: make way for a procedure that can copy person.id to person.number
-- probe !table person
drop procedure if exists person_twin_number_copy;
-- expand: have a procedure that can copy person.id to person.number
-- probe !table person
create procedure person_twin_number_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set number = id, changed = changed where id between aludel_first and aludel_last
      and not (number <=> id);
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.id to person.number
-- probe !table person
call person_twin_number_copy();
-- expand: drop the procedure that could copy person.id to person.number
-- probe !table person
drop procedure if exists person_twin_number_copy;
-- expand: add index aludel_twin_pk_person(number) unique to person
-- probe index person.aludel_twin_pk_person
alter table person add unique index aludel_twin_pk_person (number), algorithm=inplace, lock=none;
-- contract: exchange the names of person.id and person.number
-- probe column person.aludel_twin_number
alter table person rename column id to number, rename column number to id, add column aludel_twin_number tinyint, algorithm=instant;
-- contract: let inserts go of person.id and person.number
-- probe !table person
drop trigger if exists person_twin_number_insert;
-- contract: let updates go of person.id and person.number
-- probe !table person
drop trigger if exists person_twin_number_update;
-- contract: drop what stands on the twin of person.number
-- probe !index person.aludel_twin_pk_person
alter table person drop index aludel_twin_pk_person, algorithm=inplace, lock=none;
-- contract: drop the twin of person.number
-- probe !column person.id
alter table person drop column id, drop column aludel_twin_number, algorithm=instant;
-- retreat expand: let inserts go of person.id and person.number
-- probe !table person
drop trigger if exists person_twin_number_insert;
-- retreat expand: let updates go of person.id and person.number
-- probe !table person
drop trigger if exists person_twin_number_update;
-- retreat expand: drop what stands on the twin of person.id
-- probe !index person.aludel_twin_pk_person
alter table person drop index aludel_twin_pk_person, algorithm=inplace, lock=none;
-- retreat expand: drop the twin of person.id
-- probe !column person.number
alter table person drop column number, algorithm=instant;

-- ## a column that others refer to
-- expand: add column person.email varchar(80) null
-- probe column person.email
alter table person add column email varchar(80), algorithm=instant;
-- expand: make way for inserts that keep alike person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_insert;
-- expand: let inserts keep person.mail and person.email alike
-- probe !table person
create trigger if not exists person_twin_email_insert before insert on person for each row set
    new.mail = if(new.email is null, new.mail, new.email),
    new.email = new.mail;
-- expand: make way for updates that keep alike person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_update;
-- expand: let updates keep person.mail and person.email alike
-- probe !table person
create trigger if not exists person_twin_email_update before update on person for each row set
    new.mail = if(new.email <=> old.email and cast(new.email as binary) <=> cast(old.email as binary), new.mail, new.email),
    new.email = new.mail;
-- expand: make way for a procedure that can copy person.mail to person.email
-- probe !table person
drop procedure if exists person_twin_email_copy;
-- expand: have a procedure that can copy person.mail to person.email
-- probe !table person
create procedure person_twin_email_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set email = mail, changed = changed where id between aludel_first and aludel_last
      and not (email <=> mail and cast(email as binary) <=> cast(mail as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.mail to person.email
-- probe !table person
call person_twin_email_copy();
-- expand: drop the procedure that could copy person.mail to person.email
-- probe !table person
drop procedure if exists person_twin_email_copy;
-- expand: add index aludel_twin_uq_person_mail(email) unique to person
-- probe index person.aludel_twin_uq_person_mail
alter table person add unique index aludel_twin_uq_person_mail (email), algorithm=inplace, lock=none;
-- expand: add index aludel_twin_ix_person_nick_mail(nick, email desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
alter table person add index aludel_twin_ix_person_nick_mail (nick, email desc), algorithm=inplace, lock=none;
-- contract: exchange the names of person.mail and person.email
-- probe column person.aludel_twin_email
alter table person rename column mail to email, rename column email to mail, add column aludel_twin_email tinyint, algorithm=inplace, lock=none;
-- contract: let inserts go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_insert;
-- contract: let updates go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_update;
-- contract: drop what stands on the twin of person.email
-- probe !index person.aludel_twin_uq_person_mail
alter table person drop index aludel_twin_uq_person_mail, drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- contract: drop the twin of person.email
-- probe !column person.mail
alter table person drop column mail, drop column aludel_twin_email, algorithm=instant;
-- retreat expand: let inserts go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_insert;
-- retreat expand: let updates go of person.mail and person.email
-- probe !table person
drop trigger if exists person_twin_email_update;
-- retreat expand: drop what stands on the twin of person.mail
-- probe !index person.aludel_twin_uq_person_mail
alter table person drop index aludel_twin_uq_person_mail, drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- retreat expand: drop the twin of person.mail
-- probe !column person.email
alter table person drop column email, algorithm=instant;

-- ## a column whose values are listed
-- limit of person.ck_person_state
-- MySQL lets nobody write to person while it does this to all rows: add check ck_person_state status in (NEW, OLD) to person. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a value on update
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at datetime(6), algorithm=instant;
-- expand: make way for inserts that keep alike person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_insert;
-- expand: let inserts keep person.changed and person.changed_at alike
-- probe !table person
create trigger if not exists person_twin_changed_at_insert before insert on person for each row set
    new.changed = if(new.changed_at is null, new.changed, new.changed_at),
    new.changed_at = new.changed;
-- expand: make way for updates that keep alike person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_update;
-- expand: let updates keep person.changed and person.changed_at alike
-- probe !table person
create trigger if not exists person_twin_changed_at_update before update on person for each row set
    new.changed = if(new.changed_at <=> old.changed_at, new.changed, new.changed_at),
    new.changed_at = new.changed;
-- expand: make way for a procedure that can copy person.changed to person.changed_at
-- probe !table person
drop procedure if exists person_twin_changed_at_copy;
-- expand: have a procedure that can copy person.changed to person.changed_at
-- probe !table person
create procedure person_twin_changed_at_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set changed_at = changed, changed = changed where id between aludel_first and aludel_last
      and not (changed_at <=> changed);
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.changed to person.changed_at
-- probe !table person
call person_twin_changed_at_copy();
-- expand: drop the procedure that could copy person.changed to person.changed_at
-- probe !table person
drop procedure if exists person_twin_changed_at_copy;
-- contract: exchange the names of person.changed and person.changed_at
-- probe column person.aludel_twin_changed_at
alter table person rename column changed to changed_at, rename column changed_at to changed, add column aludel_twin_changed_at tinyint, algorithm=instant;
-- contract: let inserts go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_insert;
-- contract: let updates go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_update;
-- contract: drop the twin of person.changed_at
-- probe !column person.changed
alter table person drop column changed, drop column aludel_twin_changed_at, algorithm=instant;
-- retreat expand: let inserts go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_insert;
-- retreat expand: let updates go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_update;
-- retreat expand: drop the twin of person.changed
-- probe !column person.changed_at
alter table person drop column changed_at, algorithm=instant;

-- ## a value on update and a name beside it
-- expand: add column person.nickname varchar(20) null default 'none'
-- probe column person.nickname
alter table person add column nickname varchar(20) default 'none', algorithm=instant;
-- expand: make way for inserts that keep alike person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- expand: let inserts keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_nickname_insert before insert on person for each row set
    new.nick = if(new.nickname <=> 'none' and cast(new.nickname as binary) <=> cast('none' as binary), new.nick, new.nickname),
    new.nickname = new.nick;
-- expand: make way for updates that keep alike person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- expand: let updates keep person.nick and person.nickname alike
-- probe !table person
create trigger if not exists person_twin_nickname_update before update on person for each row set
    new.nick = if(new.nickname <=> old.nickname and cast(new.nickname as binary) <=> cast(old.nickname as binary), new.nick, new.nickname),
    new.nickname = new.nick;
-- expand: make way for a procedure that can copy person.nick to person.nickname
-- probe !table person
drop procedure if exists person_twin_nickname_copy;
-- expand: have a procedure that can copy person.nick to person.nickname
-- probe !table person
create procedure person_twin_nickname_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set nickname = nick, changed = changed where id between aludel_first and aludel_last
      and not (nickname <=> nick and cast(nickname as binary) <=> cast(nick as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.nick to person.nickname
-- probe !table person
call person_twin_nickname_copy();
-- expand: drop the procedure that could copy person.nick to person.nickname
-- probe !table person
drop procedure if exists person_twin_nickname_copy;
-- expand: add column person.changed_at timestamp null
-- probe column person.changed_at
alter table person add column changed_at datetime(6), algorithm=instant;
-- expand: make way for inserts that keep alike person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_insert;
-- expand: let inserts keep person.changed and person.changed_at alike
-- probe !table person
create trigger if not exists person_twin_changed_at_insert before insert on person for each row set
    new.changed = if(new.changed_at is null, new.changed, new.changed_at),
    new.changed_at = new.changed;
-- expand: make way for updates that keep alike person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_update;
-- expand: let updates keep person.changed and person.changed_at alike
-- probe !table person
create trigger if not exists person_twin_changed_at_update before update on person for each row set
    new.changed = if(new.changed_at <=> old.changed_at, new.changed, new.changed_at),
    new.changed_at = new.changed;
-- expand: make way for a procedure that can copy person.changed to person.changed_at
-- probe !table person
drop procedure if exists person_twin_changed_at_copy;
-- expand: have a procedure that can copy person.changed to person.changed_at
-- probe !table person
create procedure person_twin_changed_at_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set changed_at = changed, changed = changed where id between aludel_first and aludel_last
      and not (changed_at <=> changed);
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.changed to person.changed_at
-- probe !table person
call person_twin_changed_at_copy();
-- expand: drop the procedure that could copy person.changed to person.changed_at
-- probe !table person
drop procedure if exists person_twin_changed_at_copy;
-- expand: add index aludel_twin_ix_person_nick_mail(nickname, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
alter table person add index aludel_twin_ix_person_nick_mail (nickname, mail desc), algorithm=inplace, lock=none;
-- contract: exchange the names of person.changed and person.changed_at
-- probe column person.aludel_twin_changed_at
alter table person rename column changed to changed_at, rename column changed_at to changed, add column aludel_twin_changed_at tinyint, algorithm=instant;
-- contract: let inserts go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_insert;
-- contract: let updates go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_update;
-- contract: drop the twin of person.changed_at
-- probe !column person.changed
alter table person drop column changed, drop column aludel_twin_changed_at, algorithm=instant;
-- contract: exchange the names of person.nick and person.nickname
-- probe column person.aludel_twin_nickname
alter table person rename column nick to nickname, rename column nickname to nick, add column aludel_twin_nickname tinyint, algorithm=instant;
-- contract: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- contract: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- contract: drop what stands on the twin of person.nickname
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- contract: drop the twin of person.nickname
-- probe !column person.nick
alter table person drop column nick, drop column aludel_twin_nickname, algorithm=instant;
-- retreat expand: let inserts go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_insert;
-- retreat expand: let updates go of person.nick and person.nickname
-- probe !table person
drop trigger if exists person_twin_nickname_update;
-- retreat expand: drop what stands on the twin of person.nick
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- retreat expand: drop the twin of person.nick
-- probe !column person.nickname
alter table person drop column nickname, algorithm=instant;
-- retreat expand: let inserts go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_insert;
-- retreat expand: let updates go of person.changed and person.changed_at
-- probe !table person
drop trigger if exists person_twin_changed_at_update;
-- retreat expand: drop the twin of person.changed
-- probe !column person.changed_at
alter table person drop column changed_at, algorithm=instant;

-- ## a type by an expression
-- expand: add column person.aludel_new_note integer null
-- probe column person.aludel_new_note
alter table person add column aludel_new_note int, algorithm=instant;
-- expand: add column person.aludel_twin_note smallint not null default 0
-- probe column person.aludel_twin_note
alter table person add column aludel_twin_note smallint default 0 not null, algorithm=instant;
-- expand: make way for inserts that keep person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_insert;
-- expand: let inserts keep person.note as integer
-- probe !table person
create trigger if not exists person_twin_note_insert before insert on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_note = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_note < 2 then
    set new.aludel_new_note = (select length(note) from (select new.note as note) as person);
  end if;
end;
-- expand: make way for updates that keep person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_update;
-- expand: let updates keep person.note as integer
-- probe !table person
create trigger if not exists person_twin_note_update before update on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_note = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_note < 2 then
    set new.aludel_new_note = (select length(note) from (select new.note as note) as person);
  end if;
end;
-- expand: make way for a procedure that can copy person.note as integer
-- probe !table person
drop procedure if exists person_twin_note_copy;
-- expand: have a procedure that can copy person.note as integer
-- probe !table person
create procedure person_twin_note_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_note = (length(note)), changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_note <=> (length(note)));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.note as integer
-- probe !table person
call person_twin_note_copy();
-- expand: drop the procedure that could copy person.note as integer
-- probe !table person
drop procedure if exists person_twin_note_copy;
-- contract: insist on person.note as integer
-- probe !table person
alter table person drop column aludel_twin_note, add column aludel_twin_note smallint default 1 not null, algorithm=instant;
-- contract: make way for a procedure that can copy what is left of person.note as integer
-- probe !table person
drop procedure if exists person_twin_note_copy;
-- contract: have a procedure that can copy what is left of person.note as integer
-- probe !table person
create procedure person_twin_note_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_note = (length(note)), changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_note <=> (length(note)));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- contract: copy what is left of person.note as integer
-- probe !table person
call person_twin_note_copy();
-- contract: drop the procedure that could copy what is left of person.note as integer
-- probe !table person
drop procedure if exists person_twin_note_copy;
-- contract: change type of person.note from varchar(20) to integer using length(note)
-- probe column person.aludel_old_note
alter table person rename column note to aludel_new_note, rename column aludel_new_note to note, rename column aludel_twin_note to aludel_old_note, add column aludel_twin_note smallint default 2 not null, algorithm=instant;
-- contract: let inserts go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_insert;
-- contract: let updates go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_update;
-- contract: drop the column of type varchar(20) that was person.note
-- probe !column person.aludel_new_note
alter table person drop column aludel_new_note, drop column aludel_twin_note, drop column aludel_old_note, algorithm=instant;
-- retreat expand: let inserts go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_insert;
-- retreat expand: let updates go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_update;
-- retreat expand: drop the column for person.note as integer
-- probe !column person.aludel_new_note
alter table person drop column aludel_new_note, drop column aludel_twin_note, algorithm=instant;

-- ## a type that not all values have
-- expand: add column person.aludel_new_note integer null
-- probe column person.aludel_new_note
alter table person add column aludel_new_note int, algorithm=instant;
-- expand: add column person.aludel_twin_note smallint not null default 0
-- probe column person.aludel_twin_note
alter table person add column aludel_twin_note smallint default 0 not null, algorithm=instant;
-- expand: make way for inserts that keep person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_insert;
-- expand: let inserts keep person.note as integer
-- probe !table person
create trigger if not exists person_twin_note_insert before insert on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_note = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_note < 2 then
    set new.aludel_new_note = new.note;
  end if;
end;
-- expand: make way for updates that keep person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_update;
-- expand: let updates keep person.note as integer
-- probe !table person
create trigger if not exists person_twin_note_update before update on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_note = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_note < 2 then
    set new.aludel_new_note = new.note;
  end if;
end;
-- expand: make way for a procedure that can copy person.note as integer
-- probe !table person
drop procedure if exists person_twin_note_copy;
-- expand: have a procedure that can copy person.note as integer
-- probe !table person
create procedure person_twin_note_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_note = note, changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_note <=> note);
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.note as integer
-- probe !table person
call person_twin_note_copy();
-- expand: drop the procedure that could copy person.note as integer
-- probe !table person
drop procedure if exists person_twin_note_copy;
-- contract: insist on person.note as integer
-- probe !table person
alter table person drop column aludel_twin_note, add column aludel_twin_note smallint default 1 not null, algorithm=instant;
-- contract: make way for a procedure that can copy what is left of person.note as integer
-- probe !table person
drop procedure if exists person_twin_note_copy;
-- contract: have a procedure that can copy what is left of person.note as integer
-- probe !table person
create procedure person_twin_note_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_note = note, changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_note <=> note);
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- contract: copy what is left of person.note as integer
-- probe !table person
call person_twin_note_copy();
-- contract: drop the procedure that could copy what is left of person.note as integer
-- probe !table person
drop procedure if exists person_twin_note_copy;
-- contract: change type of person.note from varchar(20) to integer using cast(note as integer)
-- probe column person.aludel_old_note
alter table person rename column note to aludel_new_note, rename column aludel_new_note to note, rename column aludel_twin_note to aludel_old_note, add column aludel_twin_note smallint default 2 not null, algorithm=instant;
-- contract: let inserts go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_insert;
-- contract: let updates go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_update;
-- contract: drop the column of type varchar(20) that was person.note
-- probe !column person.aludel_new_note
alter table person drop column aludel_new_note, drop column aludel_twin_note, drop column aludel_old_note, algorithm=instant;
-- retreat expand: let inserts go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_insert;
-- retreat expand: let updates go of person.note as integer
-- probe !table person
drop trigger if exists person_twin_note_update;
-- retreat expand: drop the column for person.note as integer
-- probe !column person.aludel_new_note
alter table person drop column aludel_new_note, drop column aludel_twin_note, algorithm=instant;

-- ## a larger number that's never null
-- expand: add column person.aludel_new_points bigint null
-- probe column person.aludel_new_points
alter table person add column aludel_new_points bigint, algorithm=instant;
-- expand: add column person.aludel_twin_points smallint not null default 0
-- probe column person.aludel_twin_points
alter table person add column aludel_twin_points smallint default 0 not null, algorithm=instant;
-- expand: make way for inserts that keep person.points as bigint
-- probe !table person
drop trigger if exists person_twin_points_insert;
-- expand: let inserts keep person.points as bigint
-- probe !table person
create trigger if not exists person_twin_points_insert before insert on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_points = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_points < 2 then
    set new.aludel_new_points = new.points;
  end if;
end;
-- expand: make way for updates that keep person.points as bigint
-- probe !table person
drop trigger if exists person_twin_points_update;
-- expand: let updates keep person.points as bigint
-- probe !table person
create trigger if not exists person_twin_points_update before update on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_points = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_points < 2 then
    set new.aludel_new_points = new.points;
  end if;
end;
-- expand: make way for a procedure that can copy person.points as bigint
-- probe !table person
drop procedure if exists person_twin_points_copy;
-- expand: have a procedure that can copy person.points as bigint
-- probe !table person
create procedure person_twin_points_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_points = points, changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_points <=> points);
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.points as bigint
-- probe !table person
call person_twin_points_copy();
-- expand: drop the procedure that could copy person.points as bigint
-- probe !table person
drop procedure if exists person_twin_points_copy;
-- contract: insist on person.points as bigint
-- probe !table person
alter table person drop column aludel_twin_points, add column aludel_twin_points smallint default 1 not null, algorithm=instant;
-- contract: make way for a procedure that can copy what is left of person.points as bigint
-- probe !table person
drop procedure if exists person_twin_points_copy;
-- contract: have a procedure that can copy what is left of person.points as bigint
-- probe !table person
create procedure person_twin_points_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_points = points, changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_points <=> points);
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- contract: copy what is left of person.points as bigint
-- probe !table person
call person_twin_points_copy();
-- contract: drop the procedure that could copy what is left of person.points as bigint
-- probe !table person
drop procedure if exists person_twin_points_copy;
-- contract: set default of person.aludel_new_points to 1
-- probe default person.aludel_new_points
alter table person modify column aludel_new_points bigint default 1, algorithm=instant;
-- contract: set comment of person.aludel_new_points
-- probe !table person
alter table person modify column aludel_new_points bigint default 1 comment 'of all seasons', algorithm=inplace, lock=none;
-- contract: set person.aludel_new_points not null
-- probe notnull person.aludel_new_points
alter table person modify column aludel_new_points bigint default 1 comment 'of all seasons' not null, algorithm=inplace, lock=none;
-- contract: set person.points null
-- probe !notnull person.points
alter table person modify column points int default 1 comment 'of all seasons', algorithm=inplace, lock=none;
-- contract: change type of person.points from integer to bigint
-- probe column person.aludel_old_points
alter table person rename column points to aludel_new_points, rename column aludel_new_points to points, rename column aludel_twin_points to aludel_old_points, add column aludel_twin_points smallint default 2 not null, algorithm=instant;
-- contract: let inserts go of person.points as bigint
-- probe !table person
drop trigger if exists person_twin_points_insert;
-- contract: let updates go of person.points as bigint
-- probe !table person
drop trigger if exists person_twin_points_update;
-- contract: drop the column of type integer that was person.points
-- probe !column person.aludel_new_points
alter table person drop column aludel_new_points, drop column aludel_twin_points, drop column aludel_old_points, algorithm=instant;
-- retreat expand: let inserts go of person.points as bigint
-- probe !table person
drop trigger if exists person_twin_points_insert;
-- retreat expand: let updates go of person.points as bigint
-- probe !table person
drop trigger if exists person_twin_points_update;
-- retreat expand: drop the column for person.points as bigint
-- probe !column person.aludel_new_points
alter table person drop column aludel_new_points, drop column aludel_twin_points, algorithm=instant;

-- ## a type that a check is about
-- limit of person.score
-- MySQL lets nobody write to person while it does this to all rows: change type of person.score from integer to bigint. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type that texts are about
-- limit of person.note
-- MySQL lets nobody write to person while it does this to all rows: change type of person.note from varchar(20) to varchar(10) using lower(note). Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type of a column that's unique
-- expand: add column person.aludel_new_mail varchar(60) null
-- probe column person.aludel_new_mail
alter table person add column aludel_new_mail varchar(60), algorithm=instant;
-- expand: add column person.aludel_twin_mail smallint not null default 0
-- probe column person.aludel_twin_mail
alter table person add column aludel_twin_mail smallint default 0 not null, algorithm=instant;
-- expand: make way for inserts that keep person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail_insert;
-- expand: let inserts keep person.mail as varchar(60)
-- probe !table person
create trigger if not exists person_twin_mail_insert before insert on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_mail = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_mail < 2 then
    set new.aludel_new_mail = new.mail;
  end if;
end;
-- expand: make way for updates that keep person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail_update;
-- expand: let updates keep person.mail as varchar(60)
-- probe !table person
create trigger if not exists person_twin_mail_update before update on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_mail = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_mail < 2 then
    set new.aludel_new_mail = new.mail;
  end if;
end;
-- expand: make way for a procedure that can copy person.mail as varchar(60)
-- probe !table person
drop procedure if exists person_twin_mail_copy;
-- expand: have a procedure that can copy person.mail as varchar(60)
-- probe !table person
create procedure person_twin_mail_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_mail = mail, changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_mail <=> mail and cast(aludel_new_mail as binary) <=> cast(mail as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.mail as varchar(60)
-- probe !table person
call person_twin_mail_copy();
-- expand: drop the procedure that could copy person.mail as varchar(60)
-- probe !table person
drop procedure if exists person_twin_mail_copy;
-- expand: add index aludel_twin_ix_person_nick_mail(nick, aludel_new_mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
alter table person add index aludel_twin_ix_person_nick_mail (nick, aludel_new_mail desc), algorithm=inplace, lock=none;
-- contract: insist on person.mail as varchar(60)
-- probe !table person
alter table person drop column aludel_twin_mail, add column aludel_twin_mail smallint default 1 not null, algorithm=instant;
-- contract: make way for a procedure that can copy what is left of person.mail as varchar(60)
-- probe !table person
drop procedure if exists person_twin_mail_copy;
-- contract: have a procedure that can copy what is left of person.mail as varchar(60)
-- probe !table person
create procedure person_twin_mail_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_mail = mail, changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_mail <=> mail and cast(aludel_new_mail as binary) <=> cast(mail as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- contract: copy what is left of person.mail as varchar(60)
-- probe !table person
call person_twin_mail_copy();
-- contract: drop the procedure that could copy what is left of person.mail as varchar(60)
-- probe !table person
drop procedure if exists person_twin_mail_copy;
-- contract: set person.aludel_new_mail not null
-- probe notnull person.aludel_new_mail
alter table person modify column aludel_new_mail varchar(60) not null, algorithm=inplace, lock=none;
-- contract: set person.mail null
-- probe !notnull person.mail
alter table person modify column mail varchar(80), algorithm=inplace, lock=none;
-- contract: add index aludel_twin_uq_person_mail(aludel_new_mail) unique to person
-- probe index person.aludel_twin_uq_person_mail
alter table person add unique index aludel_twin_uq_person_mail (aludel_new_mail), algorithm=inplace, lock=none;
-- contract: change type of person.mail from varchar(80) to varchar(60)
-- probe column person.aludel_old_mail
alter table person rename column mail to aludel_new_mail, rename column aludel_new_mail to mail, rename column aludel_twin_mail to aludel_old_mail, add column aludel_twin_mail smallint default 2 not null, algorithm=instant;
-- contract: let inserts go of person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail_insert;
-- contract: let updates go of person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail_update;
-- contract: have uq_person_mail stand on person.mail as varchar(60)
-- probe !index person.aludel_twin_uq_person_mail
alter table person drop index uq_person_mail, rename index aludel_twin_uq_person_mail to uq_person_mail, algorithm=inplace, lock=none;
-- contract: have ix_person_nick_mail stand on person.mail as varchar(60)
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index ix_person_nick_mail, rename index aludel_twin_ix_person_nick_mail to ix_person_nick_mail, algorithm=inplace, lock=none;
-- contract: drop the column of type varchar(80) that was person.mail
-- probe !column person.aludel_new_mail
alter table person drop column aludel_new_mail, drop column aludel_twin_mail, drop column aludel_old_mail, algorithm=instant;
-- retreat expand: let inserts go of person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail_insert;
-- retreat expand: let updates go of person.mail as varchar(60)
-- probe !table person
drop trigger if exists person_twin_mail_update;
-- retreat expand: drop what stands on the column for person.mail as varchar(60)
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- retreat expand: drop the column for person.mail as varchar(60)
-- probe !column person.aludel_new_mail
alter table person drop column aludel_new_mail, drop column aludel_twin_mail, algorithm=instant;

-- ## a type by an expression that's unique
-- expand: add column person.aludel_new_mail varchar(3) null
-- probe column person.aludel_new_mail
alter table person add column aludel_new_mail varchar(3), algorithm=instant;
-- expand: add column person.aludel_twin_mail smallint not null default 0
-- probe column person.aludel_twin_mail
alter table person add column aludel_twin_mail smallint default 0 not null, algorithm=instant;
-- expand: make way for inserts that keep person.mail as varchar(3)
-- probe !table person
drop trigger if exists person_twin_mail_insert;
-- expand: let inserts keep person.mail as varchar(3)
-- probe !table person
create trigger if not exists person_twin_mail_insert before insert on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_mail = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_mail < 2 then
    set new.aludel_new_mail = (select substring(mail from 1 for 3) from (select new.mail as mail) as person);
  end if;
end;
-- expand: make way for updates that keep person.mail as varchar(3)
-- probe !table person
drop trigger if exists person_twin_mail_update;
-- expand: let updates keep person.mail as varchar(3)
-- probe !table person
create trigger if not exists person_twin_mail_update before update on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_mail = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_mail < 2 then
    set new.aludel_new_mail = (select substring(mail from 1 for 3) from (select new.mail as mail) as person);
  end if;
end;
-- expand: make way for a procedure that can copy person.mail as varchar(3)
-- probe !table person
drop procedure if exists person_twin_mail_copy;
-- expand: have a procedure that can copy person.mail as varchar(3)
-- probe !table person
create procedure person_twin_mail_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_mail = (substring(mail from 1 for 3)), changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_mail <=> (substring(mail from 1 for 3)) and cast(aludel_new_mail as binary) <=> cast((substring(mail from 1 for 3)) as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.mail as varchar(3)
-- probe !table person
call person_twin_mail_copy();
-- expand: drop the procedure that could copy person.mail as varchar(3)
-- probe !table person
drop procedure if exists person_twin_mail_copy;
-- expand: add index aludel_twin_ix_person_nick_mail(nick, aludel_new_mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
alter table person add index aludel_twin_ix_person_nick_mail (nick, aludel_new_mail desc), algorithm=inplace, lock=none;
-- contract: insist on person.mail as varchar(3)
-- probe !table person
alter table person drop column aludel_twin_mail, add column aludel_twin_mail smallint default 1 not null, algorithm=instant;
-- contract: make way for a procedure that can copy what is left of person.mail as varchar(3)
-- probe !table person
drop procedure if exists person_twin_mail_copy;
-- contract: have a procedure that can copy what is left of person.mail as varchar(3)
-- probe !table person
create procedure person_twin_mail_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_mail = (substring(mail from 1 for 3)), changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_mail <=> (substring(mail from 1 for 3)) and cast(aludel_new_mail as binary) <=> cast((substring(mail from 1 for 3)) as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- contract: copy what is left of person.mail as varchar(3)
-- probe !table person
call person_twin_mail_copy();
-- contract: drop the procedure that could copy what is left of person.mail as varchar(3)
-- probe !table person
drop procedure if exists person_twin_mail_copy;
-- contract: set person.aludel_new_mail not null
-- probe notnull person.aludel_new_mail
alter table person modify column aludel_new_mail varchar(3) not null, algorithm=inplace, lock=none;
-- contract: set person.mail null
-- probe !notnull person.mail
alter table person modify column mail varchar(80), algorithm=inplace, lock=none;
-- contract: add index aludel_twin_uq_person_mail(aludel_new_mail) unique to person
-- probe index person.aludel_twin_uq_person_mail
alter table person add unique index aludel_twin_uq_person_mail (aludel_new_mail), algorithm=inplace, lock=none;
-- contract: change type of person.mail from varchar(80) to varchar(3) using substring(mail from 1 for 3)
-- probe column person.aludel_old_mail
alter table person rename column mail to aludel_new_mail, rename column aludel_new_mail to mail, rename column aludel_twin_mail to aludel_old_mail, add column aludel_twin_mail smallint default 2 not null, algorithm=instant;
-- contract: let inserts go of person.mail as varchar(3)
-- probe !table person
drop trigger if exists person_twin_mail_insert;
-- contract: let updates go of person.mail as varchar(3)
-- probe !table person
drop trigger if exists person_twin_mail_update;
-- contract: have uq_person_mail stand on person.mail as varchar(3)
-- probe !index person.aludel_twin_uq_person_mail
alter table person drop index uq_person_mail, rename index aludel_twin_uq_person_mail to uq_person_mail, algorithm=inplace, lock=none;
-- contract: have ix_person_nick_mail stand on person.mail as varchar(3)
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index ix_person_nick_mail, rename index aludel_twin_ix_person_nick_mail to ix_person_nick_mail, algorithm=inplace, lock=none;
-- contract: drop the column of type varchar(80) that was person.mail
-- probe !column person.aludel_new_mail
alter table person drop column aludel_new_mail, drop column aludel_twin_mail, drop column aludel_old_mail, algorithm=instant;
-- retreat expand: let inserts go of person.mail as varchar(3)
-- probe !table person
drop trigger if exists person_twin_mail_insert;
-- retreat expand: let updates go of person.mail as varchar(3)
-- probe !table person
drop trigger if exists person_twin_mail_update;
-- retreat expand: drop what stands on the column for person.mail as varchar(3)
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- retreat expand: drop the column for person.mail as varchar(3)
-- probe !column person.aludel_new_mail
alter table person drop column aludel_new_mail, drop column aludel_twin_mail, algorithm=instant;

-- ## a type by an expression of several columns, and another default
-- expand: add column person.aludel_new_nick varchar(10) null
-- probe column person.aludel_new_nick
alter table person add column aludel_new_nick varchar(10), algorithm=instant;
-- expand: add column person.aludel_twin_nick smallint not null default 0
-- probe column person.aludel_twin_nick
alter table person add column aludel_twin_nick smallint default 0 not null, algorithm=instant;
-- expand: make way for inserts that keep person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick_insert;
-- expand: let inserts keep person.nick as varchar(10)
-- probe !table person
create trigger if not exists person_twin_nick_insert before insert on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_nick = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_nick < 2 then
    set new.aludel_new_nick = (select substring(concat(nick, '-', note) from 1 for 10) from (select new.nick as nick, new.note as note) as person);
  end if;
end;
-- expand: make way for updates that keep person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick_update;
-- expand: let updates keep person.nick as varchar(10)
-- probe !table person
create trigger if not exists person_twin_nick_update before update on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_nick = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_nick < 2 then
    set new.aludel_new_nick = (select substring(concat(nick, '-', note) from 1 for 10) from (select new.nick as nick, new.note as note) as person);
  end if;
end;
-- expand: make way for a procedure that can copy person.nick as varchar(10)
-- probe !table person
drop procedure if exists person_twin_nick_copy;
-- expand: have a procedure that can copy person.nick as varchar(10)
-- probe !table person
create procedure person_twin_nick_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_nick = (substring(concat(nick, '-', note) from 1 for 10)), changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_nick <=> (substring(concat(nick, '-', note) from 1 for 10)) and cast(aludel_new_nick as binary) <=> cast((substring(concat(nick, '-', note) from 1 for 10)) as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.nick as varchar(10)
-- probe !table person
call person_twin_nick_copy();
-- expand: drop the procedure that could copy person.nick as varchar(10)
-- probe !table person
drop procedure if exists person_twin_nick_copy;
-- expand: add index aludel_twin_ix_person_nick_mail(aludel_new_nick, mail desc) to person
-- probe index person.aludel_twin_ix_person_nick_mail
alter table person add index aludel_twin_ix_person_nick_mail (aludel_new_nick, mail desc), algorithm=inplace, lock=none;
-- contract: insist on person.nick as varchar(10)
-- probe !table person
alter table person drop column aludel_twin_nick, add column aludel_twin_nick smallint default 1 not null, algorithm=instant;
-- contract: make way for a procedure that can copy what is left of person.nick as varchar(10)
-- probe !table person
drop procedure if exists person_twin_nick_copy;
-- contract: have a procedure that can copy what is left of person.nick as varchar(10)
-- probe !table person
create procedure person_twin_nick_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_nick = (substring(concat(nick, '-', note) from 1 for 10)), changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_nick <=> (substring(concat(nick, '-', note) from 1 for 10)) and cast(aludel_new_nick as binary) <=> cast((substring(concat(nick, '-', note) from 1 for 10)) as binary));
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- contract: copy what is left of person.nick as varchar(10)
-- probe !table person
call person_twin_nick_copy();
-- contract: drop the procedure that could copy what is left of person.nick as varchar(10)
-- probe !table person
drop procedure if exists person_twin_nick_copy;
-- contract: set default of person.aludel_new_nick to 'nobody'
-- probe default person.aludel_new_nick
alter table person modify column aludel_new_nick varchar(10) default 'nobody', algorithm=instant;
-- contract: change type of person.nick from varchar(20) to varchar(10) using substring(concat(nick, '-', note) from 1 for 10)
-- probe column person.aludel_old_nick
alter table person rename column nick to aludel_new_nick, rename column aludel_new_nick to nick, rename column aludel_twin_nick to aludel_old_nick, add column aludel_twin_nick smallint default 2 not null, algorithm=instant;
-- contract: let inserts go of person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick_insert;
-- contract: let updates go of person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick_update;
-- contract: have ix_person_nick_mail stand on person.nick as varchar(10)
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index ix_person_nick_mail, rename index aludel_twin_ix_person_nick_mail to ix_person_nick_mail, algorithm=inplace, lock=none;
-- contract: drop the column of type varchar(20) that was person.nick
-- probe !column person.aludel_new_nick
alter table person drop column aludel_new_nick, drop column aludel_twin_nick, drop column aludel_old_nick, algorithm=instant;
-- retreat expand: let inserts go of person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick_insert;
-- retreat expand: let updates go of person.nick as varchar(10)
-- probe !table person
drop trigger if exists person_twin_nick_update;
-- retreat expand: drop what stands on the column for person.nick as varchar(10)
-- probe !index person.aludel_twin_ix_person_nick_mail
alter table person drop index aludel_twin_ix_person_nick_mail, algorithm=inplace, lock=none;
-- retreat expand: drop the column for person.nick as varchar(10)
-- probe !column person.aludel_new_nick
alter table person drop column aludel_new_nick, drop column aludel_twin_nick, algorithm=instant;

-- ## types of two columns of an index
-- limit of person.mail
-- MySQL lets nobody write to person while it does this to all rows: change type of person.mail from varchar(80) to varchar(60). Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type beside a name
-- limit of person.points
-- MySQL lets nobody write to person while it does this to all rows: change type of person.points from integer to bigint. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type that has no collation any more
-- limit of person.note
-- MySQL lets nobody write to person while it does this to all rows: drop collation of person.note. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type beside another collation
-- limit of person.note
-- MySQL lets nobody write to person while it does this to all rows: change type of person.note from varchar(20) to varchar(10) using lower(note). Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type of a column that refers
-- limit of person.team_id
-- MySQL lets nobody write to person while it does this to all rows: change type of person.team_id from bigint to integer. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type of the primary key
-- expand: add column person.aludel_new_id integer null
-- probe column person.aludel_new_id
alter table person add column aludel_new_id int, algorithm=instant;
-- expand: add column person.aludel_twin_id smallint not null default 0
-- probe column person.aludel_twin_id
alter table person add column aludel_twin_id smallint default 0 not null, algorithm=instant;
-- expand: make way for inserts that keep person.id as integer
-- probe !table person
drop trigger if exists person_twin_id_insert;
-- expand: let inserts keep person.id as integer
-- probe !table person
create trigger if not exists person_twin_id_insert before insert on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_id = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_id < 2 then
    set new.aludel_new_id = new.id;
  end if;
end;
-- expand: make way for updates that keep person.id as integer
-- probe !table person
drop trigger if exists person_twin_id_update;
-- expand: let updates keep person.id as integer
-- probe !table person
create trigger if not exists person_twin_id_update before update on person for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_id = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_id < 2 then
    set new.aludel_new_id = new.id;
  end if;
end;
-- expand: make way for a procedure that can copy person.id as integer
-- probe !table person
drop procedure if exists person_twin_id_copy;
-- expand: have a procedure that can copy person.id as integer
-- probe !table person
create procedure person_twin_id_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_id = id, changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_id <=> id);
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- expand: copy person.id as integer
-- probe !table person
call person_twin_id_copy();
-- expand: drop the procedure that could copy person.id as integer
-- probe !table person
drop procedure if exists person_twin_id_copy;
-- contract: insist on person.id as integer
-- probe !table person
alter table person drop column aludel_twin_id, add column aludel_twin_id smallint default 1 not null, algorithm=instant;
-- contract: make way for a procedure that can copy what is left of person.id as integer
-- probe !table person
drop procedure if exists person_twin_id_copy;
-- contract: have a procedure that can copy what is left of person.id as integer
-- probe !table person
create procedure person_twin_id_copy() modifies sql data begin
  declare aludel_first bigint;
  declare aludel_last bigint;
  select min(id) into aludel_first from person;
  while aludel_first is not null do
    select max(id) into aludel_last from (select id from person where id >= aludel_first order by id limit 10000) as aludel_rows;
    update person set aludel_new_id = id, changed = changed where id between aludel_first and aludel_last
      and not (aludel_new_id <=> id);
    commit;
    set aludel_first = (select id from person where id > aludel_last order by id limit 1);
  end while;
end;
-- contract: copy what is left of person.id as integer
-- probe !table person
call person_twin_id_copy();
-- contract: drop the procedure that could copy what is left of person.id as integer
-- probe !table person
drop procedure if exists person_twin_id_copy;
-- contract: set person.aludel_new_id not null
-- probe notnull person.aludel_new_id
alter table person modify column aludel_new_id int not null, algorithm=inplace, lock=none;
-- contract: have pk_person stand on person.id as integer
-- probe !notnull person.id
alter table person drop primary key, add primary key (aludel_new_id), modify column id bigint, algorithm=inplace, lock=none;
-- contract: change type of person.id from bigint to integer
-- probe column person.aludel_old_id
alter table person rename column id to aludel_new_id, rename column aludel_new_id to id, rename column aludel_twin_id to aludel_old_id, add column aludel_twin_id smallint default 2 not null, algorithm=instant;
-- contract: let inserts go of person.id as integer
-- probe !table person
drop trigger if exists person_twin_id_insert;
-- contract: let updates go of person.id as integer
-- probe !table person
drop trigger if exists person_twin_id_update;
-- contract: drop the column of type bigint that was person.id
-- probe !column person.aludel_new_id
alter table person drop column aludel_new_id, drop column aludel_twin_id, drop column aludel_old_id, algorithm=instant;
-- retreat expand: let inserts go of person.id as integer
-- probe !table person
drop trigger if exists person_twin_id_insert;
-- retreat expand: let updates go of person.id as integer
-- probe !table person
drop trigger if exists person_twin_id_update;
-- retreat expand: drop the column for person.id as integer
-- probe !column person.aludel_new_id
alter table person drop column aludel_new_id, drop column aludel_twin_id, algorithm=instant;

-- ## a type of an identity to which others refer
-- limit of member.fk_member_club
-- MySQL lets nobody write to member while it does this to all rows: drop foreign key fk_member_club(club_id) -> club(id) on delete cascade of member. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## types of an identity and of all that refer to it
-- limit of member.fk_member_club
-- MySQL lets nobody write to member while it does this to all rows: drop foreign key fk_member_club(club_id) -> club(id) on delete cascade of member. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type of numbers of a sequence
-- limit of member.id
-- MySQL lets nobody write to member while it does this to all rows: change type of member.id from integer to bigint. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type in a table with a text as its key
-- expand: add column word.aludel_new_times bigint null
-- probe column word.aludel_new_times
alter table word add column aludel_new_times bigint, algorithm=instant;
-- expand: add column word.aludel_twin_times smallint not null default 0
-- probe column word.aludel_twin_times
alter table word add column aludel_twin_times smallint default 0 not null, algorithm=instant;
-- expand: make way for inserts that keep word.times as bigint
-- probe !table word
drop trigger if exists word_twin_times_insert;
-- expand: let inserts keep word.times as bigint
-- probe !table word
create trigger if not exists word_twin_times_insert before insert on word for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_times = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_times < 2 then
    set new.aludel_new_times = new.times;
  end if;
end;
-- expand: make way for updates that keep word.times as bigint
-- probe !table word
drop trigger if exists word_twin_times_update;
-- expand: let updates keep word.times as bigint
-- probe !table word
create trigger if not exists word_twin_times_update before update on word for each row begin
  declare continue handler for sqlexception, sqlwarning begin
    if new.aludel_twin_times = 1 then
      resignal;
    end if;
  end;
  if new.aludel_twin_times < 2 then
    set new.aludel_new_times = new.times;
  end if;
end;
-- expand: make way for a procedure that can copy word.times as bigint
-- probe !table word
drop procedure if exists word_twin_times_copy;
-- expand: have a procedure that can copy word.times as bigint
-- probe !table word
create procedure word_twin_times_copy() modifies sql data begin
  select min(word) into @aludel_first from word;
  while @aludel_first is not null do
    select max(word) into @aludel_last from (select word from word where word >= @aludel_first order by word limit 10000) as aludel_rows;
    update word set aludel_new_times = times where word between @aludel_first and @aludel_last
      and not (aludel_new_times <=> times);
    commit;
    set @aludel_first = (select word from word where word > @aludel_last order by word limit 1);
  end while;
  set @aludel_last = null;
end;
-- expand: copy word.times as bigint
-- probe !table word
call word_twin_times_copy();
-- expand: drop the procedure that could copy word.times as bigint
-- probe !table word
drop procedure if exists word_twin_times_copy;
-- contract: insist on word.times as bigint
-- probe !table word
alter table word drop column aludel_twin_times, add column aludel_twin_times smallint default 1 not null, algorithm=instant;
-- contract: make way for a procedure that can copy what is left of word.times as bigint
-- probe !table word
drop procedure if exists word_twin_times_copy;
-- contract: have a procedure that can copy what is left of word.times as bigint
-- probe !table word
create procedure word_twin_times_copy() modifies sql data begin
  select min(word) into @aludel_first from word;
  while @aludel_first is not null do
    select max(word) into @aludel_last from (select word from word where word >= @aludel_first order by word limit 10000) as aludel_rows;
    update word set aludel_new_times = times where word between @aludel_first and @aludel_last
      and not (aludel_new_times <=> times);
    commit;
    set @aludel_first = (select word from word where word > @aludel_last order by word limit 1);
  end while;
  set @aludel_last = null;
end;
-- contract: copy what is left of word.times as bigint
-- probe !table word
call word_twin_times_copy();
-- contract: drop the procedure that could copy what is left of word.times as bigint
-- probe !table word
drop procedure if exists word_twin_times_copy;
-- contract: change type of word.times from integer to bigint
-- probe column word.aludel_old_times
alter table word rename column times to aludel_new_times, rename column aludel_new_times to times, rename column aludel_twin_times to aludel_old_times, add column aludel_twin_times smallint default 2 not null, algorithm=instant;
-- contract: let inserts go of word.times as bigint
-- probe !table word
drop trigger if exists word_twin_times_insert;
-- contract: let updates go of word.times as bigint
-- probe !table word
drop trigger if exists word_twin_times_update;
-- contract: drop the column of type integer that was word.times
-- probe !column word.aludel_new_times
alter table word drop column aludel_new_times, drop column aludel_twin_times, drop column aludel_old_times, algorithm=instant;
-- retreat expand: let inserts go of word.times as bigint
-- probe !table word
drop trigger if exists word_twin_times_insert;
-- retreat expand: let updates go of word.times as bigint
-- probe !table word
drop trigger if exists word_twin_times_update;
-- retreat expand: drop the column for word.times as bigint
-- probe !column word.aludel_new_times
alter table word drop column aludel_new_times, drop column aludel_twin_times, algorithm=instant;

-- ## types of both columns of a pair
-- limit of goal.fk_goal_game
-- MySQL lets nobody write to goal while it does this to all rows: drop foreign key fk_goal_game(game_id, game_no) -> game(id, no) on delete set null on update cascade of goal. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## types of columns of both sides and of a unique index
-- limit of leaf.fk_leaf_node
-- MySQL lets nobody write to leaf while it does this to all rows: drop foreign key fk_leaf_node(node_no) -> node(no) on update cascade of leaf. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type beside a check of a date
-- limit of meeting.seats
-- MySQL lets nobody write to meeting while it does this to all rows: change type of meeting.seats from integer to bigint. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a name beside a check of a date
-- limit of meeting.places
-- MySQL lets nobody write to meeting while it does this to all rows: rename column meeting.seats to places. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## a type that can't be paired with the other
-- limit of goal.fk_goal_game
-- MySQL lets nobody write to goal while it does this to all rows: drop foreign key fk_goal_game(game_id, game_no) -> game(id, no) on delete set null on update cascade of goal. Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes

-- ## types of two columns of a key, a check and indexes
-- limit of race.first
-- MySQL lets nobody write to race while it does this to all rows: change type of race.first from varchar(10) to integer using cast(first as integer). Record it as a revision of its own with aludel.online=false and run that in a quiet hour, or leave it to a tool for online schema changes
