update article set name = 'four';
-- rows: four touched
select name, mark from article where changed_at > timestamp with time zone '2001-01-01 00:00:00+00';
insert into article (name) values ('five');
-- rows: 2 null false
select goals, state, case when active then 'true' else 'false' end from article where name = 'five';
update article set changed_at = timestamp with time zone '2000-01-01 00:00:00+00';
