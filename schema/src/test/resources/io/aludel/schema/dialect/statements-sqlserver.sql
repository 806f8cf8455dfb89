-- ## create table with everything
-- create table match
-- probe table match
create table match (
  id bigint identity(1, 1) not null,
  number bigint default next value for player_seq not null,
  token uniqueidentifier default newid() not null,
  place nvarchar(40) default 'here' not null,
  note nvarchar(max),
  constraint pk_match primary key (id, number),
  constraint uq_match_token unique (token)
);
-- add index ix_match_place(place) to match
-- probe index match.ix_match_place
create index ix_match_place on match (place);
-- add index ux_match_place_number(place desc, number) unique to match
-- probe index match.ux_match_place_number
create unique index ux_match_place_number on match (place desc, number);

-- ## create table with everything, back
-- drop table match
-- probe !table match
drop table match;

-- ## create table with identity options
-- create table counted
-- probe table counted
create table counted (
  id int identity(100, 10) not null
);

-- ## create table with identity options, back
-- drop table counted
-- probe !table counted
drop table counted;

-- ## create table with falling identity
-- create table falling
-- probe table falling
create table falling (
  id smallint identity(5, -1) not null
);

-- ## create table with falling identity, back
-- drop table falling
-- probe !table falling
drop table falling;

-- ## create table with reserved words
-- create table order
-- probe table "order"
create table "order" (
  "user" bigint not null,
  value int,
  "select" int,
  constraint "primary" primary key ("user")
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
  "größe & ! "" | .x" int,
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
-- create schema app
-- probe table app.club
if schema_id(N'app') is null exec(N'create schema app');
-- create table app.club
-- probe table app.club
create table app.club (
  id bigint not null,
  name nvarchar(60),
  constraint pk_club primary key (id)
);
-- add index ix_club_name(name) to app.club
-- probe index app.club.ix_club_name
create index ix_club_name on app.club (name);

-- ## create table in a schema, back
-- drop table app.club
-- probe !table app.club
drop table app.club;

-- ## rename table
-- rename table team to squad
-- probe table squad & !table team
exec sp_rename N'team', N'squad';

-- ## rename table, back
-- rename table squad to team
-- probe table team & !table squad
exec sp_rename N'squad', N'team';

-- ## rename table to a reserved word
-- rename table team to table
-- probe table "table" & !table team
exec sp_rename N'team', N'table';

-- ## rename table to a reserved word, back
-- rename table table to team
-- probe table team & !table "table"
exec sp_rename N'"table"', N'team';

-- ## rename table by case
-- rename table team to Team
-- probe table "Team" & !table team
exec sp_rename N'team', N'Team';

-- ## rename table by case, back
-- rename table Team to team
-- probe table team & !table "Team"
exec sp_rename N'"Team"', N'team';

-- ## rename table in a schema
-- rename table app.club to app.clubs
-- probe table app.clubs & !table app.club
exec sp_rename N'app.club', N'clubs';

-- ## rename table in a schema, back
-- rename table app.clubs to app.club
-- probe table app.club & !table app.clubs
exec sp_rename N'app.clubs', N'club';

-- ## rename table with an odd name
-- rename table Odd "Table".1 to a.b
-- probe table "a.b" & !table "Odd ""Table"".1"
exec sp_rename N'"Odd ""Table"".1"', N'a.b';

-- ## rename table with an odd name, back
-- rename table a.b to Odd "Table".1
-- probe table "Odd ""Table"".1" & !table "a.b"
exec sp_rename N'"a.b"', N'Odd "Table".1';

-- ## add column
-- add column player.nick varchar(20) null
-- probe column player.nick
alter table player add nick nvarchar(20);

-- ## add column, back
-- drop column player.nick
-- probe !column player.nick
alter table player drop column nick;

-- ## add column not null with default
-- add column player.shirt integer not null default 7
-- probe column player.shirt
alter table player add shirt int default 7 not null;

-- ## add column not null with default, back
-- drop default of player.shirt
-- probe !default player.shirt
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'shirt');
exec(@drop);
-- drop column player.shirt
-- probe !column player.shirt
alter table player drop column shirt;

-- ## add identity column
-- add column player.no bigint not null generated by identity
-- probe column player.no
alter table player add no bigint identity(1, 1) not null;

-- ## add identity column, back
-- drop column player.no
-- probe !column player.no
alter table player drop column no;

-- ## add column from sequence
-- add column player.no bigint not null generated by sequence player_seq
-- probe column player.no
alter table player add no bigint default next value for player_seq not null;

-- ## add column from sequence, back
-- drop default of player.no
-- probe !default player.no
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'no');
exec(@drop);
-- drop column player.no
-- probe !column player.no
alter table player drop column no;

-- ## add uuid column
-- add column player.key uuid not null generated by uuid
-- probe column player."key"
alter table player add "key" uniqueidentifier default newid() not null;

-- ## add uuid column, back
-- drop default of player.key
-- probe !default player."key"
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'key');
exec(@drop);
-- drop column player.key
-- probe !column player."key"
alter table player drop column "key";

-- ## add column in a schema
-- add column app.club.since date null
-- probe column app.club.since
alter table app.club add since date;

-- ## add column in a schema, back
-- drop column app.club.since
-- probe !column app.club.since
alter table app.club drop column since;

-- ## add column to odd table
-- add column Odd "Table".1.from date null
-- probe column "Odd ""Table"".1"."from"
alter table "Odd ""Table"".1" add "from" date;

-- ## add column to odd table, back
-- drop column Odd "Table".1.from
-- probe !column "Odd ""Table"".1"."from"
alter table "Odd ""Table"".1" drop column "from";

-- ## rename column
-- rename column player.name to full_name
-- probe column player.full_name & !column player.name
exec sp_rename N'player.name', N'full_name', N'COLUMN';

-- ## rename column, back
-- rename column player.full_name to name
-- probe column player.name & !column player.full_name
exec sp_rename N'player.full_name', N'name', N'COLUMN';

-- ## rename referenced column
-- rename column team.id to no
-- probe column team.no & !column team.id
exec sp_rename N'team.id', N'no', N'COLUMN';

-- ## rename referenced column, back
-- rename column team.no to id
-- probe column team.id & !column team.no
exec sp_rename N'team.no', N'id', N'COLUMN';

-- ## rename column by case
-- rename column player.name to Name
-- probe column player."Name" & !column player.name
exec sp_rename N'player.name', N'Name', N'COLUMN';

-- ## rename column by case, back
-- rename column player.Name to name
-- probe column player.name & !column player."Name"
exec sp_rename N'player."Name"', N'name', N'COLUMN';

-- ## rename reserved column
-- rename column order.value to position
-- probe column "order".position & !column "order".value
exec sp_rename N'"order".value', N'position', N'COLUMN';

-- ## rename reserved column, back
-- rename column order.position to value
-- probe column "order".value & !column "order".position
exec sp_rename N'"order".position', N'value', N'COLUMN';

-- ## set default
-- set default of player.born to date '2000-01-01'
-- probe default player.born
alter table player add default '2000-01-01' for born;

-- ## set default, back
-- drop default of player.born
-- probe !default player.born
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'born');
exec(@drop);

-- ## replace default
-- drop default of player.goals
-- probe !default player.goals
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'goals');
exec(@drop);
-- set default of player.goals to 1
-- probe default player.goals
alter table player add default 1 for goals;

-- ## replace default, back
-- drop default of player.goals
-- probe !default player.goals
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'goals');
exec(@drop);
-- set default of player.goals to 0
-- probe default player.goals
alter table player add default 0 for goals;

-- ## set not null
-- set player.born not null
-- probe notnull player.born
alter table player alter column born date not null;

-- ## set not null, back
-- set player.born null
-- probe !notnull player.born
alter table player alter column born date null;

-- ## widen text
-- drop unique key uq_team_name(name) of team
-- probe !constraint team.uq_team_name
alter table team drop constraint uq_team_name;
-- change type of team.name from varchar(60) to varchar(100)
-- probe type team.name nvarchar(100) & !type team.name nvarchar(60)
alter table team alter column name nvarchar(100) not null;
-- add unique key uq_team_name(name) to team
-- probe constraint team.uq_team_name
alter table team add constraint uq_team_name unique (name);

-- ## widen text, back
-- drop unique key uq_team_name(name) of team
-- probe !constraint team.uq_team_name
alter table team drop constraint uq_team_name;
-- change type of team.name from varchar(100) to varchar(60)
-- probe type team.name nvarchar(60) & !type team.name nvarchar(100)
alter table team alter column name nvarchar(60) not null;
-- add unique key uq_team_name(name) to team
-- probe constraint team.uq_team_name
alter table team add constraint uq_team_name unique (name);

-- ## widen text with default
-- drop default of player.code
-- probe !default player.code
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'code');
exec(@drop);
-- change type of player.code from varchar(10) to varchar(20)
-- probe type player.code nvarchar(20) & !type player.code nvarchar(10)
alter table player alter column code nvarchar(20) null;
-- set default of player.code again
-- probe default player.code
alter table player add default '7' for code;

-- ## widen text with default, back
-- drop default of player.code
-- probe !default player.code
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'code');
exec(@drop);
-- change type of player.code from varchar(20) to varchar(10)
-- probe type player.code nvarchar(10) & !type player.code nvarchar(20)
alter table player alter column code nvarchar(10) null;
-- set default of player.code again
-- probe default player.code
alter table player add default '7' for code;

-- ## text without length
-- drop unique key uq_team_name(name) of team
-- probe !constraint team.uq_team_name
alter table team drop constraint uq_team_name;
-- change type of team.name from varchar(60) to text
-- probe type team.name nvarchar(max) & !type team.name nvarchar(60)
alter table team alter column name nvarchar(max) not null;
-- add unique key uq_team_name(name) to team
-- probe constraint team.uq_team_name
alter table team add constraint uq_team_name unique (name);

-- ## text without length, back
-- drop unique key uq_team_name(name) of team
-- probe !constraint team.uq_team_name
alter table team drop constraint uq_team_name;
-- change type of team.name from text to varchar(60)
-- probe type team.name nvarchar(60) & !type team.name nvarchar(max)
alter table team alter column name nvarchar(60) not null;
-- add unique key uq_team_name(name) to team
-- probe constraint team.uq_team_name
alter table team add constraint uq_team_name unique (name);

-- ## widen number
-- drop index uq_team_pair(city, founded) unique where city is not null of team
-- probe !index team.uq_team_pair
drop index uq_team_pair on team;
-- change type of team.founded from integer to bigint
-- probe type team.founded bigint & !type team.founded int
alter table team alter column founded bigint not null;
-- add index uq_team_pair(city, founded) unique where city is not null to team
-- probe index team.uq_team_pair
create unique index uq_team_pair on team (city, founded) where city is not null;

-- ## widen number, back
-- drop index uq_team_pair(city, founded) unique where city is not null of team
-- probe !index team.uq_team_pair
drop index uq_team_pair on team;
-- change type of team.founded from bigint to integer
-- probe type team.founded int & !type team.founded bigint
alter table team alter column founded int not null;
-- add index uq_team_pair(city, founded) unique where city is not null to team
-- probe index team.uq_team_pair
create unique index uq_team_pair on team (city, founded) where city is not null;

-- ## widen number with default
-- drop default of player.goals
-- probe !default player.goals
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'goals');
exec(@drop);
-- change type of player.goals from integer to bigint
-- probe type player.goals bigint & !type player.goals int
alter table player alter column goals bigint not null;
-- set default of player.goals again
-- probe default player.goals
alter table player add default 0 for goals;

-- ## widen number with default, back
-- drop default of player.goals
-- probe !default player.goals
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'goals');
exec(@drop);
-- change type of player.goals from bigint to integer
-- probe type player.goals int & !type player.goals bigint
alter table player alter column goals int not null;
-- set default of player.goals again
-- probe default player.goals
alter table player add default 0 for goals;

-- ## more digits
-- change type of player.rating from numeric(10,2) to numeric(12,4)
-- probe type player.rating numeric(12,4) & !type player.rating numeric(10,2)
alter table player alter column rating numeric(12,4) null;

-- ## more digits, back
-- change type of player.rating from numeric(12,4) to numeric(10,2)
-- probe type player.rating numeric(10,2) & !type player.rating numeric(12,4)
alter table player alter column rating numeric(10,2) null;

-- ## convert by expression
-- limit of team.city
-- SQL Server changes no type by an expression, as city of team needs it: add another column, fill it from this one, and drop this one, or take SQL Server from the dialects

-- ## convert by expression, back
-- drop index uq_team_pair(city, founded) unique where city is not null of team
-- probe !index team.uq_team_pair
drop index uq_team_pair on team;
-- change type of team.city from integer to varchar(60)
-- probe type team.city nvarchar(60) & !type team.city int
alter table team alter column city nvarchar(60) null;
-- add index uq_team_pair(city, founded) unique where city is not null to team
-- probe index team.uq_team_pair
create unique index uq_team_pair on team (city, founded) where city is not null;

-- ## convert with default
-- drop default of player.code
-- probe !default player.code
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'code');
exec(@drop);
-- change type of player.code from varchar(10) to integer
-- probe type player.code int & !type player.code nvarchar(10)
alter table player alter column code int null;
-- set default of player.code again
-- probe default player.code
alter table player add default '7' for code;

-- ## convert with default, back
-- drop default of player.code
-- probe !default player.code
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'code');
exec(@drop);
-- change type of player.code from integer to varchar(10)
-- probe type player.code nvarchar(10) & !type player.code int
alter table player alter column code nvarchar(10) null;
-- set default of player.code again
-- probe default player.code
alter table player add default '7' for code;

-- ## convert to uuid
-- drop index uq_team_pair(city, founded) unique where city is not null of team
-- probe !index team.uq_team_pair
drop index uq_team_pair on team;
-- change type of team.city from varchar(60) to uuid
-- probe type team.city uniqueidentifier & !type team.city nvarchar(60)
alter table team alter column city uniqueidentifier null;
-- add index uq_team_pair(city, founded) unique where city is not null to team
-- probe index team.uq_team_pair
create unique index uq_team_pair on team (city, founded) where city is not null;

-- ## convert to uuid, back
-- drop index uq_team_pair(city, founded) unique where city is not null of team
-- probe !index team.uq_team_pair
drop index uq_team_pair on team;
-- change type of team.city from uuid to varchar(60)
-- probe type team.city nvarchar(60) & !type team.city uniqueidentifier
alter table team alter column city nvarchar(60) null;
-- add index uq_team_pair(city, founded) unique where city is not null to team
-- probe index team.uq_team_pair
create unique index uq_team_pair on team (city, founded) where city is not null;

-- ## another time zone
-- drop default of player.seen
-- probe !default player.seen
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'seen');
exec(@drop);
-- change type of player.seen from timestamp(6) to timestamp(6) with time zone
-- probe type player.seen datetimeoffset(6) & !type player.seen datetime2(6)
alter table player alter column seen datetimeoffset(6) null;
-- set default of player.seen again
-- probe default player.seen
alter table player add default current_timestamp for seen;

-- ## another time zone, back
-- drop default of player.seen
-- probe !default player.seen
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'seen');
exec(@drop);
-- change type of player.seen from timestamp(6) with time zone to timestamp(6)
-- probe type player.seen datetime2(6) & !type player.seen datetimeoffset(6)
alter table player alter column seen datetime2(6) null;
-- set default of player.seen again
-- probe default player.seen
alter table player add default current_timestamp for seen;

-- ## change type of an odd column
-- drop index IX(größe & ! " | .x) of Odd "Table".1
-- probe !index "Odd ""Table"".1"."IX"
drop index "IX" on "Odd ""Table"".1";
-- change type of Odd "Table".1.größe & ! " | .x from integer to varchar(5)
-- probe type "Odd ""Table"".1"."größe & ! "" | .x" nvarchar(5) & !type "Odd ""Table"".1"."größe & ! "" | .x" int
alter table "Odd ""Table"".1" alter column "größe & ! "" | .x" nvarchar(5) null;
-- add index IX(größe & ! " | .x) to Odd "Table".1
-- probe index "Odd ""Table"".1"."IX"
create index "IX" on "Odd ""Table"".1" ("größe & ! "" | .x");

-- ## change type of an odd column, back
-- drop index IX(größe & ! " | .x) of Odd "Table".1
-- probe !index "Odd ""Table"".1"."IX"
drop index "IX" on "Odd ""Table"".1";
-- change type of Odd "Table".1.größe & ! " | .x from varchar(5) to integer
-- probe type "Odd ""Table"".1"."größe & ! "" | .x" int & !type "Odd ""Table"".1"."größe & ! "" | .x" nvarchar(5)
alter table "Odd ""Table"".1" alter column "größe & ! "" | .x" int null;
-- add index IX(größe & ! " | .x) to Odd "Table".1
-- probe index "Odd ""Table"".1"."IX"
create index "IX" on "Odd ""Table"".1" ("größe & ! "" | .x");

-- ## identity
-- limit of player.id
-- SQL Server lets no column that's there become an identity column or cease to be one, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity, back
-- limit of player.id
-- SQL Server lets no column that's there become an identity column or cease to be one, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity with options
-- limit of player.id
-- SQL Server lets no column that's there become an identity column or cease to be one, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity with options, back
-- limit of player.id
-- SQL Server lets no column that's there become an identity column or cease to be one, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## falling identity
-- limit of player.id
-- SQL Server lets no column that's there become an identity column or cease to be one, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## falling identity, back
-- limit of player.id
-- SQL Server lets no column that's there become an identity column or cease to be one, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## sequence
-- start sequence player_seq beyond player.id
-- probe !table player
declare @next bigint = (select max(number) from (values (1), ((select max(id) + 1 from player)), ((select cast(current_value as bigint) from sys.sequences where object_id = object_id(N'player_seq')))) as numbers (number));
exec('alter sequence player_seq restart with ' + @next);
-- set default of player.id to next value for player_seq
-- probe default player.id
alter table player add default next value for player_seq for id;

-- ## sequence, back
-- drop default of player.id
-- probe !default player.id
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'id');
exec(@drop);

-- ## identity to sequence
-- limit of player.id
-- SQL Server lets no column that's there become an identity column or cease to be one, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity to sequence, back
-- limit of player.id
-- SQL Server lets no column that's there become an identity column or cease to be one, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity always

-- ## identity always, back

-- ## identity increment
-- limit of player.id
-- SQL Server alters no start and no increment of an identity column, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity increment, back
-- limit of player.id
-- SQL Server alters no start and no increment of an identity column, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity start
-- limit of player.id
-- SQL Server alters no start and no increment of an identity column, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity start, back
-- limit of player.id
-- SQL Server alters no start and no increment of an identity column, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity turns
-- limit of player.id
-- SQL Server alters no start and no increment of an identity column, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity turns, back
-- limit of player.id
-- SQL Server alters no start and no increment of an identity column, as id of player needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## uuid
-- set default of player.token to newid()
-- probe default player.token
alter table player add default newid() for token;

-- ## uuid, back
-- drop default of player.token
-- probe !default player.token
declare @drop nvarchar(max) = (select N'alter table player drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'player') and col_name(parent_object_id, parent_column_id) = N'token');
exec(@drop);

-- ## identity of an odd column
-- limit of Odd "Table".1.Id
-- SQL Server lets no column that's there become an identity column or cease to be one, as Id of Odd "Table".1 needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## identity of an odd column, back
-- limit of Odd "Table".1.Id
-- SQL Server lets no column that's there become an identity column or cease to be one, as Id of Odd "Table".1 needs it: draw from a sequence, or add a new column, or take SQL Server from the dialects

-- ## add primary key
-- add primary key pk_order(user) to order
-- probe constraint "order".pk_order
alter table "order" add constraint pk_order primary key ("user");

-- ## add primary key, back
-- drop primary key pk_order(user) of order
-- probe !constraint "order".pk_order
alter table "order" drop constraint pk_order;

-- ## add unique
-- add index uq_player_name_born(name, born) unique where born is not null to player
-- probe index player.uq_player_name_born
create unique index uq_player_name_born on player (name, born) where born is not null;

-- ## add unique, back
-- drop index uq_player_name_born(name, born) unique where born is not null of player
-- probe !index player.uq_player_name_born
drop index uq_player_name_born on player;

-- ## rename primary key
-- rename constraint pk_team of team to team_pk
-- probe constraint team.team_pk & !constraint team.pk_team
exec sp_rename N'pk_team', N'team_pk', N'OBJECT';

-- ## rename primary key, back
-- rename constraint team_pk of team to pk_team
-- probe constraint team.pk_team & !constraint team.team_pk
exec sp_rename N'team_pk', N'pk_team', N'OBJECT';

-- ## rename unique
-- rename constraint uq_team_name of team to Team Name
-- probe constraint team."Team Name" & !constraint team.uq_team_name
exec sp_rename N'uq_team_name', N'Team Name', N'OBJECT';

-- ## rename unique, back
-- rename constraint Team Name of team to uq_team_name
-- probe constraint team.uq_team_name & !constraint team."Team Name"
exec sp_rename N'"Team Name"', N'uq_team_name', N'OBJECT';

-- ## rename foreign key
-- rename constraint fk_player_team of player to fk_player_team_id_team
-- probe constraint player.fk_player_team_id_team & !constraint player.fk_player_team
exec sp_rename N'fk_player_team', N'fk_player_team_id_team', N'OBJECT';

-- ## rename foreign key, back
-- rename constraint fk_player_team_id_team of player to fk_player_team
-- probe constraint player.fk_player_team & !constraint player.fk_player_team_id_team
exec sp_rename N'fk_player_team_id_team', N'fk_player_team', N'OBJECT';

-- ## rename constraint in a schema
-- rename constraint pk_club of app.club to club_pk
-- probe constraint app.club.club_pk & !constraint app.club.pk_club
exec sp_rename N'app.pk_club', N'club_pk', N'OBJECT';

-- ## rename constraint in a schema, back
-- rename constraint club_pk of app.club to pk_club
-- probe constraint app.club.pk_club & !constraint app.club.club_pk
exec sp_rename N'app.club_pk', N'pk_club', N'OBJECT';

-- ## rename odd constraint
-- rename constraint pk of "it" of Odd "Table".1 to check
-- probe constraint "Odd ""Table"".1"."check" & !constraint "Odd ""Table"".1"."pk of ""it"""
exec sp_rename N'"pk of ""it"""', N'check', N'OBJECT';

-- ## rename odd constraint, back
-- rename constraint check of Odd "Table".1 to pk of "it"
-- probe constraint "Odd ""Table"".1"."pk of ""it""" & !constraint "Odd ""Table"".1"."check"
exec sp_rename N'"check"', N'pk of "it"', N'OBJECT';

-- ## add foreign key
-- add foreign key fk_order_user(user) -> team(id) to order
-- probe constraint "order".fk_order_user
alter table "order"
  add constraint fk_order_user foreign key ("user") references team (id);

-- ## add foreign key, back
-- drop foreign key fk_order_user(user) -> team(id) of order
-- probe !constraint "order".fk_order_user
alter table "order" drop constraint fk_order_user;

-- ## add foreign key with rules
-- add foreign key fk_player_name(code) -> team(name) on delete set null on update cascade to player
-- probe constraint player.fk_player_name
alter table player
  add constraint fk_player_name foreign key (code) references team (name) on delete set null on update cascade;

-- ## add foreign key with rules, back
-- drop foreign key fk_player_name(code) -> team(name) on delete set null on update cascade of player
-- probe !constraint player.fk_player_name
alter table player drop constraint fk_player_name;

-- ## add foreign key with more rules
-- add foreign key fk_player_name(code) -> team(name) on delete set default to player
-- probe constraint player.fk_player_name
alter table player
  add constraint fk_player_name foreign key (code) references team (name) on delete set default;

-- ## add foreign key with more rules, back
-- drop foreign key fk_player_name(code) -> team(name) on delete set default on update restrict of player
-- probe !constraint player.fk_player_name
alter table player drop constraint fk_player_name;

-- ## add composite foreign key
-- add foreign key fk_player_pair(goals, name) -> team(founded, city) to player
-- probe constraint player.fk_player_pair
alter table player
  add constraint fk_player_pair foreign key (goals, name) references team (founded, city);

-- ## add composite foreign key, back
-- drop foreign key fk_player_pair(goals, name) -> team(founded, city) of player
-- probe !constraint player.fk_player_pair
alter table player drop constraint fk_player_pair;

-- ## add foreign key to own table
-- add foreign key fk_team_self(founded) -> team(id) to team
-- probe constraint team.fk_team_self
alter table team
  add constraint fk_team_self foreign key (founded) references team (id);

-- ## add foreign key to own table, back
-- drop foreign key fk_team_self(founded) -> team(id) of team
-- probe !constraint team.fk_team_self
alter table team drop constraint fk_team_self;

-- ## add foreign key to another schema
-- add foreign key fk_player_club(id) -> app.club(id) to player
-- probe constraint player.fk_player_club
alter table player
  add constraint fk_player_club foreign key (id) references app.club (id);

-- ## add foreign key to another schema, back
-- drop foreign key fk_player_club(id) -> app.club(id) of player
-- probe !constraint player.fk_player_club
alter table player drop constraint fk_player_club;

-- ## add index
-- add index ix_player_born(born) to player
-- probe index player.ix_player_born
create index ix_player_born on player (born);

-- ## add index, back
-- drop index ix_player_born(born) of player
-- probe !index player.ix_player_born
drop index ix_player_born on player;

-- ## add unique index
-- add index ux_player_born_name(born desc, name) unique where born is not null to player
-- probe index player.ux_player_born_name
create unique index ux_player_born_name on player (born desc, name) where born is not null;

-- ## add unique index, back
-- drop index ux_player_born_name(born desc, name) unique of player
-- probe !index player.ux_player_born_name
drop index ux_player_born_name on player;

-- ## add index in a schema
-- add index ix_club_id_name(id, name) to app.club
-- probe index app.club.ix_club_id_name
create index ix_club_id_name on app.club (id, name);

-- ## add index in a schema, back
-- drop index ix_club_id_name(id, name) of app.club
-- probe !index app.club.ix_club_id_name
drop index ix_club_id_name on app.club;

-- ## add odd index
-- add index on "x"(Id) to Odd "Table".1
-- probe index "Odd ""Table"".1"."on ""x"""
create index "on ""x""" on "Odd ""Table"".1" ("Id");

-- ## add odd index, back
-- drop index on "x"(Id) of Odd "Table".1
-- probe !index "Odd ""Table"".1"."on ""x"""
drop index "on ""x""" on "Odd ""Table"".1";

-- ## rename index
-- rename index ix_player_name of player to ix_name
-- probe index player.ix_name & !index player.ix_player_name
exec sp_rename N'player.ix_player_name', N'ix_name', N'INDEX';

-- ## rename index, back
-- rename index ix_name of player to ix_player_name
-- probe index player.ix_player_name & !index player.ix_name
exec sp_rename N'player.ix_name', N'ix_player_name', N'INDEX';

-- ## rename index in a schema
-- rename index ix_club_name of app.club to ix_name
-- probe index app.club.ix_name & !index app.club.ix_club_name
exec sp_rename N'app.club.ix_club_name', N'ix_name', N'INDEX';

-- ## rename index in a schema, back
-- rename index ix_name of app.club to ix_club_name
-- probe index app.club.ix_club_name & !index app.club.ix_name
exec sp_rename N'app.club.ix_name', N'ix_club_name', N'INDEX';

-- ## rename index from a reserved word
-- rename index group of order to ix_order_value
-- probe index "order".ix_order_value & !index "order"."group"
exec sp_rename N'"order"."group"', N'ix_order_value', N'INDEX';

-- ## rename index from a reserved word, back
-- rename index ix_order_value of order to group
-- probe index "order"."group" & !index "order".ix_order_value
exec sp_rename N'"order".ix_order_value', N'group', N'INDEX';

-- ## drop index that a foreign key uses
-- drop index ix_player_team_id(team_id) of player
-- probe !index player.ix_player_team_id
drop index ix_player_team_id on player;

-- ## drop index that a foreign key uses, back
-- add index ix_player_team_id(team_id) to player
-- probe index player.ix_player_team_id
create index ix_player_team_id on player (team_id);

-- ## create sequence
-- create sequence order_seq start 1000 increment 1
-- probe sequence order_seq
create sequence order_seq start with 1000 increment by 1;

-- ## create sequence, back
-- drop sequence order_seq, whose counter is lost
-- probe !sequence order_seq
drop sequence order_seq;

-- ## create falling sequence
-- create sequence falling start 10 increment -2
-- probe sequence falling
create sequence falling start with 10 increment by -2 minvalue -9223372036854775808 maxvalue 9223372036854775807 cache 1;

-- ## create falling sequence, back
-- drop sequence falling, whose counter is lost
-- probe !sequence falling
drop sequence falling;

-- ## create sequence in a schema
-- create sequence app.Seq start 1 increment 1
-- probe sequence app."Seq"
create sequence app."Seq" start with 1 increment by 1;

-- ## create sequence in a schema, back
-- drop sequence app.Seq, whose counter is lost
-- probe !sequence app."Seq"
drop sequence app."Seq";

-- ## alter sequence
-- alter sequence player_seq start 1000 increment 50 to player_seq start 1000 increment 20
-- probe !sequence player_seq
alter sequence player_seq increment by 20;

-- ## alter sequence, back
-- alter sequence player_seq start 1 increment 20 to player_seq start 1 increment 50
-- probe !sequence player_seq
alter sequence player_seq increment by 50;

-- ## turn sequence
-- alter sequence player_seq start 1 increment 50 to player_seq start 1 increment -1
-- probe !sequence player_seq
alter sequence player_seq increment by -1 minvalue -9223372036854775808 maxvalue 9223372036854775807 cache 1;

-- ## turn sequence, back
-- alter sequence player_seq start 1 increment -1 to player_seq start 1 increment 50
-- probe !sequence player_seq
alter sequence player_seq increment by 50;

-- ## create table with facts
-- limit of copy.state
-- SQL Server has no enumerations, as state of copy needs it: keep its values as texts, or take SQL Server from the dialects

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
-- set comment of item
-- probe !table item
comment on table item is N'it''s
-- aludel: \x';

-- ## comment table, back
-- set comment of item
-- probe !table item
comment on table item is N'all items';

-- ## uncomment table
-- drop comment of item
-- probe !table item
comment on table item is null;

-- ## uncomment table, back
-- set comment of item
-- probe !table item
comment on table item is N'all items';

-- ## comment column
-- set comment of item.net
-- probe !table item
comment on column item.net is N'without ''vat''';

-- ## comment column, back
-- drop comment of item.net
-- probe !table item
comment on column item.net is null;

-- ## set table option

-- ## set table option, back

-- ## replace table option

-- ## replace table option, back

-- ## set option of tables

-- ## set option of tables, back

-- ## set option of another database

-- ## set option of another database, back

-- ## move table
-- create schema crm
-- probe table crm.other
if schema_id(N'crm') is null exec(N'create schema crm');
-- move table app.other to crm.other
-- probe table crm.other & !table app.other
alter schema crm transfer app.other;

-- ## move table, back
-- create schema app
-- probe table app.other
if schema_id(N'app') is null exec(N'create schema app');
-- move table crm.other to app.other
-- probe table app.other & !table crm.other
alter schema app transfer crm.other;

-- ## rename table with value on update
-- rename table item to Article
-- probe table "Article" & !table item
exec sp_rename N'item', N'Article';

-- ## rename table with value on update, back
-- rename table Article to item
-- probe table item & !table "Article"
exec sp_rename N'"Article"', N'item';

-- ## set on update
-- limit of app.other.at
-- SQL Server has no clause for a value on update, as at of app.other needs it: set it in the application, or take SQL Server from the dialects

-- ## set on update, back

-- ## set on update of an identity
-- limit of player.id
-- SQL Server has no clause for a value on update, as id of player needs it: set it in the application, or take SQL Server from the dialects

-- ## set on update of an identity, back

-- ## replace on update
-- limit of item.changed
-- SQL Server has no clause for a value on update, as changed of item needs it: set it in the application, or take SQL Server from the dialects

-- ## replace on update, back
-- limit of item.changed
-- SQL Server has no clause for a value on update, as changed of item needs it: set it in the application, or take SQL Server from the dialects

-- ## drop on update

-- ## drop on update, back
-- limit of item.changed
-- SQL Server has no clause for a value on update, as changed of item needs it: set it in the application, or take SQL Server from the dialects

-- ## add column with value on update
-- limit of item.seen
-- SQL Server has no clause for a value on update, as seen of item needs it: set it in the application, or take SQL Server from the dialects

-- ## add column with value on update, back
-- drop column item.seen
-- probe !column item.seen
alter table item drop column seen;

-- ## add column with comment
-- add column item.hint varchar(9) null comment 'a hint'
-- probe column item.hint
alter table item add hint nvarchar(9);

-- ## add column with comment, back
-- drop column item.hint
-- probe !column item.hint
alter table item drop column hint;

-- ## rename column with value on update
-- rename column item.changed to Changed $$
-- probe column item."Changed $$" & !column item.changed
exec sp_rename N'item.changed', N'Changed $$', N'COLUMN';

-- ## rename column with value on update, back
-- rename column item.Changed $$ to changed
-- probe column item.changed & !column item."Changed $$"
exec sp_rename N'item."Changed $$"', N'changed', N'COLUMN';

-- ## set collation
-- set collation of app.other.name to C
-- probe !table app.other
alter table app.other alter column name nvarchar(40) collate C null;

-- ## set collation, back
-- drop collation of app.other.name
-- probe !table app.other
alter table app.other alter column name nvarchar(40) null;

-- ## drop collation
-- drop collation of item.name
-- probe !table item
alter table item alter column name nvarchar(40) null;

-- ## drop collation, back
-- set collation of item.name to C
-- probe !table item
alter table item alter column name nvarchar(40) collate C null;

-- ## widen text with collation
-- change type of item.name from varchar(40) to varchar(60)
-- probe type item.name nvarchar(60) & !type item.name nvarchar(40)
alter table item alter column name nvarchar(60) collate C null;

-- ## widen text with collation, back
-- change type of item.name from varchar(60) to varchar(40)
-- probe type item.name nvarchar(40) & !type item.name nvarchar(60)
alter table item alter column name nvarchar(40) collate C null;

-- ## widen column with comment and value on update
-- limit of item.changed
-- SQL Server has no clause for a value on update, as changed of item needs it: set it in the application, or take SQL Server from the dialects

-- ## widen column with comment and value on update, back
-- limit of item.changed
-- SQL Server has no clause for a value on update, as changed of item needs it: set it in the application, or take SQL Server from the dialects

-- ## add collated column
-- add column item.code varchar(9) collation C null
-- probe column item.code
alter table item add code nvarchar(9) collate C;

-- ## add collated column, back
-- drop column item.code
-- probe !column item.code
alter table item drop column code;

-- ## add computed column
-- add column item.twice integer not null as (quantity * 2) stored
-- probe column item.twice
alter table item add twice as (cast(quantity * 2 as int)) persisted not null;

-- ## add computed column, back
-- drop column item.twice
-- probe !column item.twice
alter table item drop column twice;

-- ## compute in another way
-- drop unique key uq_item_gross(gross) of item
-- probe !constraint item.uq_item_gross
alter table item drop constraint uq_item_gross;
-- drop check ck_item_gross "gross > 0 and vat >= 0" of item
-- probe !constraint item.ck_item_gross
alter table item drop constraint ck_item_gross;
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare on item;
-- drop column item.gross
-- probe !column item.gross
alter table item drop column gross;
-- add column item.gross numeric(12,2) not null as (net * 2) stored comment 'sum'
-- probe column item.gross
alter table item add gross as (cast(net * 2 as numeric(12,2))) persisted not null;
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- add check ck_item_gross "gross > 0 and vat >= 0" to item
-- probe constraint item.ck_item_gross
alter table item add constraint ck_item_gross check (gross > 0 and vat >= 0);
-- add unique key uq_item_gross(gross) to item
-- probe constraint item.uq_item_gross
alter table item add constraint uq_item_gross unique (gross);

-- ## compute in another way, back
-- drop unique key uq_item_gross(gross) of item
-- probe !constraint item.uq_item_gross
alter table item drop constraint uq_item_gross;
-- drop check ck_item_gross "gross > 0 and vat >= 0" of item
-- probe !constraint item.ck_item_gross
alter table item drop constraint ck_item_gross;
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare on item;
-- drop column item.gross
-- probe !column item.gross
alter table item drop column gross;
-- add column item.gross numeric(12,2) not null as (net + vat) stored comment 'sum'
-- probe column item.gross
alter table item add gross as (cast(net + vat as numeric(12,2))) persisted not null;
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- add check ck_item_gross "gross > 0 and vat >= 0" to item
-- probe constraint item.ck_item_gross
alter table item add constraint ck_item_gross check (gross > 0 and vat >= 0);
-- add unique key uq_item_gross(gross) to item
-- probe constraint item.uq_item_gross
alter table item add constraint uq_item_gross unique (gross);

-- ## store what is computed
-- drop unique key uq_item_gross(gross) of item
-- probe !constraint item.uq_item_gross
alter table item drop constraint uq_item_gross;
-- drop check ck_item_gross "gross > 0 and vat >= 0" of item
-- probe !constraint item.ck_item_gross
alter table item drop constraint ck_item_gross;
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare on item;
-- drop column item.gross
-- probe !column item.gross
alter table item drop column gross;
-- add column item.gross numeric(12,2) not null as (net + vat) comment 'sum'
-- probe column item.gross
alter table item add gross as (cast(net + vat as numeric(12,2)));
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- add check ck_item_gross "gross > 0 and vat >= 0" to item
-- probe constraint item.ck_item_gross
alter table item add constraint ck_item_gross check (gross > 0 and vat >= 0);
-- add unique key uq_item_gross(gross) to item
-- probe constraint item.uq_item_gross
alter table item add constraint uq_item_gross unique (gross);

-- ## store what is computed, back
-- drop unique key uq_item_gross(gross) of item
-- probe !constraint item.uq_item_gross
alter table item drop constraint uq_item_gross;
-- drop check ck_item_gross "gross > 0 and vat >= 0" of item
-- probe !constraint item.ck_item_gross
alter table item drop constraint ck_item_gross;
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare on item;
-- drop column item.gross
-- probe !column item.gross
alter table item drop column gross;
-- add column item.gross numeric(12,2) not null as (net + vat) stored comment 'sum'
-- probe column item.gross
alter table item add gross as (cast(net + vat as numeric(12,2))) persisted not null;
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- add check ck_item_gross "gross > 0 and vat >= 0" to item
-- probe constraint item.ck_item_gross
alter table item add constraint ck_item_gross check (gross > 0 and vat >= 0);
-- add unique key uq_item_gross(gross) to item
-- probe constraint item.uq_item_gross
alter table item add constraint uq_item_gross unique (gross);

-- ## compute a plain column
-- drop column item.quantity
-- probe !column item.quantity
alter table item drop column quantity;
-- add column item.quantity integer null as (1 + 1) stored
-- probe column item.quantity
alter table item add quantity as (cast(1 + 1 as int)) persisted;

-- ## compute a plain column, back
-- limit of item.quantity
-- SQL Server makes no ordinary column of a computed one, as quantity of item needs it: add another column, fill it from this one, and drop this one, or take SQL Server from the dialects

-- ## widen a computed column
-- drop unique key uq_item_gross(gross) of item
-- probe !constraint item.uq_item_gross
alter table item drop constraint uq_item_gross;
-- drop check ck_item_gross "gross > 0 and vat >= 0" of item
-- probe !constraint item.ck_item_gross
alter table item drop constraint ck_item_gross;
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare on item;
-- change type of item.gross from numeric(12,2) to numeric(14,2)
-- probe type item.gross numeric(14,2) & !type item.gross numeric(12,2)
alter table item alter column gross numeric(14,2) not null;
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- add check ck_item_gross "gross > 0 and vat >= 0" to item
-- probe constraint item.ck_item_gross
alter table item add constraint ck_item_gross check (gross > 0 and vat >= 0);
-- add unique key uq_item_gross(gross) to item
-- probe constraint item.uq_item_gross
alter table item add constraint uq_item_gross unique (gross);

-- ## widen a computed column, back
-- drop unique key uq_item_gross(gross) of item
-- probe !constraint item.uq_item_gross
alter table item drop constraint uq_item_gross;
-- drop check ck_item_gross "gross > 0 and vat >= 0" of item
-- probe !constraint item.ck_item_gross
alter table item drop constraint ck_item_gross;
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare on item;
-- change type of item.gross from numeric(14,2) to numeric(12,2)
-- probe type item.gross numeric(12,2) & !type item.gross numeric(14,2)
alter table item alter column gross numeric(12,2) not null;
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- add check ck_item_gross "gross > 0 and vat >= 0" to item
-- probe constraint item.ck_item_gross
alter table item add constraint ck_item_gross check (gross > 0 and vat >= 0);
-- add unique key uq_item_gross(gross) to item
-- probe constraint item.uq_item_gross
alter table item add constraint uq_item_gross unique (gross);

-- ## widen what is computed from
-- drop unique key uq_item_gross(gross) of item
-- probe !constraint item.uq_item_gross
alter table item drop constraint uq_item_gross;
-- drop check ck_item_gross "gross > 0 and vat >= 0" of item
-- probe !constraint item.ck_item_gross
alter table item drop constraint ck_item_gross;
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare on item;
-- drop check ck_item_net "net > 0" of item
-- probe !constraint item.ck_item_net
alter table item drop constraint ck_item_net;
-- drop check ck_item_state "state <> 'PAID' or net > 0" of item
-- probe !constraint item.ck_item_state
alter table item drop constraint ck_item_state;
-- drop column item.gross
-- probe !column item.gross
alter table item drop column gross;
-- change type of item.net from numeric(10,2) to numeric(14,4)
-- probe type item.net numeric(14,4) & !type item.net numeric(10,2)
alter table item alter column net numeric(14,4) null;
-- add column item.gross numeric(12,2) not null as (net + vat) stored comment 'sum'
-- probe column item.gross
alter table item add gross as (cast(net + vat as numeric(12,2))) persisted not null;
-- add check ck_item_state "state <> 'PAID' or net > 0" to item
-- probe constraint item.ck_item_state
alter table item add constraint ck_item_state check (state <> 'PAID' or net > 0);
-- add check ck_item_net "net > 0" to item
-- probe constraint item.ck_item_net
alter table item add constraint ck_item_net check (net > 0);
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- add check ck_item_gross "gross > 0 and vat >= 0" to item
-- probe constraint item.ck_item_gross
alter table item add constraint ck_item_gross check (gross > 0 and vat >= 0);
-- add unique key uq_item_gross(gross) to item
-- probe constraint item.uq_item_gross
alter table item add constraint uq_item_gross unique (gross);

-- ## widen what is computed from, back
-- drop unique key uq_item_gross(gross) of item
-- probe !constraint item.uq_item_gross
alter table item drop constraint uq_item_gross;
-- drop check ck_item_gross "gross > 0 and vat >= 0" of item
-- probe !constraint item.ck_item_gross
alter table item drop constraint ck_item_gross;
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare on item;
-- drop check ck_item_net "net > 0" of item
-- probe !constraint item.ck_item_net
alter table item drop constraint ck_item_net;
-- drop check ck_item_state "state <> 'PAID' or net > 0" of item
-- probe !constraint item.ck_item_state
alter table item drop constraint ck_item_state;
-- drop column item.gross
-- probe !column item.gross
alter table item drop column gross;
-- change type of item.net from numeric(14,4) to numeric(10,2)
-- probe type item.net numeric(10,2) & !type item.net numeric(14,4)
alter table item alter column net numeric(10,2) null;
-- add column item.gross numeric(12,2) not null as (net + vat) stored comment 'sum'
-- probe column item.gross
alter table item add gross as (cast(net + vat as numeric(12,2))) persisted not null;
-- add check ck_item_state "state <> 'PAID' or net > 0" to item
-- probe constraint item.ck_item_state
alter table item add constraint ck_item_state check (state <> 'PAID' or net > 0);
-- add check ck_item_net "net > 0" to item
-- probe constraint item.ck_item_net
alter table item add constraint ck_item_net check (net > 0);
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- add check ck_item_gross "gross > 0 and vat >= 0" to item
-- probe constraint item.ck_item_gross
alter table item add constraint ck_item_gross check (gross > 0 and vat >= 0);
-- add unique key uq_item_gross(gross) to item
-- probe constraint item.uq_item_gross
alter table item add constraint uq_item_gross unique (gross);

-- ## let a computed column be null
-- drop unique key uq_item_gross(gross) of item
-- probe !constraint item.uq_item_gross
alter table item drop constraint uq_item_gross;
-- drop check ck_item_gross "gross > 0 and vat >= 0" of item
-- probe !constraint item.ck_item_gross
alter table item drop constraint ck_item_gross;
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare on item;
-- set item.gross null
-- probe !notnull item.gross
alter table item alter column gross numeric(12,2) null;
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- add check ck_item_gross "gross > 0 and vat >= 0" to item
-- probe constraint item.ck_item_gross
alter table item add constraint ck_item_gross check (gross > 0 and vat >= 0);
-- add index uq_item_gross(gross) unique where gross is not null to item
-- probe index item.uq_item_gross
create unique index uq_item_gross on item (gross) where gross is not null;

-- ## let a computed column be null, back
-- drop index uq_item_gross(gross) unique where gross is not null of item
-- probe !index item.uq_item_gross
drop index uq_item_gross on item;
-- drop check ck_item_gross "gross > 0 and vat >= 0" of item
-- probe !constraint item.ck_item_gross
alter table item drop constraint ck_item_gross;
-- drop index ix_item_rare(net) where net > 1000 and gross > 0 of item
-- probe !index item.ix_item_rare
drop index ix_item_rare on item;
-- set item.gross not null
-- probe notnull item.gross
alter table item alter column gross numeric(12,2) not null;
-- add index ix_item_rare(net) where net > 1000 and gross > 0 to item
-- probe index item.ix_item_rare
create index ix_item_rare on item (net) where net > 1000 and gross > 0;
-- add check ck_item_gross "gross > 0 and vat >= 0" to item
-- probe constraint item.ck_item_gross
alter table item add constraint ck_item_gross check (gross > 0 and vat >= 0);
-- add unique key uq_item_gross(gross) to item
-- probe constraint item.uq_item_gross
alter table item add constraint uq_item_gross unique (gross);

-- ## rename what is computed from
-- rename column item.net to netto
-- probe column item.netto & !column item.net
exec sp_rename N'item.net', N'netto', N'COLUMN';

-- ## rename what is computed from, back
-- rename column item.netto to net
-- probe column item.net & !column item.netto
exec sp_rename N'item.netto', N'net', N'COLUMN';

-- ## add value at the end
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## add value at the end, back
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## add value in between
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## add value in between, back
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## reorder values
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## reorder values, back
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## exchange values
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## exchange values, back
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## rename value

-- ## rename value, back

-- ## add column with enumeration
-- limit of app.other.State
-- SQL Server has no enumerations, as State of app.other needs it: keep its values as texts, or take SQL Server from the dialects

-- ## add column with enumeration, back
-- drop column app.other.State
-- probe !column app.other."State"
alter table app.other drop column "State";

-- ## add first column with enumeration
-- limit of app.other.kind
-- SQL Server has no enumerations, as kind of app.other needs it: keep its values as texts, or take SQL Server from the dialects

-- ## add first column with enumeration, back
-- drop default of app.other.kind
-- probe !default app.other.kind
declare @drop nvarchar(max) = (select N'alter table app.other drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'app.other') and col_name(parent_object_id, parent_column_id) = N'kind');
exec(@drop);
-- drop column app.other.kind
-- probe !column app.other.kind
alter table app.other drop column kind;

-- ## add value to one of two columns
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## add value to one of two columns, back
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## text becomes enumeration
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## text becomes enumeration, back
-- drop default of item.state
-- probe !default item.state
declare @drop nvarchar(max) = (select N'alter table item drop constraint ' + quotename(name) from sys.default_constraints
  where parent_object_id = object_id(N'item') and col_name(parent_object_id, parent_column_id) = N'state');
exec(@drop);
-- change type of item.state from enum state('NEW', 'PAID') to varchar(20)
-- probe type item.state nvarchar(20) & !type item.state enum state('NEW','PAID')
alter table item alter column state nvarchar(20) not null;
-- set default of item.state again
-- probe default item.state
alter table item add default 'NEW' for state;

-- ## enumeration under another name
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## enumeration under another name, back
-- limit of item.state
-- SQL Server has no enumerations, as state of item needs it: keep its values as texts, or take SQL Server from the dialects

-- ## add check
-- add check ck_other_name "name <> 'it''s %'" to app.other
-- probe constraint app.other.ck_other_name
alter table app.other add constraint ck_other_name check (name <> 'it''s %');

-- ## add check, back
-- drop check ck_other_name "name <> 'it''s %'" of app.other
-- probe !constraint app.other.ck_other_name
alter table app.other drop constraint ck_other_name;

-- ## add check of values
-- add check ck_kind name in (it's, b) to app.other
-- probe constraint app.other.ck_kind
alter table app.other add constraint ck_kind check (name in (N'it''s', N'b'));

-- ## add check of values, back
-- drop check ck_kind name in (it's, b) of app.other
-- probe !constraint app.other.ck_kind
alter table app.other drop constraint ck_kind;

-- ## add check of ordinals
-- add check ck_ordinal item_id at (A, B, C) to app.other
-- probe constraint app.other.ck_ordinal
alter table app.other add constraint ck_ordinal check (item_id between 0 and 2);

-- ## add check of ordinals, back
-- drop check ck_ordinal item_id at (A, B, C) of app.other
-- probe !constraint app.other.ck_ordinal
alter table app.other drop constraint ck_ordinal;

-- ## rename check
-- rename constraint ck_item_net of item to Net Check
-- probe constraint item."Net Check" & !constraint item.ck_item_net
exec sp_rename N'ck_item_net', N'Net Check', N'OBJECT';

-- ## rename check, back
-- rename constraint Net Check of item to ck_item_net
-- probe constraint item.ck_item_net & !constraint item."Net Check"
exec sp_rename N'"Net Check"', N'ck_item_net', N'OBJECT';

-- ## add unique with nulls
-- add unique key uq_other_name(name) nulls not distinct to app.other
-- probe constraint app.other.uq_other_name
alter table app.other add constraint uq_other_name unique nulls not distinct (name);

-- ## add unique with nulls, back
-- drop unique key uq_other_name(name) nulls not distinct of app.other
-- probe !constraint app.other.uq_other_name
alter table app.other drop constraint uq_other_name;

-- ## add deferrable unique
-- limit of app.other.uq_other_name
-- SQL Server checks no key later than with its statement, as uq_other_name of app.other needs it: let it be checked at once, or take SQL Server from the dialects

-- ## add deferrable unique, back
-- drop index uq_other_name(name) unique where name is not null of app.other
-- probe !index app.other.uq_other_name
drop index uq_other_name on app.other;

-- ## add deferred foreign key
-- limit of app.other.fk_other_item
-- SQL Server checks no key later than with its statement, as fk_other_item of app.other needs it: let it be checked at once, or take SQL Server from the dialects

-- ## add deferred foreign key, back
-- drop foreign key fk_other_item(item_id) -> item(id) on delete cascade deferrable initially deferred of app.other
-- probe !constraint app.other.fk_other_item
alter table app.other drop constraint fk_other_item;

-- ## set not null what a foreign key refers to
-- drop foreign key fk_use_code(code) -> code(code) of use
-- probe !constraint "use".fk_use_code
alter table "use" drop constraint fk_use_code;
-- drop index uq_code_code(code) unique where code is not null of code
-- probe !index code.uq_code_code
drop index uq_code_code on code;
-- set code.code not null
-- probe notnull code.code
alter table code alter column code nvarchar(9) not null;
-- add unique key uq_code_code(code) to code
-- probe constraint code.uq_code_code
alter table code add constraint uq_code_code unique (code);
-- add foreign key fk_use_code(code) -> code(code) to use
-- probe constraint "use".fk_use_code
alter table "use"
  add constraint fk_use_code foreign key (code) references code (code);

-- ## set not null what a foreign key refers to, back
-- drop foreign key fk_use_code(code) -> code(code) of use
-- probe !constraint "use".fk_use_code
alter table "use" drop constraint fk_use_code;
-- drop unique key uq_code_code(code) of code
-- probe !constraint code.uq_code_code
alter table code drop constraint uq_code_code;
-- set code.code null
-- probe !notnull code.code
alter table code alter column code nvarchar(9) null;
-- add index uq_code_code(code) unique where code is not null to code
-- probe index code.uq_code_code
create unique index uq_code_code on code (code) where code is not null;
-- add foreign key fk_use_code(code) -> code(code) to use
-- probe constraint "use".fk_use_code
alter table "use"
  add constraint fk_use_code foreign key (code) references code (code);

-- ## add foreign key between the same columns crosswise
-- add foreign key fk_use_crosswise(a, b) -> code(b, a) to use
-- probe constraint "use".fk_use_crosswise
alter table "use"
  add constraint fk_use_crosswise foreign key (a, b) references code (b, a);

-- ## add foreign key between the same columns crosswise, back
-- drop foreign key fk_use_crosswise(a, b) -> code(b, a) of use
-- probe !constraint "use".fk_use_crosswise
alter table "use" drop constraint fk_use_crosswise;

-- ## rename column where another table's update looks
-- rename column code.word to term
-- probe column code.term & !column code.word
exec sp_rename N'code.word', N'term', N'COLUMN';

-- ## rename column where another table's update looks, back
-- rename column code.term to word
-- probe column code.word & !column code.term
exec sp_rename N'code.term', N'word', N'COLUMN';

-- ## add partial index
-- add index ix_facts(name) where name <> '' to app.other
-- probe index app.other.ix_facts
create index ix_facts on app.other (name) where name <> '';

-- ## add partial index, back
-- drop index ix_facts(name) where name <> '' of app.other
-- probe !index app.other.ix_facts
drop index ix_facts on app.other;

-- ## add partial unique index
-- add index ix_facts(name) unique where name <> '' to app.other
-- probe index app.other.ix_facts
create unique index ix_facts on app.other (name) where name <> '';

-- ## add partial unique index, back
-- drop index ix_facts(name) unique where name <> '' of app.other
-- probe !index app.other.ix_facts
drop index ix_facts on app.other;

-- ## add expression index

-- ## add expression index, back

-- ## add hash index
-- add index ix_facts(name) using hash to app.other
-- probe index app.other.ix_facts
create index ix_facts on app.other (name);

-- ## add hash index, back
-- drop index ix_facts(name) using hash of app.other
-- probe !index app.other.ix_facts
drop index ix_facts on app.other;

-- ## add covering index
-- add index ix_facts(name) include (at, item_id) to app.other
-- probe index app.other.ix_facts
create index ix_facts on app.other (name) include (at, item_id);

-- ## add covering index, back
-- drop index ix_facts(name) include (at, item_id) of app.other
-- probe !index app.other.ix_facts
drop index ix_facts on app.other;

-- ## add covering unique index
-- add index ix_facts(name) unique include (at) where name is not null to app.other
-- probe index app.other.ix_facts
create unique index ix_facts on app.other (name) include (at) where name is not null;

-- ## add covering unique index, back
-- drop index ix_facts(name) unique include (at) of app.other
-- probe !index app.other.ix_facts
drop index ix_facts on app.other;

-- ## add index with nulls last
-- add index ix_facts(net desc nulls last) to item
-- probe index item.ix_facts
create index ix_facts on item (net desc);

-- ## add index with nulls last, back
-- drop index ix_facts(net desc nulls last) of item
-- probe !index item.ix_facts
drop index ix_facts on item;

-- ## add index concurrently
-- add index ix_facts(name) to app.other
-- probe index app.other.ix_facts
create index ix_facts on app.other (name);

-- ## add index concurrently, back
-- drop index ix_facts(name) of app.other
-- probe !index app.other.ix_facts
drop index ix_facts on app.other;

-- ## rename partial index
-- rename index ix_item_rare of item to ix_rare
-- probe index item.ix_rare & !index item.ix_item_rare
exec sp_rename N'item.ix_item_rare', N'ix_rare', N'INDEX';

-- ## rename partial index, back
-- rename index ix_rare of item to ix_item_rare
-- probe index item.ix_item_rare & !index item.ix_rare
exec sp_rename N'item.ix_rare', N'ix_item_rare', N'INDEX';

-- ## rename expression index

-- ## rename expression index, back

-- ## create sequence with limits
-- create sequence limited_seq integer start 10 increment 5 minimum 10 maximum 900 cycle cache 20
-- probe sequence limited_seq
create sequence limited_seq as integer start with 10 increment by 5 minvalue 10 maxvalue 900 cycle cache 20;

-- ## create sequence with limits, back
-- drop sequence limited_seq, whose counter is lost
-- probe !sequence limited_seq
drop sequence limited_seq;

-- ## create sequence in a new schema
-- create schema crm
-- probe sequence crm."Seq"
if schema_id(N'crm') is null exec(N'create schema crm');
-- create sequence crm.Seq integer start 10 increment 5 minimum 10 maximum 900 cycle cache 20
-- probe sequence crm."Seq"
create sequence crm."Seq" as integer start with 10 increment by 5 minvalue 10 maxvalue 900 cycle cache 20;

-- ## create sequence in a new schema, back
-- drop sequence crm.Seq, whose counter is lost
-- probe !sequence crm."Seq"
drop sequence crm."Seq";

-- ## drop limits of sequence
-- limit of limited_seq.limited_seq
-- SQL Server alters no type of a sequence, as limited_seq of limited_seq needs it: make another sequence, or take SQL Server from the dialects

-- ## drop limits of sequence, back
-- limit of limited_seq.limited_seq
-- SQL Server alters no type of a sequence, as limited_seq of limited_seq needs it: make another sequence, or take SQL Server from the dialects

-- ## drop cache of a sequence of few numbers
-- alter sequence limited_seq integer start 10 increment 5 minimum 10 maximum 900 cycle cache 20 to limited_seq integer start 10 increment 5 minimum 10 maximum 100
-- probe !sequence limited_seq
alter sequence limited_seq maxvalue 100 no cycle cache 18;

-- ## drop cache of a sequence of few numbers, back
-- alter sequence limited_seq integer start 10 increment 5 minimum 10 maximum 100 to limited_seq integer start 10 increment 5 minimum 10 maximum 900 cycle cache 20
-- probe !sequence limited_seq
alter sequence limited_seq maxvalue 900 cycle cache 20;

-- ## change limits of sequence
-- limit of limited_seq.limited_seq
-- SQL Server alters no type of a sequence, as limited_seq of limited_seq needs it: make another sequence, or take SQL Server from the dialects

-- ## change limits of sequence, back
-- limit of limited_seq.limited_seq
-- SQL Server alters no type of a sequence, as limited_seq of limited_seq needs it: make another sequence, or take SQL Server from the dialects

-- ## rename sequence
-- move sequence limited_seq to Limited
-- probe sequence "Limited" & !sequence limited_seq
exec sp_rename N'limited_seq', N'Limited';

-- ## rename sequence, back
-- move sequence Limited to limited_seq
-- probe sequence limited_seq & !sequence "Limited"
exec sp_rename N'"Limited"', N'limited_seq';

-- ## move sequence
-- create schema crm
-- probe sequence crm.other_seq
if schema_id(N'crm') is null exec(N'create schema crm');
-- move sequence app.club_seq to crm.other_seq
-- probe sequence crm.club_seq & !sequence app.club_seq
alter schema crm transfer app.club_seq;
-- move sequence app.club_seq to crm.other_seq
-- probe sequence crm.other_seq & !sequence crm.club_seq
exec sp_rename N'crm.club_seq', N'other_seq';

-- ## move sequence, back
-- move sequence crm.other_seq to app.club_seq
-- probe sequence app.other_seq & !sequence crm.other_seq
alter schema app transfer crm.other_seq;
-- move sequence crm.other_seq to app.club_seq
-- probe sequence app.club_seq & !sequence app.other_seq
exec sp_rename N'app.other_seq', N'club_seq';
