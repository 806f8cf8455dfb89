-- ## create table with everything
-- limit of match.number
-- SQLite has no sequences, and number of match draws from player_seq: let an identity number the rows, or take SQLite from the dialects

-- ## create table with everything, back
-- drop table match
-- probe !table match
drop table match;

-- ## create table with identity options
-- limit of counted.id
-- SQLite numbers rows by a primary key of one integer column alone, in a table with rowids, which id of counted doesn't suit: make it that, or number them by yourself, or take SQLite from the dialects

-- ## create table with identity options, back
-- drop table counted
-- probe !table counted
drop table counted;

-- ## create table with falling identity
-- limit of falling.id
-- SQLite numbers rows by a primary key of one integer column alone, in a table with rowids, which id of falling doesn't suit: make it that, or number them by yourself, or take SQLite from the dialects

-- ## create table with falling identity, back
-- drop table falling
-- probe !table falling
drop table falling;

-- ## create table with reserved words
-- create table order
-- probe table "order"
create table "order" (
  user bigint not null,
  value integer,
  "select" integer,
  constraint "primary" primary key (user)
);
-- add index group(value) to order
-- probe index "order"."group"
create index "group" on "order" (value);

-- ## create table with reserved words, back
-- drop table order
-- probe !table "order"
drop table "order";

-- ## create table with odd names
-- create table Odd "Table".1
-- probe table "Odd ""Table"".1"
create table "Odd ""Table"".1" (
  "Id" bigint not null,
  "größe & ! "" | .x" integer,
  constraint "pk of ""it""" primary key ("Id")
);
-- add index IX(größe & ! " | .x) to Odd "Table".1
-- probe index "Odd ""Table"".1"."IX"
create index "IX" on "Odd ""Table"".1" ("größe & ! "" | .x");

-- ## create table with odd names, back
-- drop table Odd "Table".1
-- probe !table "Odd ""Table"".1"
drop table "Odd ""Table"".1";

-- ## create table in a schema
-- create table club
-- probe table club
create table club (
  id bigint not null,
  name varchar(60),
  constraint pk_club primary key (id)
);
-- add index ix_club_name(name) to club
-- probe index club.ix_club_name
create index ix_club_name on club (name);

-- ## create table in a schema, back
-- drop table club
-- probe !table club
drop table club;

-- ## rename table
-- rename table team to squad
-- probe table squad & !table team
alter table team rename to squad;

-- ## rename table, back
-- rename table squad to team
-- probe table team & !table squad
alter table squad rename to team;

-- ## rename table to a reserved word
-- rename table team to table
-- probe table "table" & !table team
alter table team rename to "table";

-- ## rename table to a reserved word, back
-- rename table table to team
-- probe table team & !table "table"
alter table "table" rename to team;

-- ## rename table by case
-- rename table team to Team, first step
-- probe table "aludel_new_Team" & !table team
alter table team rename to "aludel_new_Team";
-- rename table team to Team
-- probe table "Team" & !table "aludel_new_Team"
alter table "aludel_new_Team" rename to "Team";

-- ## rename table by case, back
-- rename table Team to team, first step
-- probe table aludel_new_team & !table "Team"
alter table "Team" rename to aludel_new_team;
-- rename table Team to team
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;

-- ## rename table in a schema
-- rename table club to clubs
-- probe table clubs & !table club
alter table club rename to clubs;

-- ## rename table in a schema, back
-- rename table clubs to club
-- probe table club & !table clubs
alter table clubs rename to club;

-- ## rename table with an odd name
-- rename table Odd "Table".1 to a.b
-- probe table "a.b" & !table "Odd ""Table"".1"
alter table "Odd ""Table"".1" rename to "a.b";

-- ## rename table with an odd name, back
-- rename table a.b to Odd "Table".1
-- probe table "Odd ""Table"".1" & !table "a.b"
alter table "a.b" rename to "Odd ""Table"".1";

-- ## add column
-- add column player.nick varchar(20) null
-- probe column player.nick
alter table player add column nick varchar(20);

-- ## add column, back
-- drop column player.nick
-- probe !column player.nick
alter table player drop column nick;

-- ## add column not null with default
-- add column player.shirt integer not null default 7
-- probe column player.shirt
alter table player add column shirt integer default 7 not null;

-- ## add column not null with default, back
-- drop column player.shirt
-- probe !column player.shirt
alter table player drop column shirt;

-- ## add identity column
-- limit of player.no
-- SQLite numbers rows by a primary key of one integer column alone, in a table with rowids, which no of player doesn't suit: make it that, or number them by yourself, or take SQLite from the dialects

-- ## add identity column, back
-- drop column player.no
-- probe !column player.no
alter table player drop column no;

-- ## add column from sequence
-- limit of player.no
-- SQLite has no sequences, and no of player draws from player_seq: let an identity number the rows, or take SQLite from the dialects

-- ## add column from sequence, back
-- drop column player.no
-- probe !column player.no
alter table player drop column no;

-- ## add uuid column
-- make player anew: add column player.key uuid not null generated by uuid
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  key text default (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))) not null,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## add uuid column, back
-- drop column player.key
-- probe !column player.key
alter table player drop column key;

-- ## add column in a schema
-- add column club.since date null
-- probe column club.since
alter table club add column since text;

-- ## add column in a schema, back
-- drop column club.since
-- probe !column club.since
alter table club drop column since;

-- ## add column to odd table
-- add column Odd "Table".1.from date null
-- probe column "Odd ""Table"".1"."from"
alter table "Odd ""Table"".1" add column "from" text;

-- ## add column to odd table, back
-- drop column Odd "Table".1.from
-- probe !column "Odd ""Table"".1"."from"
alter table "Odd ""Table"".1" drop column "from";

-- ## rename column
-- rename column player.name to full_name
-- probe column player.full_name & !column player.name
alter table player rename column name to full_name;

-- ## rename column, back
-- rename column player.full_name to name
-- probe column player.name & !column player.full_name
alter table player rename column full_name to name;

-- ## rename referenced column
-- rename column team.id to no
-- probe column team.no & !column team.id
alter table team rename column id to no;

-- ## rename referenced column, back
-- rename column team.no to id
-- probe column team.id & !column team.no
alter table team rename column no to id;

-- ## rename column by case
-- rename column player.name to Name, first step
-- probe column player."aludel_new_Name" & !column player.name
alter table player rename column name to "aludel_new_Name";
-- rename column player.name to Name
-- probe column player."Name" & !column player."aludel_new_Name"
alter table player rename column "aludel_new_Name" to "Name";

-- ## rename column by case, back
-- rename column player.Name to name, first step
-- probe column player.aludel_new_name & !column player."Name"
alter table player rename column "Name" to aludel_new_name;
-- rename column player.Name to name
-- probe column player.name & !column player.aludel_new_name
alter table player rename column aludel_new_name to name;

-- ## rename reserved column
-- rename column order.value to position
-- probe column "order".position & !column "order".value
alter table "order" rename column value to position;

-- ## rename reserved column, back
-- rename column order.position to value
-- probe column "order".value & !column "order".position
alter table "order" rename column position to value;

-- ## set default
-- make player anew: set default of player.born to date '2000-01-01'
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text default '2000-01-01',
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## set default, back
-- make player anew: drop default of player.born
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## replace default
-- make player anew: set default of player.goals to 1
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 1 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## replace default, back
-- make player anew: set default of player.goals to 0
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## set not null
-- make player anew: set player.born not null
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text not null,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## set not null, back
-- make player anew: set player.born null
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## widen text
-- make team anew: change type of team.name from varchar(60) to varchar(100)
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(100) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## widen text, back
-- make team anew: change type of team.name from varchar(100) to varchar(60)
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## widen text with default
-- make player anew: change type of player.code from varchar(10) to varchar(20)
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(20) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## widen text with default, back
-- make player anew: change type of player.code from varchar(20) to varchar(10)
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## text without length
-- make team anew: change type of team.name from varchar(60) to text
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name text not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## text without length, back
-- make team anew: change type of team.name from text to varchar(60)
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## widen number
-- make team anew: change type of team.founded from integer to bigint
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded bigint not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## widen number, back
-- make team anew: change type of team.founded from bigint to integer
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## widen number with default
-- make player anew: change type of player.goals from integer to bigint
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals bigint default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## widen number with default, back
-- make player anew: change type of player.goals from bigint to integer
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## more digits
-- make player anew: change type of player.rating from numeric(10,2) to numeric(12,4)
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(12,4),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## more digits, back
-- make player anew: change type of player.rating from numeric(12,4) to numeric(10,2)
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, round(rating, 2), token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## convert by expression
-- make team anew: change type of team.city from varchar(60) to integer using cast(trim(city) as integer)
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city integer,
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, cast(trim(city) as integer), founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## convert by expression, back
-- make team anew: change type of team.city from integer to varchar(60)
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## convert with default
-- make player anew: change type of player.code from varchar(10) to integer
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code integer default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## convert with default, back
-- make player anew: change type of player.code from integer to varchar(10)
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## convert to uuid
-- make team anew: change type of team.city from varchar(60) to uuid
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city text,
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## convert to uuid, back
-- make team anew: change type of team.city from uuid to varchar(60)
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## another time zone

-- ## another time zone, back

-- ## change type of an odd column
-- make Odd "Table".1 anew: change type of Odd "Table".1.größe & ! " | .x from integer to varchar(5)
-- probe table "aludel_new_Odd ""Table"".1"
create table "aludel_new_Odd ""Table"".1" (
  "Id" bigint not null,
  "größe & ! "" | .x" varchar(5),
  constraint "pk of ""it""" primary key ("Id")
);
-- take the rows of Odd "Table".1 along
-- probe !table "aludel_new_Odd ""Table"".1"
insert into "aludel_new_Odd ""Table"".1" ("Id", "größe & ! "" | .x")
select "Id", "größe & ! "" | .x"
from "Odd ""Table"".1";
-- drop the old table Odd "Table".1
-- probe !table "Odd ""Table"".1"
drop table "Odd ""Table"".1";
-- let views stand that name Odd "Table".1
-- probe !table "aludel_new_Odd ""Table"".1"
pragma legacy_alter_table = on;
-- let the new table Odd "Table".1 take its name
-- probe table "Odd ""Table"".1" & !table "aludel_new_Odd ""Table"".1"
alter table "aludel_new_Odd ""Table"".1" rename to "Odd ""Table"".1";
-- let renames be seen by views again
-- probe !table "Odd ""Table"".1"
pragma legacy_alter_table = off;
-- add index IX(größe & ! " | .x) to Odd "Table".1
-- probe index "Odd ""Table"".1"."IX"
create index "IX" on "Odd ""Table"".1" ("größe & ! "" | .x");

-- ## change type of an odd column, back
-- make Odd "Table".1 anew: change type of Odd "Table".1.größe & ! " | .x from varchar(5) to integer
-- probe table "aludel_new_Odd ""Table"".1"
create table "aludel_new_Odd ""Table"".1" (
  "Id" bigint not null,
  "größe & ! "" | .x" integer,
  constraint "pk of ""it""" primary key ("Id")
);
-- take the rows of Odd "Table".1 along
-- probe !table "aludel_new_Odd ""Table"".1"
insert into "aludel_new_Odd ""Table"".1" ("Id", "größe & ! "" | .x")
select "Id", "größe & ! "" | .x"
from "Odd ""Table"".1";
-- drop the old table Odd "Table".1
-- probe !table "Odd ""Table"".1"
drop table "Odd ""Table"".1";
-- let views stand that name Odd "Table".1
-- probe !table "aludel_new_Odd ""Table"".1"
pragma legacy_alter_table = on;
-- let the new table Odd "Table".1 take its name
-- probe table "Odd ""Table"".1" & !table "aludel_new_Odd ""Table"".1"
alter table "aludel_new_Odd ""Table"".1" rename to "Odd ""Table"".1";
-- let renames be seen by views again
-- probe !table "Odd ""Table"".1"
pragma legacy_alter_table = off;
-- add index IX(größe & ! " | .x) to Odd "Table".1
-- probe index "Odd ""Table"".1"."IX"
create index "IX" on "Odd ""Table"".1" ("größe & ! "" | .x");

-- ## identity
-- make player anew: change generation of player.id from none to identity
-- probe table aludel_new_player
create table aludel_new_player (
  id integer not null constraint pk_player primary key autoincrement,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## identity, back
-- make player anew: change generation of player.id from identity to none
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## identity with options
-- limit of player.id
-- SQLite lets any insert give a number of its own, which id of player doesn't suit: let the number be given by default, or take SQLite from the dialects

-- ## identity with options, back
-- make player anew: change generation of player.id from identity always start 1000 increment 10 to none
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## falling identity
-- limit of player.id
-- SQLite counts in steps of 1, from 1 at least, which id of player doesn't suit: take that start and that increment, or take SQLite from the dialects

-- ## falling identity, back
-- make player anew: change generation of player.id from identity start -1 increment -1 to none
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## sequence
-- limit of player.id
-- SQLite has no sequences, and id of player draws from player_seq: let an identity number the rows, or take SQLite from the dialects

-- ## sequence, back
-- make player anew: change generation of player.id from sequence player_seq to none
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## identity to sequence
-- limit of player.id
-- SQLite has no sequences, and id of player draws from player_seq: let an identity number the rows, or take SQLite from the dialects

-- ## identity to sequence, back
-- make player anew: change generation of player.id from sequence player_seq to identity
-- probe table aludel_new_player
create table aludel_new_player (
  id integer not null constraint pk_player primary key autoincrement,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## identity always
-- limit of player.id
-- SQLite lets any insert give a number of its own, which id of player doesn't suit: let the number be given by default, or take SQLite from the dialects

-- ## identity always, back

-- ## identity increment
-- limit of player.id
-- SQLite counts in steps of 1, from 1 at least, which id of player doesn't suit: take that start and that increment, or take SQLite from the dialects

-- ## identity increment, back

-- ## identity start
-- let player count
-- probe !table player
insert into sqlite_sequence (name, seq) select 'player', 0 where not exists (select 1 from sqlite_sequence where name = 'player');
-- let player count from 500 at least
-- probe !table player
update sqlite_sequence set seq = max(seq, 499) where name = 'player';

-- ## identity start, back

-- ## identity turns
-- limit of player.id
-- SQLite counts in steps of 1, from 1 at least, which id of player doesn't suit: take that start and that increment, or take SQLite from the dialects

-- ## identity turns, back
-- let player count
-- probe !table player
insert into sqlite_sequence (name, seq) select 'player', 0 where not exists (select 1 from sqlite_sequence where name = 'player');
-- let player count from 1 at least
-- probe !table player
update sqlite_sequence set seq = max(seq, 0) where name = 'player';

-- ## uuid
-- make player anew: change generation of player.token from none to uuid
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text default (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))) not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## uuid, back
-- make player anew: change generation of player.token from uuid to none
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## identity of an odd column
-- make Odd "Table".1 anew: change generation of Odd "Table".1.Id from none to identity
-- probe table "aludel_new_Odd ""Table"".1"
create table "aludel_new_Odd ""Table"".1" (
  "Id" integer not null constraint "pk of ""it""" primary key autoincrement,
  "größe & ! "" | .x" integer
);
-- take the rows of Odd "Table".1 along
-- probe !table "aludel_new_Odd ""Table"".1"
insert into "aludel_new_Odd ""Table"".1" ("Id", "größe & ! "" | .x")
select "Id", "größe & ! "" | .x"
from "Odd ""Table"".1";
-- drop the old table Odd "Table".1
-- probe !table "Odd ""Table"".1"
drop table "Odd ""Table"".1";
-- let views stand that name Odd "Table".1
-- probe !table "aludel_new_Odd ""Table"".1"
pragma legacy_alter_table = on;
-- let the new table Odd "Table".1 take its name
-- probe table "Odd ""Table"".1" & !table "aludel_new_Odd ""Table"".1"
alter table "aludel_new_Odd ""Table"".1" rename to "Odd ""Table"".1";
-- let renames be seen by views again
-- probe !table "Odd ""Table"".1"
pragma legacy_alter_table = off;
-- add index IX(größe & ! " | .x) to Odd "Table".1
-- probe index "Odd ""Table"".1"."IX"
create index "IX" on "Odd ""Table"".1" ("größe & ! "" | .x");

-- ## identity of an odd column, back
-- make Odd "Table".1 anew: change generation of Odd "Table".1.Id from identity to none
-- probe table "aludel_new_Odd ""Table"".1"
create table "aludel_new_Odd ""Table"".1" (
  "Id" bigint not null,
  "größe & ! "" | .x" integer,
  constraint "pk of ""it""" primary key ("Id")
);
-- take the rows of Odd "Table".1 along
-- probe !table "aludel_new_Odd ""Table"".1"
insert into "aludel_new_Odd ""Table"".1" ("Id", "größe & ! "" | .x")
select "Id", "größe & ! "" | .x"
from "Odd ""Table"".1";
-- drop the old table Odd "Table".1
-- probe !table "Odd ""Table"".1"
drop table "Odd ""Table"".1";
-- let views stand that name Odd "Table".1
-- probe !table "aludel_new_Odd ""Table"".1"
pragma legacy_alter_table = on;
-- let the new table Odd "Table".1 take its name
-- probe table "Odd ""Table"".1" & !table "aludel_new_Odd ""Table"".1"
alter table "aludel_new_Odd ""Table"".1" rename to "Odd ""Table"".1";
-- let renames be seen by views again
-- probe !table "Odd ""Table"".1"
pragma legacy_alter_table = off;
-- add index IX(größe & ! " | .x) to Odd "Table".1
-- probe index "Odd ""Table"".1"."IX"
create index "IX" on "Odd ""Table"".1" ("größe & ! "" | .x");

-- ## add primary key
-- make order anew: add primary key pk_order(user) to order
-- probe table aludel_new_order
create table aludel_new_order (
  user bigint not null,
  value integer,
  "select" integer,
  constraint pk_order primary key (user)
);
-- take the rows of order along
-- probe !table aludel_new_order
insert into aludel_new_order (user, value, "select")
select user, value, "select"
from "order";
-- drop the old table order
-- probe !table "order"
drop table "order";
-- let views stand that name order
-- probe !table aludel_new_order
pragma legacy_alter_table = on;
-- let the new table order take its name
-- probe table "order" & !table aludel_new_order
alter table aludel_new_order rename to "order";
-- let renames be seen by views again
-- probe !table "order"
pragma legacy_alter_table = off;
-- add index group(value) to order
-- probe index "order"."group"
create index "group" on "order" (value);

-- ## add primary key, back
-- make order anew: drop primary key pk_order(user) of order
-- probe table aludel_new_order
create table aludel_new_order (
  user bigint not null,
  value integer,
  "select" integer
);
-- take the rows of order along
-- probe !table aludel_new_order
insert into aludel_new_order (user, value, "select")
select user, value, "select"
from "order";
-- drop the old table order
-- probe !table "order"
drop table "order";
-- let views stand that name order
-- probe !table aludel_new_order
pragma legacy_alter_table = on;
-- let the new table order take its name
-- probe table "order" & !table aludel_new_order
alter table aludel_new_order rename to "order";
-- let renames be seen by views again
-- probe !table "order"
pragma legacy_alter_table = off;
-- add index group(value) to order
-- probe index "order"."group"
create index "group" on "order" (value);

-- ## add unique
-- make player anew: add unique key uq_player_name_born(name, born) to player
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint uq_player_name_born unique (name, born),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## add unique, back
-- make player anew: drop unique key uq_player_name_born(name, born) of player
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## rename primary key
-- make team anew: rename constraint pk_team of team to team_pk
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint team_pk primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## rename primary key, back
-- make team anew: rename constraint team_pk of team to pk_team
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## rename unique
-- make team anew: rename constraint uq_team_name of team to Team Name
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint "Team Name" unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## rename unique, back
-- make team anew: rename constraint Team Name of team to uq_team_name
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## rename foreign key
-- make player anew: rename constraint fk_player_team of player to fk_player_team_id_team
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team_id_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## rename foreign key, back
-- make player anew: rename constraint fk_player_team_id_team of player to fk_player_team
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## rename constraint in a schema
-- make club anew: rename constraint pk_club of club to club_pk
-- probe table aludel_new_club
create table aludel_new_club (
  id bigint not null,
  name varchar(60),
  constraint club_pk primary key (id)
);
-- take the rows of club along
-- probe !table aludel_new_club
insert into aludel_new_club (id, name)
select id, name
from club;
-- drop the old table club
-- probe !table club
drop table club;
-- let views stand that name club
-- probe !table aludel_new_club
pragma legacy_alter_table = on;
-- let the new table club take its name
-- probe table club & !table aludel_new_club
alter table aludel_new_club rename to club;
-- let renames be seen by views again
-- probe !table club
pragma legacy_alter_table = off;
-- add index ix_club_name(name) to club
-- probe index club.ix_club_name
create index ix_club_name on club (name);

-- ## rename constraint in a schema, back
-- make club anew: rename constraint club_pk of club to pk_club
-- probe table aludel_new_club
create table aludel_new_club (
  id bigint not null,
  name varchar(60),
  constraint pk_club primary key (id)
);
-- take the rows of club along
-- probe !table aludel_new_club
insert into aludel_new_club (id, name)
select id, name
from club;
-- drop the old table club
-- probe !table club
drop table club;
-- let views stand that name club
-- probe !table aludel_new_club
pragma legacy_alter_table = on;
-- let the new table club take its name
-- probe table club & !table aludel_new_club
alter table aludel_new_club rename to club;
-- let renames be seen by views again
-- probe !table club
pragma legacy_alter_table = off;
-- add index ix_club_name(name) to club
-- probe index club.ix_club_name
create index ix_club_name on club (name);

-- ## rename odd constraint
-- make Odd "Table".1 anew: rename constraint pk of "it" of Odd "Table".1 to check
-- probe table "aludel_new_Odd ""Table"".1"
create table "aludel_new_Odd ""Table"".1" (
  "Id" bigint not null,
  "größe & ! "" | .x" integer,
  constraint "check" primary key ("Id")
);
-- take the rows of Odd "Table".1 along
-- probe !table "aludel_new_Odd ""Table"".1"
insert into "aludel_new_Odd ""Table"".1" ("Id", "größe & ! "" | .x")
select "Id", "größe & ! "" | .x"
from "Odd ""Table"".1";
-- drop the old table Odd "Table".1
-- probe !table "Odd ""Table"".1"
drop table "Odd ""Table"".1";
-- let views stand that name Odd "Table".1
-- probe !table "aludel_new_Odd ""Table"".1"
pragma legacy_alter_table = on;
-- let the new table Odd "Table".1 take its name
-- probe table "Odd ""Table"".1" & !table "aludel_new_Odd ""Table"".1"
alter table "aludel_new_Odd ""Table"".1" rename to "Odd ""Table"".1";
-- let renames be seen by views again
-- probe !table "Odd ""Table"".1"
pragma legacy_alter_table = off;
-- add index IX(größe & ! " | .x) to Odd "Table".1
-- probe index "Odd ""Table"".1"."IX"
create index "IX" on "Odd ""Table"".1" ("größe & ! "" | .x");

-- ## rename odd constraint, back
-- make Odd "Table".1 anew: rename constraint check of Odd "Table".1 to pk of "it"
-- probe table "aludel_new_Odd ""Table"".1"
create table "aludel_new_Odd ""Table"".1" (
  "Id" bigint not null,
  "größe & ! "" | .x" integer,
  constraint "pk of ""it""" primary key ("Id")
);
-- take the rows of Odd "Table".1 along
-- probe !table "aludel_new_Odd ""Table"".1"
insert into "aludel_new_Odd ""Table"".1" ("Id", "größe & ! "" | .x")
select "Id", "größe & ! "" | .x"
from "Odd ""Table"".1";
-- drop the old table Odd "Table".1
-- probe !table "Odd ""Table"".1"
drop table "Odd ""Table"".1";
-- let views stand that name Odd "Table".1
-- probe !table "aludel_new_Odd ""Table"".1"
pragma legacy_alter_table = on;
-- let the new table Odd "Table".1 take its name
-- probe table "Odd ""Table"".1" & !table "aludel_new_Odd ""Table"".1"
alter table "aludel_new_Odd ""Table"".1" rename to "Odd ""Table"".1";
-- let renames be seen by views again
-- probe !table "Odd ""Table"".1"
pragma legacy_alter_table = off;
-- add index IX(größe & ! " | .x) to Odd "Table".1
-- probe index "Odd ""Table"".1"."IX"
create index "IX" on "Odd ""Table"".1" ("größe & ! "" | .x");

-- ## add foreign key
-- make order anew: add foreign key fk_order_user(user) -> team(id) to order
-- probe table aludel_new_order
create table aludel_new_order (
  user bigint not null,
  value integer,
  "select" integer,
  constraint "primary" primary key (user),
  constraint fk_order_user foreign key (user) references team (id)
);
-- take the rows of order along
-- probe !table aludel_new_order
insert into aludel_new_order (user, value, "select")
select user, value, "select"
from "order";
-- drop the old table order
-- probe !table "order"
drop table "order";
-- let views stand that name order
-- probe !table aludel_new_order
pragma legacy_alter_table = on;
-- let the new table order take its name
-- probe table "order" & !table aludel_new_order
alter table aludel_new_order rename to "order";
-- let renames be seen by views again
-- probe !table "order"
pragma legacy_alter_table = off;
-- add index group(value) to order
-- probe index "order"."group"
create index "group" on "order" (value);

-- ## add foreign key, back
-- make order anew: drop foreign key fk_order_user(user) -> team(id) of order
-- probe table aludel_new_order
create table aludel_new_order (
  user bigint not null,
  value integer,
  "select" integer,
  constraint "primary" primary key (user)
);
-- take the rows of order along
-- probe !table aludel_new_order
insert into aludel_new_order (user, value, "select")
select user, value, "select"
from "order";
-- drop the old table order
-- probe !table "order"
drop table "order";
-- let views stand that name order
-- probe !table aludel_new_order
pragma legacy_alter_table = on;
-- let the new table order take its name
-- probe table "order" & !table aludel_new_order
alter table aludel_new_order rename to "order";
-- let renames be seen by views again
-- probe !table "order"
pragma legacy_alter_table = off;
-- add index group(value) to order
-- probe index "order"."group"
create index "group" on "order" (value);

-- ## add foreign key with rules
-- make player anew: add foreign key fk_player_name(code) -> team(name) on delete set null on update cascade to player
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_name foreign key (code) references team (name) on delete set null on update cascade,
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## add foreign key with rules, back
-- make player anew: drop foreign key fk_player_name(code) -> team(name) on delete set null on update cascade of player
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## add foreign key with more rules
-- make player anew: add foreign key fk_player_name(code) -> team(name) on delete set default on update restrict to player
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_name foreign key (code) references team (name) on delete set default on update restrict,
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## add foreign key with more rules, back
-- make player anew: drop foreign key fk_player_name(code) -> team(name) on delete set default on update restrict of player
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## add composite foreign key
-- make player anew: add foreign key fk_player_pair(goals, name) -> team(founded, city) to player
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_pair foreign key (goals, name) references team (founded, city),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## add composite foreign key, back
-- make player anew: drop foreign key fk_player_pair(goals, name) -> team(founded, city) of player
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## add foreign key to own table
-- make team anew: add foreign key fk_team_self(founded) -> team(id) to team
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded),
  constraint fk_team_self foreign key (founded) references team (id)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## add foreign key to own table, back
-- make team anew: drop foreign key fk_team_self(founded) -> team(id) of team
-- probe table aludel_new_team
create table aludel_new_team (
  id bigint not null,
  name varchar(60) not null,
  city varchar(60),
  founded integer not null,
  constraint pk_team primary key (id),
  constraint uq_team_name unique (name),
  constraint uq_team_pair unique (city, founded)
);
-- take the rows of team along
-- probe !table aludel_new_team
insert into aludel_new_team (id, name, city, founded)
select id, name, city, founded
from team;
-- drop the old table team
-- probe !table team
drop table team;
-- let views stand that name team
-- probe !table aludel_new_team
pragma legacy_alter_table = on;
-- let the new table team take its name
-- probe table team & !table aludel_new_team
alter table aludel_new_team rename to team;
-- let renames be seen by views again
-- probe !table team
pragma legacy_alter_table = off;

-- ## add foreign key to another schema
-- make player anew: add foreign key fk_player_club(id) -> club(id) to player
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_club foreign key (id) references club (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## add foreign key to another schema, back
-- make player anew: drop foreign key fk_player_club(id) -> club(id) of player
-- probe table aludel_new_player
create table aludel_new_player (
  id bigint not null,
  name varchar(100) not null,
  goals integer default 0 not null,
  born text,
  seen text default (current_timestamp),
  code varchar(10) default '7',
  rating numeric(10,2),
  token text not null,
  team_id bigint,
  constraint pk_player primary key (id),
  constraint fk_player_team foreign key (team_id) references team (id)
);
-- take the rows of player along
-- probe !table aludel_new_player
insert into aludel_new_player (id, name, goals, born, seen, code, rating, token, team_id)
select id, name, goals, born, seen, code, rating, token, team_id
from player;
-- drop the old table player
-- probe !table player
drop table player;
-- let views stand that name player
-- probe !table aludel_new_player
pragma legacy_alter_table = on;
-- let the new table player take its name
-- probe table player & !table aludel_new_player
alter table aludel_new_player rename to player;
-- let renames be seen by views again
-- probe !table player
pragma legacy_alter_table = off;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## add index
-- add index ix_player_born(born) to player
-- probe index player.ix_player_born
create index ix_player_born on player (born);

-- ## add index, back
-- drop index ix_player_born(born) of player
-- probe !index player.ix_player_born
drop index ix_player_born;

-- ## add unique index
-- add index ux_player_born_name(born desc, name) unique to player
-- probe index player.ux_player_born_name
create unique index ux_player_born_name on player (born desc, name);

-- ## add unique index, back
-- drop index ux_player_born_name(born desc, name) unique of player
-- probe !index player.ux_player_born_name
drop index ux_player_born_name;

-- ## add index in a schema
-- add index ix_club_id_name(id, name) to club
-- probe index club.ix_club_id_name
create index ix_club_id_name on club (id, name);

-- ## add index in a schema, back
-- drop index ix_club_id_name(id, name) of club
-- probe !index club.ix_club_id_name
drop index ix_club_id_name;

-- ## add odd index
-- add index on "x"(Id) to Odd "Table".1
-- probe index "Odd ""Table"".1"."on ""x"""
create index "on ""x""" on "Odd ""Table"".1" ("Id");

-- ## add odd index, back
-- drop index on "x"(Id) of Odd "Table".1
-- probe !index "Odd ""Table"".1"."on ""x"""
drop index "on ""x""";

-- ## rename index
-- drop index ix_player_name(name) of player
-- probe !index player.ix_player_name
drop index ix_player_name;
-- add index ix_name(name) to player
-- probe index player.ix_name
create index ix_name on player (name);

-- ## rename index, back
-- drop index ix_name(name) of player
-- probe !index player.ix_name
drop index ix_name;
-- add index ix_player_name(name) to player
-- probe index player.ix_player_name
create index ix_player_name on player (name);

-- ## rename index in a schema
-- drop index ix_club_name(name) of club
-- probe !index club.ix_club_name
drop index ix_club_name;
-- add index ix_name(name) to club
-- probe index club.ix_name
create index ix_name on club (name);

-- ## rename index in a schema, back
-- drop index ix_name(name) of club
-- probe !index club.ix_name
drop index ix_name;
-- add index ix_club_name(name) to club
-- probe index club.ix_club_name
create index ix_club_name on club (name);

-- ## rename index from a reserved word
-- drop index group(value) of order
-- probe !index "order"."group"
drop index "group";
-- add index ix_order_value(value) to order
-- probe index "order".ix_order_value
create index ix_order_value on "order" (value);

-- ## rename index from a reserved word, back
-- drop index ix_order_value(value) of order
-- probe !index "order".ix_order_value
drop index ix_order_value;
-- add index group(value) to order
-- probe index "order"."group"
create index "group" on "order" (value);

-- ## drop index that a foreign key uses
-- drop index ix_player_team_id(team_id) of player
-- probe !index player.ix_player_team_id
drop index ix_player_team_id;

-- ## drop index that a foreign key uses, back
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## create sequence
-- limit of order_seq
-- SQLite has no sequences, such as order_seq: let an identity number the rows, or take SQLite from the dialects

-- ## create sequence, back

-- ## create falling sequence
-- limit of falling
-- SQLite has no sequences, such as falling: let an identity number the rows, or take SQLite from the dialects

-- ## create falling sequence, back

-- ## create sequence in a schema
-- limit of app.Seq
-- SQLite has no sequences, such as app.Seq: let an identity number the rows, or take SQLite from the dialects

-- ## create sequence in a schema, back

-- ## alter sequence
-- limit of player_seq
-- SQLite has no sequences, such as player_seq: let an identity number the rows, or take SQLite from the dialects

-- ## alter sequence, back
-- limit of player_seq
-- SQLite has no sequences, such as player_seq: let an identity number the rows, or take SQLite from the dialects

-- ## turn sequence
-- limit of player_seq
-- SQLite has no sequences, such as player_seq: let an identity number the rows, or take SQLite from the dialects

-- ## turn sequence, back
-- limit of player_seq
-- SQLite has no sequences, such as player_seq: let an identity number the rows, or take SQLite from the dialects

-- ## create table with facts
-- create table copy
-- probe table copy
create table copy (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_copy_net check (net > 0)
);
-- give copy its values on update
-- probe !table copy
create trigger if not exists copy_on_update after update on copy for each row
when new.changed is old.changed
begin
  update copy set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## create table with facts, back
-- drop table copy
-- probe !table copy
drop table copy;

-- ## create table with options
-- create table packed
-- probe table packed
create table packed (
  id bigint
);

-- ## create table with options, back
-- drop table packed
-- probe !table packed
drop table packed;

-- ## comment table

-- ## comment table, back

-- ## uncomment table

-- ## uncomment table, back

-- ## comment column

-- ## comment column, back

-- ## set table option

-- ## set table option, back

-- ## replace table option

-- ## replace table option, back

-- ## set option of tables

-- ## set option of tables, back

-- ## set option of another database

-- ## set option of another database, back

-- ## move table
-- limit of crm.other
-- SQLite has no schemas, and the table app.other can't become crm.other: take the schema away, or SQLite from the dialects

-- ## move table, back
-- limit of app.other
-- SQLite has no schemas, and the table crm.other can't become app.other: take the schema away, or SQLite from the dialects

-- ## rename table with value on update
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- rename table item to Article
-- probe table "Article" & !table item
alter table item rename to "Article";
-- give Article its values on update
-- probe !table "Article"
create trigger if not exists "Article_on_update" after update on "Article" for each row
when new.changed is old.changed
begin
  update "Article" set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## rename table with value on update, back
-- let go of values on update of Article
-- probe !table "Article"
drop trigger if exists "Article_on_update";
-- rename table Article to item
-- probe table item & !table "Article"
alter table "Article" rename to item;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## set on update
-- give other its values on update
-- probe !table other
create trigger if not exists other_on_update after update on other for each row
when new.at is old.at
begin
  update other set
    at = case when new.at is old.at then (current_timestamp) else new.at end
  where rowid = new.rowid;
end;

-- ## set on update, back
-- let go of values on update of other
-- probe !table other
drop trigger if exists other_on_update;

-- ## set on update of an identity
-- give player its values on update
-- probe !table player
create trigger if not exists player_on_update after update on player for each row
when new.id is old.id
begin
  update player set
    id = case when new.id is old.id then (1) else new.id end
  where rowid = new.rowid;
end;

-- ## set on update of an identity, back
-- let go of values on update of player
-- probe !table player
drop trigger if exists player_on_update;

-- ## replace on update
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (current_timestamp) else new.changed end
  where rowid = new.rowid;
end;

-- ## replace on update, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## drop on update
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;

-- ## drop on update, back
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## add column with value on update
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- add column item.seen timestamp(6) null on update strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')
-- probe column item.seen
alter table item add column seen text;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed or new.seen is old.seen
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end,
    seen = case when new.seen is old.seen then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.seen end
  where rowid = new.rowid;
end;

-- ## add column with value on update, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- drop column item.seen
-- probe !column item.seen
alter table item drop column seen;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## add column with comment
-- add column item.hint varchar(9) null comment 'a hint'
-- probe column item.hint
alter table item add column hint varchar(9);

-- ## add column with comment, back
-- drop column item.hint
-- probe !column item.hint
alter table item drop column hint;

-- ## rename column with value on update
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- rename column item.changed to Changed $$
-- probe column item."Changed $$" & !column item.changed
alter table item rename column changed to "Changed $$";
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new."Changed $$" is old."Changed $$"
begin
  update item set
    "Changed $$" = case when new."Changed $$" is old."Changed $$" then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new."Changed $$" end
  where rowid = new.rowid;
end;

-- ## rename column with value on update, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- rename column item.Changed $$ to changed
-- probe column item.changed & !column item."Changed $$"
alter table item rename column "Changed $$" to changed;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## set collation
-- make other anew: set collation of other.name to C
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40) collate binary,
  at text,
  item_id bigint
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## set collation, back
-- make other anew: drop collation of other.name
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## drop collation
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: drop collation of item.name
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40),
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## drop collation, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: set collation of item.name to C
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## widen text with collation
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: change type of item.name from varchar(40) to varchar(60)
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(60) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## widen text with collation, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: change type of item.name from varchar(60) to varchar(40)
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## widen column with comment and value on update

-- ## widen column with comment and value on update, back

-- ## add collated column
-- add column item.code varchar(9) collation C null
-- probe column item.code
alter table item add column code varchar(9) collate binary;

-- ## add collated column, back
-- drop column item.code
-- probe !column item.code
alter table item drop column code;

-- ## add computed column
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: add column item.twice integer not null as (quantity * 2) stored
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  twice integer generated always as (quantity * 2) stored not null,
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## add computed column, back
-- drop column item.twice
-- probe !column item.twice
alter table item drop column twice;

-- ## compute in another way
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: compute item.gross to (net * 2) stored
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net * 2) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## compute in another way, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: compute item.gross to (net + vat) stored
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## store what is computed
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: compute item.gross to (net + vat)
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) virtual not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## store what is computed, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: compute item.gross to (net + vat) stored
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## compute a plain column
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: compute item.quantity to (1 + 1) stored
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer generated always as (1 + 1) stored,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, name, state, changed)
select id, net, vat, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## compute a plain column, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: stop computing item.quantity
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## widen a computed column
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: change type of item.gross from numeric(12,2) to numeric(14,2)
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(14,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## widen a computed column, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: change type of item.gross from numeric(14,2) to numeric(12,2)
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## widen what is computed from
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: change type of item.net from numeric(10,2) to numeric(14,4)
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(14,4),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## widen what is computed from, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: change type of item.net from numeric(14,4) to numeric(10,2)
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, round(net, 2), vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## let a computed column be null
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: set item.gross null
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## let a computed column be null, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: set item.gross not null
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## rename what is computed from
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- rename column item.net to netto
-- probe column item.netto & !column item.net
alter table item rename column net to netto;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## rename what is computed from, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- rename column item.netto to net
-- probe column item.net & !column item.netto
alter table item rename column netto to net;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## add value at the end
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## add value at the end, back
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## add value in between
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## add value in between, back
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## reorder values
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## reorder values, back
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## exchange values
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## exchange values, back
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## rename value
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## rename value, back
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## add column with enumeration
-- limit of app.other
-- SQLite has no schemas, and app.other is declared in the schema app: take the schema away, or SQLite from the dialects

-- ## add column with enumeration, back
-- limit of app.other
-- SQLite has no schemas, and app.other is declared in the schema app: take the schema away, or SQLite from the dialects

-- ## add first column with enumeration
-- limit of app.other
-- SQLite has no schemas, and app.other is declared in the schema app: take the schema away, or SQLite from the dialects

-- ## add first column with enumeration, back
-- limit of app.other
-- SQLite has no schemas, and app.other is declared in the schema app: take the schema away, or SQLite from the dialects

-- ## add value to one of two columns
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## add value to one of two columns, back
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## text becomes enumeration
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## text becomes enumeration, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: change type of item.state from enum state('NEW', 'PAID') to varchar(20)
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_net check (net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## enumeration under another name
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## enumeration under another name, back
-- limit of item.state
-- SQLite has no types of enumerations, and state of item has one: keep the constants' names, which a check guards

-- ## add check
-- make other anew: add check ck_other_name "name <> 'it''s %'" to other
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint,
  constraint ck_other_name check (name <> 'it''s %')
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## add check, back
-- make other anew: drop check ck_other_name "name <> 'it''s %'" of other
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## add check of values
-- make other anew: add check ck_kind name in (it's, b) to other
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint,
  constraint ck_kind check (name in ('it''s', 'b'))
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## add check of values, back
-- make other anew: drop check ck_kind name in (it's, b) of other
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## add check of ordinals
-- make other anew: add check ck_ordinal item_id at (A, B, C) to other
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint,
  constraint ck_ordinal check (item_id between 0 and 2)
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## add check of ordinals, back
-- make other anew: drop check ck_ordinal item_id at (A, B, C) of other
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## rename check
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: rename constraint ck_item_net of item to Net Check
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint "Net Check" check (net > 0),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## rename check, back
-- let go of values on update of item
-- probe !table item
drop trigger if exists item_on_update;
-- make item anew: rename constraint Net Check of item to ck_item_net
-- probe table aludel_new_item
create table aludel_new_item (
  id bigint not null,
  net numeric(10,2),
  vat numeric(10,2),
  gross numeric(12,2) generated always as (net + vat) stored not null,
  quantity integer,
  name varchar(40) collate binary,
  state varchar(20) default 'NEW' not null,
  changed text default (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')),
  constraint pk_item primary key (id),
  constraint uq_item_gross unique (gross),
  constraint ck_item_gross check (gross > 0 and vat >= 0),
  constraint ck_item_net check (net > 0),
  constraint ck_item_state check (state <> 'PAID' or net > 0)
);
-- take the rows of item along
-- probe !table aludel_new_item
insert into aludel_new_item (id, net, vat, quantity, name, state, changed)
select id, net, vat, quantity, name, state, changed
from item;
-- drop the old table item
-- probe !table item
drop table item;
-- let views stand that name item
-- probe !table aludel_new_item
pragma legacy_alter_table = on;
-- let the new table item take its name
-- probe table item & !table aludel_new_item
alter table aludel_new_item rename to item;
-- let renames be seen by views again
-- probe !table item
pragma legacy_alter_table = off;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- give item its values on update
-- probe !table item
create trigger if not exists item_on_update after update on item for each row
when new.changed is old.changed
begin
  update item set
    changed = case when new.changed is old.changed then (strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')) else new.changed end
  where rowid = new.rowid;
end;

-- ## add unique with nulls
-- limit of other.uq_other_name
-- SQLite takes no two NULLs for the same, as the key uq_other_name of other demands: forbid NULL there, or take SQLite from the dialects

-- ## add unique with nulls, back
-- make other anew: drop unique key uq_other_name(name) nulls not distinct of other
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## add deferrable unique
-- limit of other.uq_other_name
-- SQLite checks a unique key with each statement, never later, and the key uq_other_name of other is deferrable: take that away, or SQLite from the dialects

-- ## add deferrable unique, back
-- make other anew: drop unique key uq_other_name(name) deferrable of other
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## add deferred foreign key
-- make other anew: add foreign key fk_other_item(item_id) -> item(id) on delete cascade deferrable initially deferred to other
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint,
  constraint fk_other_item foreign key (item_id) references item (id) on delete cascade deferrable initially deferred
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## add deferred foreign key, back
-- make other anew: drop foreign key fk_other_item(item_id) -> item(id) on delete cascade deferrable initially deferred of other
-- probe table aludel_new_other
create table aludel_new_other (
  name varchar(40),
  at text,
  item_id bigint
);
-- take the rows of other along
-- probe !table aludel_new_other
insert into aludel_new_other (name, at, item_id)
select name, at, item_id
from other;
-- drop the old table other
-- probe !table other
drop table other;
-- let views stand that name other
-- probe !table aludel_new_other
pragma legacy_alter_table = on;
-- let the new table other take its name
-- probe table other & !table aludel_new_other
alter table aludel_new_other rename to other;
-- let renames be seen by views again
-- probe !table other
pragma legacy_alter_table = off;

-- ## set not null what a foreign key refers to
-- make code anew: set code.code not null
-- probe table aludel_new_code
create table aludel_new_code (
  code varchar(9) not null,
  constraint uq_code_code unique (code)
);
-- take the rows of code along
-- probe !table aludel_new_code
insert into aludel_new_code (code)
select code
from code;
-- drop the old table code
-- probe !table code
drop table code;
-- let views stand that name code
-- probe !table aludel_new_code
pragma legacy_alter_table = on;
-- let the new table code take its name
-- probe table code & !table aludel_new_code
alter table aludel_new_code rename to code;
-- let renames be seen by views again
-- probe !table code
pragma legacy_alter_table = off;

-- ## set not null what a foreign key refers to, back
-- make code anew: set code.code null
-- probe table aludel_new_code
create table aludel_new_code (
  code varchar(9),
  constraint uq_code_code unique (code)
);
-- take the rows of code along
-- probe !table aludel_new_code
insert into aludel_new_code (code)
select code
from code;
-- drop the old table code
-- probe !table code
drop table code;
-- let views stand that name code
-- probe !table aludel_new_code
pragma legacy_alter_table = on;
-- let the new table code take its name
-- probe table code & !table aludel_new_code
alter table aludel_new_code rename to code;
-- let renames be seen by views again
-- probe !table code
pragma legacy_alter_table = off;

-- ## add foreign key between the same columns crosswise
-- make use anew: add foreign key fk_use_crosswise(a, b) -> code(b, a) to use
-- probe table aludel_new_use
create table aludel_new_use (
  a integer not null,
  b integer not null,
  constraint fk_use_crosswise foreign key (a, b) references code (b, a),
  constraint fk_use_straight foreign key (a, b) references code (a, b)
);
-- take the rows of use along
-- probe !table aludel_new_use
insert into aludel_new_use (a, b)
select a, b
from use;
-- drop the old table use
-- probe !table use
drop table use;
-- let views stand that name use
-- probe !table aludel_new_use
pragma legacy_alter_table = on;
-- let the new table use take its name
-- probe table use & !table aludel_new_use
alter table aludel_new_use rename to use;
-- let renames be seen by views again
-- probe !table use
pragma legacy_alter_table = off;

-- ## add foreign key between the same columns crosswise, back
-- make use anew: drop foreign key fk_use_crosswise(a, b) -> code(b, a) of use
-- probe table aludel_new_use
create table aludel_new_use (
  a integer not null,
  b integer not null,
  constraint fk_use_straight foreign key (a, b) references code (a, b)
);
-- take the rows of use along
-- probe !table aludel_new_use
insert into aludel_new_use (a, b)
select a, b
from use;
-- drop the old table use
-- probe !table use
drop table use;
-- let views stand that name use
-- probe !table aludel_new_use
pragma legacy_alter_table = on;
-- let the new table use take its name
-- probe table use & !table aludel_new_use
alter table aludel_new_use rename to use;
-- let renames be seen by views again
-- probe !table use
pragma legacy_alter_table = off;

-- ## rename column where another table's update looks
-- rename column code.word to term
-- probe column code.term & !column code.word
alter table code rename column word to term;

-- ## rename column where another table's update looks, back
-- rename column code.term to word
-- probe column code.word & !column code.term
alter table code rename column term to word;

-- ## add partial index
-- add index ix_facts(name) where name <> '' to other
-- probe index other.ix_facts
create index ix_facts on other (name) where name <> '';

-- ## add partial index, back
-- drop index ix_facts(name) where name <> '' of other
-- probe !index other.ix_facts
drop index ix_facts;

-- ## add partial unique index
-- add index ix_facts(name) unique where name <> '' to other
-- probe index other.ix_facts
create unique index ix_facts on other (name) where name <> '';

-- ## add partial unique index, back
-- drop index ix_facts(name) unique where name <> '' of other
-- probe !index other.ix_facts
drop index ix_facts;

-- ## add expression index
-- add index ix_facts((lower(name)), at) to other
-- probe index other.ix_facts
create index ix_facts on other ((lower(name)), at);

-- ## add expression index, back
-- drop index ix_facts((lower(name)), at) of other
-- probe !index other.ix_facts
drop index ix_facts;

-- ## add hash index
-- add index ix_facts(name) using hash to other
-- probe index other.ix_facts
create index ix_facts on other (name);

-- ## add hash index, back
-- drop index ix_facts(name) using hash of other
-- probe !index other.ix_facts
drop index ix_facts;

-- ## add covering index
-- add index ix_facts(name) include (at, item_id) to other
-- probe index other.ix_facts
create index ix_facts on other (name);

-- ## add covering index, back
-- drop index ix_facts(name) include (at, item_id) of other
-- probe !index other.ix_facts
drop index ix_facts;

-- ## add covering unique index
-- add index ix_facts(name) unique include (at) to other
-- probe index other.ix_facts
create unique index ix_facts on other (name);

-- ## add covering unique index, back
-- drop index ix_facts(name) unique include (at) of other
-- probe !index other.ix_facts
drop index ix_facts;

-- ## add index with nulls last
-- add index ix_facts(net desc nulls last) to item
-- probe index item.ix_facts
create index ix_facts on item (net desc);

-- ## add index with nulls last, back
-- drop index ix_facts(net desc nulls last) of item
-- probe !index item.ix_facts
drop index ix_facts;

-- ## add index concurrently
-- add index ix_facts(name) to other
-- probe index other.ix_facts
create index ix_facts on other (name);

-- ## add index concurrently, back
-- drop index ix_facts(name) of other
-- probe !index other.ix_facts
drop index ix_facts;

-- ## rename partial index
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare;
-- add index ix_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_rare
create index ix_rare on item (net) where net > 1000 and gross > 0;

-- ## rename partial index, back
-- drop index ix_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_rare
drop index ix_rare;
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;

-- ## rename expression index
-- drop index ix_item_lower((lower(name))) of item
-- probe !index item.ix_item_lower
drop index ix_item_lower;
-- add index ix_lower((lower(name))) to item
-- probe index item.ix_lower
create index ix_lower on item ((lower(name)));

-- ## rename expression index, back
-- drop index ix_lower((lower(name))) of item
-- probe !index item.ix_lower
drop index ix_lower;
-- add index ix_item_lower((lower(name))) to item
-- probe index item.ix_item_lower
create index ix_item_lower on item ((lower(name)));

-- ## create sequence with limits
-- limit of limited_seq
-- SQLite has no sequences, such as limited_seq: let an identity number the rows, or take SQLite from the dialects

-- ## create sequence with limits, back

-- ## create sequence in a new schema
-- limit of crm.Seq
-- SQLite has no sequences, such as crm.Seq: let an identity number the rows, or take SQLite from the dialects

-- ## create sequence in a new schema, back

-- ## drop limits of sequence
-- limit of limited_seq
-- SQLite has no sequences, such as limited_seq: let an identity number the rows, or take SQLite from the dialects

-- ## drop limits of sequence, back
-- limit of limited_seq
-- SQLite has no sequences, such as limited_seq: let an identity number the rows, or take SQLite from the dialects

-- ## drop cache of a sequence of few numbers
-- limit of limited_seq
-- SQLite has no sequences, such as limited_seq: let an identity number the rows, or take SQLite from the dialects

-- ## drop cache of a sequence of few numbers, back
-- limit of limited_seq
-- SQLite has no sequences, such as limited_seq: let an identity number the rows, or take SQLite from the dialects

-- ## change limits of sequence
-- limit of limited_seq
-- SQLite has no sequences, such as limited_seq: let an identity number the rows, or take SQLite from the dialects

-- ## change limits of sequence, back
-- limit of limited_seq
-- SQLite has no sequences, such as limited_seq: let an identity number the rows, or take SQLite from the dialects

-- ## rename sequence
-- limit of Limited
-- SQLite has no sequences, such as Limited: let an identity number the rows, or take SQLite from the dialects

-- ## rename sequence, back
-- limit of limited_seq
-- SQLite has no sequences, such as limited_seq: let an identity number the rows, or take SQLite from the dialects

-- ## move sequence
-- limit of crm.other_seq
-- SQLite has no sequences, such as crm.other_seq: let an identity number the rows, or take SQLite from the dialects

-- ## move sequence, back
-- limit of app.club_seq
-- SQLite has no sequences, such as app.club_seq: let an identity number the rows, or take SQLite from the dialects
