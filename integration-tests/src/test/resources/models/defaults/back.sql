update article set name = 'six', goals = 6;
-- rows: 2
select count(*) from article where updated_at > timestamp with time zone '2001-01-01 00:00:00+00';
